import { type Reader, readVarint, startWriting, writeBytes, writeVarint, written } from './bytes'
import { SegmentError } from './failure'
import { framed, payloadOf } from './frame'
import { PARTITION_BITS } from './key'

/** What a segment holds, and where. Its variants and its passages are numbered from 0. */
export interface Directory {
  readonly variants: number
  readonly passages: number
  /** Postings stand in 2^bits groups of neighbouring partitions. */
  readonly bits: number
  /** Of each group: it is split by the first so many bits of the print, into 2^splits buckets. */
  readonly splits: Uint8Array
  /** The number of the first variant and of the first passage of each chunk. */
  readonly firstVariants: Uint32Array
  readonly firstPassages: Uint32Array
}

/**
 * - varints: variants, passages, bits, chunks
 * - for each group: a byte, its splits
 * - for each chunk: varint, how many variants; varint, how many passages
 */
export function encodeDirectory(directory: Directory): Uint8Array<ArrayBuffer> {
  const { variants, passages, bits, splits, firstVariants, firstPassages } = directory
  const payload = startWriting()
  for (const number of [variants, passages, bits, firstVariants.length]) {
    writeVarint(payload, number)
  }
  writeBytes(payload, splits)
  firstVariants.forEach((first, at) => {
    writeVarint(payload, (firstVariants[at + 1] ?? variants) - first)
    writeVarint(payload, (firstPassages[at + 1] ?? passages) - (firstPassages[at] as number))
  })
  return framed('directory', written(payload))
}

/** Throws SegmentError. */
export function openDirectory(bytes: Uint8Array): Directory {
  const reader: Reader = { bytes: payloadOf('directory', bytes), at: 0 }
  const [variants, passages, bits, chunks] = [
    readVarint(reader),
    readVarint(reader),
    readVarint(reader),
    readVarint(reader),
  ]
  if (chunks > reader.bytes.length || bits > PARTITION_BITS) {
    throw new SegmentError('damaged', 'a directory that cannot be')
  }
  const splits = reader.bytes.slice(reader.at, reader.at + 2 ** bits)
  reader.at += splits.length
  if (splits.length < 2 ** bits || splits.some((each) => each > MOST_SPLITS)) {
    throw new SegmentError('damaged', 'a directory that cannot be')
  }
  const firstVariants = new Uint32Array(chunks)
  const firstPassages = new Uint32Array(chunks)
  let variant = 0
  let passage = 0
  for (let at = 0; at < chunks; at += 1) {
    firstVariants[at] = variant
    firstPassages[at] = passage
    variant += readVarint(reader)
    passage += readVarint(reader)
  }
  if (variant !== variants || passage !== passages) {
    throw new SegmentError('damaged', 'a directory that does not add up')
  }
  return { variants, passages, bits, splits, firstVariants, firstPassages }
}

/** A group has at most 2^8 buckets: one of the most frequent stem of a million passages needs 2^6. */
export const MOST_SPLITS = 8

/** The number of the first bucket of each group, and behind them that of all buckets. */
export function firstBuckets({ splits }: Pick<Directory, 'splits'>): Uint32Array {
  const firsts = new Uint32Array(splits.length + 1)
  splits.forEach((each, group) => {
    firsts[group + 1] = (firsts[group] as number) + 2 ** each
  })
  return firsts
}

/** The chunk in which a number stands, given the first numbers of all chunks. */
export function chunkOf(firsts: Uint32Array, number: number): number {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((firsts[middle] as number) <= number) low = middle + 1
    else high = middle
  }
  return low - 1
}
