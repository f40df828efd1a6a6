import { inflateSync } from 'fflate'
import { SegmentError } from './failure'

/**
 * Compresses bytes as `deflated` does, here or in another thread; they may not change before it has
 * answered.
 */
export type Deflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>

/** Bytes, compressed by DEFLATE without a frame of its own (RFC 1951). */
export const deflated: Deflate = (bytes) => through(new CompressionStream('deflate-raw'), bytes)

/** A chunk has some 9 kB: whatever is larger gets room of its own. */
const ROOM = 2 ** 17
const desk = new Uint8Array(ROOM)
const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The way back, without the browser: its streams take four times as long for a chunk, most of it
 * between the turns of their promises. Throws SegmentError.
 */
export function inflatedText(bytes: Uint8Array): string {
  try {
    return decoder.decode(onDesk(bytes) ?? inflateSync(bytes))
  } catch {
    // What the library says is wrong is no use to anybody: that the bytes are no text is all.
    throw new SegmentError('damaged', 'does not inflate')
  }
}

/** Inflated where the text before it was: new room for each takes as long again. Null if it is too large. */
function onDesk(bytes: Uint8Array): Uint8Array | null {
  try {
    const inflated = inflateSync(bytes, { out: desk })
    return inflated.length < ROOM ? inflated : null
  } catch {
    // Damaged, or larger than the desk: without it the library tells these apart.
    return null
  }
}

/** Writes to the stream directly: a Response around it takes five times as long for some kB. */
async function through(
  { readable, writable }: CompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const writer = writable.getWriter()
  const wrote = Promise.all([writer.write(bytes), writer.close()])
  // Both ends fail together; the reading end tells.
  wrote.catch(() => undefined)
  const reader = readable.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    length += value.length
  }
  await wrote
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
