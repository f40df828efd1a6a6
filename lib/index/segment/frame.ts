import { SegmentError } from './failure'

/**
 * Number of the format of segments: of this frame and of what stands in it (directory.ts,
 * frequent.ts, bucket.ts, chunk.ts). A reader opens its own number and refuses all others.
 */
export const FORMAT = 2

/** The parts that a segment is stored in, by the number that stands in their frames. */
const PART = { directory: 1, frequent: 2, bucket: 3, chunk: 4 } as const

export type Part = keyof typeof PART

/**
 * Each part begins with 8 bytes:
 *
 * | at | bytes | |
 * |---|---|---|
 * | 0 | 1 | 0xA9 |
 * | 1 | 1 | which part: 1 directory, 2 frequent terms, 3 bucket, 4 chunk |
 * | 2 | 1 | FORMAT |
 * | 3 | 1 | 0 |
 * | 4 | 4 | checksum of what follows, little end first |
 */
const MARK = 0xa9
const HEAD = 8

/** The part, ready to be stored. */
export function framed(part: Part, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD + payload.length)
  bytes.set([MARK, PART[part], FORMAT, 0])
  new DataView(bytes.buffer).setUint32(4, checksum(payload), true)
  bytes.set(payload, HEAD)
  return bytes
}

/** What stands in a stored part. Throws SegmentError. */
export function payloadOf(part: Part, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const [mark, number, format, zero] = bytes
  if (mark !== MARK || bytes.length < HEAD) throw new SegmentError('foreign', `no ${part}`)
  if (format !== FORMAT) throw new SegmentError('other-format', `${format}, known is ${FORMAT}`)
  if (number !== PART[part]) throw new SegmentError('foreign', `part ${number}, not a ${part}`)
  const payload = bytes.subarray(HEAD) as Uint8Array<ArrayBuffer>
  const stored = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  if (zero !== 0 || stored !== checksum(payload)) throw new SegmentError('damaged', part)
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
  const whole = bytes.length - (bytes.length % 4)
  for (let at = 0; at < whole; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    sum = Math.imul(sum ^ word, FNV.prime)
  }
  for (let at = whole; at < bytes.length; at += 1) {
    sum = Math.imul(sum ^ (bytes[at] as number), FNV.prime)
  }
  return sum >>> 0
}
