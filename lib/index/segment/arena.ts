import { posting } from './bucket'
import { PARTITION_BITS } from './key'

/**
 * Postings in the order in which they come, by partition, packed: five bytes each, where a sorted
 * structure of numbers would take five times as much. Each partition is a chain of blocks: 60 bytes
 * and the number of the next block.
 */
export interface Arena {
  readonly pages: Uint8Array[]
  /** Blocks in use. */
  blocks: number
  readonly first: Int32Array
  /** Of each partition: the block that is being filled, and how many of its bytes are. */
  readonly last: Int32Array
  readonly filled: Uint8Array
  readonly before: Int32Array
  readonly counts: Uint32Array
  /** Where postings are sorted: thousands of lists in turn would leave as much memory behind. */
  room: Float64Array
}

const PARTITIONS = 2 ** PARTITION_BITS
const BLOCK = 64
/** The last four bytes of a block say which is next. */
const ROOM = BLOCK - 4
const PAGE_BITS = 14
const PAGE_BLOCKS = 2 ** PAGE_BITS

export const startArena = (): Arena => ({
  pages: [],
  blocks: 0,
  first: new Int32Array(PARTITIONS).fill(-1),
  last: new Int32Array(PARTITIONS),
  filled: new Uint8Array(PARTITIONS).fill(ROOM),
  before: new Int32Array(PARTITIONS),
  counts: new Uint32Array(PARTITIONS),
  room: new Float64Array(),
})

/** A posting takes no more: three bytes of print, and the varint of a step of 26 bits. */
const LONGEST = 7

/**
 * Three bytes of the print, then how far the number lies from the one before it in the partition,
 * as a varint whose lowest bit says which way. A posting stands in one block.
 */
export function addPosting(arena: Arena, partition: number, print: number, number: number): void {
  let at = arena.filled[partition] as number
  if (at + LONGEST > ROOM) at = nextBlock(arena, partition)
  const block = arena.last[partition] as number
  const page = arena.pages[block >>> PAGE_BITS] as Uint8Array
  at += (block & (PAGE_BLOCKS - 1)) * BLOCK
  const start = at
  page[at++] = print
  page[at++] = print >>> 8
  page[at++] = print >>> 16
  const way = number - (arena.before[partition] as number)
  let step = way < 0 ? -2 * way - 1 : 2 * way
  for (; step >= 128; step >>>= 7) page[at++] = step | 128
  page[at++] = step
  arena.filled[partition] = (arena.filled[partition] as number) + at - start
  arena.before[partition] = number
  arena.counts[partition] = (arena.counts[partition] as number) + 1
}

/** Gives the partition a block more, and the place of its first byte. */
function nextBlock(arena: Arena, partition: number): number {
  const block = arena.blocks
  arena.blocks += 1
  if ((block & (PAGE_BLOCKS - 1)) === 0) arena.pages.push(new Uint8Array(BLOCK * PAGE_BLOCKS))
  if (arena.first[partition] === -1) arena.first[partition] = block
  else {
    const { page, at } = placeOf(arena, arena.last[partition] as number)
    for (let byte = 0; byte < 4; byte += 1) page[at + ROOM + byte] = block >>> (byte * 8)
  }
  arena.last[partition] = block
  arena.filled[partition] = 0
  return 0
}

/** Where a block stands. */
const placeOf = ({ pages }: Arena, block: number): { page: Uint8Array; at: number } => ({
  page: pages[block >>> PAGE_BITS] as Uint8Array,
  at: (block & (PAGE_BLOCKS - 1)) * BLOCK,
})

/** How many postings some partitions hold; terms that come twice in a passage count twice. */
export function postingCount({ counts }: Arena, from = 0, to = PARTITIONS): number {
  let sum = 0
  for (let partition = from; partition < to; partition += 1) sum += counts[partition] as number
  return sum
}

/**
 * The postings of the partitions from `from` up to `to`, sorted as a bucket wants them; good until
 * the next ones are asked for.
 */
export function postingsOf(arena: Arena, from: number, to: number): Float64Array {
  const count = postingCount(arena, from, to)
  if (arena.room.length < count) arena.room = new Float64Array(count * 2)
  const postings = arena.room.subarray(0, count)
  let filled = 0
  for (let partition = from; partition < to; partition += 1) {
    filled = readPartition(arena, partition, { postings, filled })
  }
  return postings.sort()
}

interface Filling {
  readonly postings: Float64Array
  readonly filled: number
}

function readPartition(arena: Arena, partition: number, { postings, filled }: Filling): number {
  let to = filled
  let { page, at } = placeOf(arena, Math.max(0, arena.first[partition] as number))
  let end = at + ROOM - LONGEST
  let number = 0
  for (let left = arena.counts[partition] as number; left > 0; left -= 1) {
    if (at > end) {
      const link = end + LONGEST
      const next = new DataView(page.buffer).getUint32(link, true)
      ;({ page, at } = placeOf(arena, next))
      end = at + ROOM - LONGEST
    }
    const print =
      (page[at] as number) | ((page[at + 1] as number) << 8) | ((page[at + 2] as number) << 16)
    at += 3
    let step = 0
    let shift = 0
    let byte = page[at++] as number
    for (; byte >= 128; byte = page[at++] as number) {
      step |= (byte & 127) << shift
      shift += 7
    }
    step |= byte << shift
    number += step & 1 ? -((step + 1) >>> 1) : step >>> 1
    postings[to++] = posting(print, number)
  }
  return to
}
