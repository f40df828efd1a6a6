import { posting } from './bucket'
import { PARTITION_BITS, type Place } from './key'

/**
 * Postings in the order in which they come, by partition, packed: five bytes each, where a sorted
 * structure of numbers would take five times as much. Each partition is a chain of blocks: 60 bytes
 * and the number of the next block.
 */
export interface Arena {
  pages: Uint8Array[]
  /** Blocks in use. */
  blocks: number
  readonly first: Int32Array
  /** Where the next byte of each partition goes: block * BLOCK + place within. */
  readonly ends: Float64Array
  readonly before: Uint32Array
  readonly counts: Uint32Array
}

const PARTITIONS = 2 ** PARTITION_BITS
const BLOCK = 64
/** The last four bytes of a block say which is next. */
const ROOM = BLOCK - 4
const PAGE_BLOCKS = 2 ** 14

export const startArena = (): Arena => ({
  pages: [],
  blocks: 0,
  first: new Int32Array(PARTITIONS).fill(-1),
  ends: new Float64Array(PARTITIONS),
  before: new Uint32Array(PARTITIONS),
  counts: new Uint32Array(PARTITIONS),
})

/**
 * Three bytes of the print, then how far the number lies from the one before it in the partition,
 * as a varint whose lowest bit says which way.
 */
export function addPosting(arena: Arena, { partition, print }: Place, number: number): void {
  addByte(arena, partition, print & 0xff)
  addByte(arena, partition, (print >>> 8) & 0xff)
  addByte(arena, partition, (print >>> 16) & 0xff)
  const way = number - (arena.before[partition] as number)
  let step = way < 0 ? -2 * way - 1 : 2 * way
  for (; step >= 128; step = Math.floor(step / 128)) {
    addByte(arena, partition, (step % 128) | 128)
  }
  addByte(arena, partition, step)
  arena.before[partition] = number
  arena.counts[partition] = (arena.counts[partition] as number) + 1
}

function addByte(arena: Arena, partition: number, byte: number): void {
  let end = arena.ends[partition] as number
  if (arena.first[partition] === -1) {
    const block = newBlock(arena)
    arena.first[partition] = block
    end = block * BLOCK
  } else if (end % BLOCK === ROOM) {
    const block = newBlock(arena)
    const page = pageOf(arena, end)
    new DataView(page.buffer).setUint32(end % (BLOCK * PAGE_BLOCKS), block)
    end = block * BLOCK
  }
  pageOf(arena, end)[end % (BLOCK * PAGE_BLOCKS)] = byte
  arena.ends[partition] = end + 1
}

function newBlock(arena: Arena): number {
  if (arena.blocks % PAGE_BLOCKS === 0) arena.pages.push(new Uint8Array(BLOCK * PAGE_BLOCKS))
  return arena.blocks++
}

const pageOf = ({ pages }: Arena, at: number): Uint8Array =>
  pages[Math.floor(at / (BLOCK * PAGE_BLOCKS))] as Uint8Array

/** How many postings there are; terms that come twice in a passage count twice. */
export const postingCount = ({ counts }: Arena): number =>
  counts.reduce((sum, count) => sum + count, 0)

/** The postings of the partitions from `from` up to `to`, sorted as a bucket wants them. */
export function postingsOf(arena: Arena, from: number, to: number): Float64Array {
  const count = arena.counts.subarray(from, to).reduce((sum, each) => sum + each, 0)
  const postings = new Float64Array(count)
  let filled = 0
  for (let partition = from; partition < to; partition += 1) {
    let at = (arena.first[partition] as number) * BLOCK
    const next = (): number => {
      if (at % BLOCK === ROOM) {
        const page = pageOf(arena, at)
        at = new DataView(page.buffer).getUint32(at % (BLOCK * PAGE_BLOCKS)) * BLOCK
      }
      const byte = pageOf(arena, at)[at % (BLOCK * PAGE_BLOCKS)] as number
      at += 1
      return byte
    }
    let number = 0
    for (let left = arena.counts[partition] as number; left > 0; left -= 1) {
      const print = next() | (next() << 8) | (next() << 16)
      let step = 0
      let scale = 1
      let byte = next()
      for (; byte >= 128; byte = next()) {
        step += (byte - 128) * scale
        scale *= 128
      }
      step += byte * scale
      number += step % 2 === 1 ? -(step + 1) / 2 : step / 2
      postings[filled++] = posting(print, number)
    }
  }
  return postings.sort()
}
