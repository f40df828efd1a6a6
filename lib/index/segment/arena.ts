import { PARTITION_BITS } from './key'

/**
 * Postings in the order in which they come, packed, where a sorted structure of numbers would take
 * ten times as much. They stand in chains of blocks: 60 bytes and the number of the next block. Each
 * partition has a chain, and so has each stem that is frequent, its list: there a posting need not
 * say which stem it is of, and the pair that begins with the stem takes but the bytes of its print.
 */
export interface Arena {
  /** Tells this arena from others, to those who must not keep it in memory. */
  readonly name: symbol
  readonly pages: Uint8Array[]
  /** Blocks in use. */
  blocks: number
  chains: Chains
  /** Of each partition: its postings, wherever they stand, and its last list or 0. */
  readonly counts: Uint32Array
  readonly lists: Int32Array
  /** Where postings are sorted: thousands of lists in turn would leave as much memory behind. */
  readonly room: { all: Float64Array; stems: Float64Array; others: Float64Array }
}

/** By number: the first ones are those of the partitions, all others are lists. */
interface Chains {
  count: number
  readonly first: Int32Array
  /** The block that is being filled, and how many of its bytes are. */
  readonly last: Int32Array
  readonly filled: Uint8Array
  readonly before: Int32Array
  /** How often something was added. */
  readonly added: Uint32Array
  /** Of lists: the print of the stem, and the list before this one in its partition or 0. */
  readonly prints: Int32Array
  readonly next: Int32Array
}

const PARTITIONS = 2 ** PARTITION_BITS
const BLOCK = 64
/** The last four bytes of a block say which is next. */
export const ROOM = BLOCK - 4
const PAGE_BITS = 14
const PAGE_BLOCKS = 2 ** PAGE_BITS
/** No posting takes more bytes: whoever has fewer left in a block goes on in the next one. */
export const LONGEST = 7

const chainsFor = (size: number): Chains => ({
  count: PARTITIONS,
  first: new Int32Array(size).fill(-1),
  last: new Int32Array(size),
  filled: new Uint8Array(size).fill(ROOM),
  before: new Int32Array(size),
  added: new Uint32Array(size),
  prints: new Int32Array(size),
  next: new Int32Array(size),
})

export const startArena = (): Arena => ({
  name: Symbol('arena'),
  pages: [],
  blocks: 0,
  chains: chainsFor(PARTITIONS * 2),
  counts: new Uint32Array(PARTITIONS),
  lists: new Int32Array(PARTITIONS),
  room: { all: new Float64Array(), stems: new Float64Array(), others: new Float64Array() },
})

/** Begins the list of a stem, and gives its number. */
export function startList(arena: Arena, partition: number, print: number): number {
  if (arena.chains.count === arena.chains.first.length) arena.chains = larger(arena.chains)
  const { chains, lists } = arena
  const list = chains.count
  chains.count += 1
  chains.prints[list] = print
  chains.next[list] = lists[partition] as number
  lists[partition] = list
  return list
}

function larger(chains: Chains): Chains {
  const twice = chainsFor(chains.first.length * 2)
  twice.count = chains.count
  twice.first.set(chains.first)
  twice.last.set(chains.last)
  twice.filled.set(chains.filled)
  twice.before.set(chains.before)
  twice.added.set(chains.added)
  twice.prints.set(chains.prints)
  twice.next.set(chains.next)
  return twice
}

/**
 * Three bytes of the print, then how far the number lies from the one before it in the partition,
 * as a varint whose lowest bit says which way. A posting stands in one block.
 */
export function addPosting(arena: Arena, partition: number, print: number, number: number): void {
  const { chains, counts } = arena
  const start = roomIn(arena, partition)
  const page = arena.pages[(chains.last[partition] as number) >>> PAGE_BITS] as Uint8Array
  let at = start
  page[at++] = print
  page[at++] = print >>> 8
  page[at++] = print >>> 16
  const way = number - (chains.before[partition] as number)
  let step = way < 0 ? -2 * way - 1 : 2 * way
  for (; step >= 128; step >>>= 7) page[at++] = step | 128
  page[at++] = step
  chains.filled[partition] = (chains.filled[partition] as number) + at - start
  chains.before[partition] = number
  chains.added[partition] = (chains.added[partition] as number) + 1
  counts[partition] = (counts[partition] as number) + 1
}

/** Instead of the print of a pair, where a stem ends its passage. */
export const NO_PAIR = -1

/** A stem and the pair that begins with it, or NO_PAIR; the list must be one of this partition. */
export interface Listed {
  readonly partition: number
  readonly list: number
  readonly pair: number
}

/**
 * How far the number, which is none below the one before it in the list, lies from that, as a varint
 * whose lowest bit says that a pair follows: three bytes of its print.
 */
export function addListed(arena: Arena, { partition, list, pair }: Listed, number: number): void {
  const { chains, counts } = arena
  const start = roomIn(arena, list)
  const page = arena.pages[(chains.last[list] as number) >>> PAGE_BITS] as Uint8Array
  let at = start
  let step = 2 * (number - (chains.before[list] as number)) + (pair === NO_PAIR ? 0 : 1)
  for (; step >= 128; step >>>= 7) page[at++] = step | 128
  page[at++] = step
  if (pair !== NO_PAIR) {
    page[at++] = pair
    page[at++] = pair >>> 8
    page[at++] = pair >>> 16
  }
  chains.filled[list] = (chains.filled[list] as number) + at - start
  chains.before[list] = number
  chains.added[list] = (chains.added[list] as number) + 1
  counts[partition] = (counts[partition] as number) + (pair === NO_PAIR ? 1 : 2)
}

/** Where in its page the next posting of a chain stands; gives the chain a block more if need be. */
function roomIn(arena: Arena, chain: number): number {
  const { chains } = arena
  if ((chains.filled[chain] as number) + LONGEST > ROOM) addBlock(arena, chain)
  const block = chains.last[chain] as number
  return (block & (PAGE_BLOCKS - 1)) * BLOCK + (chains.filled[chain] as number)
}

function addBlock(arena: Arena, chain: number): void {
  const { chains } = arena
  const block = arena.blocks
  arena.blocks += 1
  if ((block & (PAGE_BLOCKS - 1)) === 0) arena.pages.push(new Uint8Array(BLOCK * PAGE_BLOCKS))
  if (chains.first[chain] === -1) chains.first[chain] = block
  else {
    const { page, at } = placeOf(arena, chains.last[chain] as number)
    for (let byte = 0; byte < 4; byte += 1) page[at + ROOM + byte] = block >>> (byte * 8)
  }
  chains.last[chain] = block
  chains.filled[chain] = 0
}

/** Where a block stands. */
export const placeOf = ({ pages }: Arena, block: number): { page: Uint8Array; at: number } => ({
  page: pages[block >>> PAGE_BITS] as Uint8Array,
  at: (block & (PAGE_BLOCKS - 1)) * BLOCK,
})

/** How many postings some partitions hold; terms that come twice in a passage count twice. */
export function postingCount({ counts }: Arena, from = 0, to = PARTITIONS): number {
  let sum = 0
  for (let partition = from; partition < to; partition += 1) sum += counts[partition] as number
  return sum
}
