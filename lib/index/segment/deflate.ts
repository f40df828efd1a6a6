import { SegmentError } from './failure'

/** Compresses a text as `deflatedText` does, here or in another thread. */
export type Deflate = (text: string) => Promise<Uint8Array>

const encoder = new TextEncoder()

/** A text in UTF-8, compressed by DEFLATE without a frame of its own (RFC 1951). */
export const deflatedText: Deflate = (text) => deflated(encoder.encode(text))

/** Bytes, compressed in the same way. */
export const deflated = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  through(new CompressionStream('deflate-raw'), bytes)

/** The way back. Throws SegmentError. */
export async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  try {
    return await through(new DecompressionStream('deflate-raw'), bytes)
  } catch {
    // Browsers word it each in their own way; that the bytes do not inflate is all there is to say.
    throw new SegmentError('damaged', 'does not inflate')
  }
}

/** Writes to the stream directly: a Response around it takes five times as long for some kB. */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
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
