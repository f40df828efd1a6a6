import { type Reader, readVarint, startWriting, writeVarint, written } from './bytes'
import { SegmentError } from './failure'
import { framed, payloadOf } from './frame'
import { PARTITION_BITS } from './key'

/** What a segment holds, and where. Its variants and its passages are numbered from 0. */
export interface Directory {
  readonly variants: number
  readonly passages: number
  /** 2^bits buckets. */
  readonly bits: number
  /** The number of the first variant and of the first passage of each chunk. */
  readonly firstVariants: Uint32Array
  readonly firstPassages: Uint32Array
}

/**
 * - varints: variants, passages, bits, chunks
 * - for each chunk: varint, how many variants; varint, how many passages
 */
export function encodeDirectory(directory: Directory): Uint8Array<ArrayBuffer> {
  const { variants, passages, bits, firstVariants, firstPassages } = directory
  const payload = startWriting(firstVariants.length * 3 + 16)
  for (const number of [variants, passages, bits, firstVariants.length]) {
    writeVarint(payload, number)
  }
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
  return { variants, passages, bits, firstVariants, firstPassages }
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
