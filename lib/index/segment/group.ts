import {
  type Reader,
  readVarint,
  release,
  startWriting,
  writeBytes,
  writeVarint,
  written,
} from './bytes'
import { SegmentError } from './failure'

/**
 * Neighbouring chunks that are stored in one row, since to write a row takes a browser as
 * long as to write some kB. Each part has its own frame and checksum, so a group has none:
 *
 * - two bytes: 0xA9, 5
 * - one byte: the format, 1; one byte: 0
 * - varint: how many parts
 * - for each part: varint, its bytes
 * - the parts
 */
const HEAD = [0xa9, 5, 1, 0] as const

/** The parts as one. */
export function grouped(parts: readonly Uint8Array[]): Uint8Array {
  const all = startWriting(parts.reduce((sum, { length }) => sum + length + 4, HEAD.length + 4))
  writeBytes(all, Uint8Array.from(HEAD))
  writeVarint(all, parts.length)
  for (const { length } of parts) writeVarint(all, length)
  for (const part of parts) writeBytes(all, part)
  const bytes = written(all).slice()
  release(all.bytes)
  return bytes
}

/** The parts of a group, each by itself in memory; a part that is in no group is the only one. */
export function partsIn(bytes: Uint8Array): readonly Uint8Array[] {
  if (!HEAD.every((byte, at) => bytes[at] === byte)) return [bytes]
  const reader: Reader = { bytes, at: HEAD.length }
  const count = readVarint(reader)
  if (count > bytes.length) throw new SegmentError('damaged', 'a group too large')
  const lengths = Array.from({ length: count }, () => readVarint(reader))
  return lengths.map((length) => {
    const part = bytes.slice(reader.at, reader.at + length)
    reader.at += length
    return part
  })
}
