import { SegmentError } from './failure'

/** The parts that a segment is stored in. */
export type Part = 'directory' | 'frequent' | 'bucket' | 'chunk'

/**
 * Of each part: the number that stands in its frame, and the number of its format, which is said in
 * the file of its name. A reader opens its own format and refuses all others. Chunks have a number
 * of their own: what else there is can be built again from them.
 */
export const PARTS: Readonly<Record<Part, { readonly number: number; readonly format: number }>> = {
  directory: { number: 1, format: 2 },
  frequent: { number: 2, format: 2 },
  bucket: { number: 3, format: 2 },
  chunk: { number: 4, format: 1 },
}

/**
 * Each part begins with 8 bytes:
 *
 * | at | bytes | |
 * |---|---|---|
 * | 0 | 1 | 0xA9 |
 * | 1 | 1 | which part: 1 directory, 2 frequent terms, 3 bucket, 4 chunk |
 * | 2 | 1 | its format |
 * | 3 | 1 | 0 |
 * | 4 | 4 | checksum of what follows, little end first |
 */
const MARK = 0xa9
const HEAD = 8

/** The part, ready to be stored. */
export function framed(part: Part, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD + payload.length)
  bytes.set([MARK, PARTS[part].number, PARTS[part].format, 0])
  new DataView(bytes.buffer).setUint32(4, checksum(payload), true)
  bytes.set(payload, HEAD)
  return bytes
}

/** Bytes whose checksum was right: the store looks first, and does something about damage. */
const whole = new WeakSet<Uint8Array>()

/** What stands in a stored part; the bytes must not change. Throws SegmentError. */
export function payloadOf(part: Part, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const [mark, number, format, zero] = bytes
  const known = PARTS[part]
  if (mark !== MARK || bytes.length < HEAD) throw new SegmentError('foreign', `no ${part}`)
  if (number !== known.number) throw new SegmentError('foreign', `part ${number}, not a ${part}`)
  if (format !== known.format) {
    throw new SegmentError('other-format', `${part} ${format}, known is ${known.format}`)
  }
  const payload = bytes.subarray(HEAD) as Uint8Array<ArrayBuffer>
  const stored = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  if (zero !== 0) throw new SegmentError('damaged', part)
  if (!whole.has(bytes)) {
    if (stored !== checksum(payload)) throw new SegmentError('damaged', part)
    whole.add(bytes)
  }
  return payload
}

/** Of FNV-1a for 32 bits (draft-eastlake-fnv, section 5). */
const FNV = { basis: 0x811c9dc5, prime: 0x01000193 } as const

/**
 * FNV-1a over words of four bytes instead of one, since a query checks megabytes; the length goes
 * in first. Each step is reversible, so that a change within any one word is always noticed.
 */
function checksum(bytes: Uint8Array): number {
  let sum = Math.imul(FNV.basis ^ bytes.length, FNV.prime)
  const whole = bytes.length - (bytes.length % WORD)
  if (LITTLE_END && bytes.byteOffset % WORD === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, whole / WORD)
    for (let at = 0; at < words.length; at += 1) {
      sum = Math.imul(sum ^ (words[at] as number), FNV.prime)
    }
  } else {
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at < whole; at += WORD) {
      sum = Math.imul(sum ^ view.getInt32(at, true), FNV.prime)
    }
  }
  for (let at = whole; at < bytes.length; at += 1) {
    sum = Math.imul(sum ^ (bytes[at] as number), FNV.prime)
  }
  return sum >>> 0
}

const WORD = 4
/** Whether this machine's words have their lowest byte first, as nearly all have. */
const LITTLE_END = new Uint8Array(Int32Array.of(1).buffer)[0] === 1
