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
  /** How many chains there are, and what is known of each: first those of partitions, then lists. */
  chains: number
  state: Int32Array
  /** Where postings are sorted: thousands of lists in turn would leave as much memory behind. */
  readonly room: { all: Float64Array; stems: Float64Array; others: Float64Array }
}

/** Where in `state`, behind a chain's number times SIZE, each thing stands: one look at memory for all. */
export const CHAIN = {
  /** The first block, counted from 1; the one that is being filled, and how many of its bytes are. */
  first: 0,
  last: 1,
  filled: 2,
  /** The number that was added last. */
  before: 3,
  /** How often something was added, and how many postings that makes. */
  added: 4,
  postings: 5,
  /** Of a list: the print of its stem. */
  print: 6,
  /** Of a partition: its last list; of a list: the one before it. 0 where there is none. */
  list: 7,
  SIZE: 8,
} as const

const PARTITIONS = 2 ** PARTITION_BITS
const BLOCK = 64
/** The last four bytes of a block say which is next. */
export const ROOM = BLOCK - 4
const PAGE_BITS = 14
const PAGE_BLOCKS = 2 ** PAGE_BITS
/** No posting takes more bytes: whoever has fewer left in a block goes on in the next one. */
export const LONGEST = 7

export const startArena = (): Arena => ({
  name: Symbol('arena'),
  pages: [],
  blocks: 0,
  chains: PARTITIONS,
  state: new Int32Array(PARTITIONS * 2 * CHAIN.SIZE),
  room: { all: new Float64Array(), stems: new Float64Array(), others: new Float64Array() },
})

/** Begins the list of a stem, and gives its number. */
export function startList(arena: Arena, partition: number, print: number): number {
  const list = arena.chains
  arena.chains += 1
  if (arena.chains * CHAIN.SIZE > arena.state.length) {
    const larger = new Int32Array(arena.state.length * 2)
    larger.set(arena.state)
    arena.state = larger
  }
  const { state } = arena
  state[list * CHAIN.SIZE + CHAIN.print] = print
  state[list * CHAIN.SIZE + CHAIN.list] = state[partition * CHAIN.SIZE + CHAIN.list] as number
  state[partition * CHAIN.SIZE + CHAIN.list] = list
  return list
}

/**
 * Three bytes of the print, then how far the number lies from the one before it in the partition,
 * as a varint whose lowest bit says which way. A posting stands in one block.
 */
export function addPosting(arena: Arena, partition: number, print: number, number: number): void {
  const { state } = arena
  const chain = partition * CHAIN.SIZE
  let at = placeIn(arena, chain)
  const page = arena.pages[(state[chain + CHAIN.last] as number) >>> PAGE_BITS] as Uint8Array
  const start = at
  page[at++] = print
  page[at++] = print >>> 8
  page[at++] = print >>> 16
  const way = number - (state[chain + CHAIN.before] as number)
  let step = way < 0 ? -2 * way - 1 : 2 * way
  for (; step >= 128; step >>>= 7) page[at++] = step | 128
  page[at++] = step
  state[chain + CHAIN.filled] = (state[chain + CHAIN.filled] as number) + at - start
  state[chain + CHAIN.before] = number
  state[chain + CHAIN.added] = (state[chain + CHAIN.added] as number) + 1
  state[chain + CHAIN.postings] = (state[chain + CHAIN.postings] as number) + 1
}

/** Instead of the print of a pair, where a stem ends its passage. */
export const NO_PAIR = -1

/**
 * Adds a stem, and the pair that begins with it or NO_PAIR. How far the number, which is none below
 * the one before it in the list, lies from that, as a varint whose lowest bit says that a pair
 * follows: three bytes of its print.
 */
export function addListed(arena: Arena, list: number, pair: number, number: number): void {
  const { state } = arena
  const chain = list * CHAIN.SIZE
  let at = placeIn(arena, chain)
  const page = arena.pages[(state[chain + CHAIN.last] as number) >>> PAGE_BITS] as Uint8Array
  const start = at
  const hasPair = pair === NO_PAIR ? 0 : 1
  let step = 2 * (number - (state[chain + CHAIN.before] as number)) + hasPair
  for (; step >= 128; step >>>= 7) page[at++] = step | 128
  page[at++] = step
  if (hasPair === 1) {
    page[at++] = pair
    page[at++] = pair >>> 8
    page[at++] = pair >>> 16
  }
  state[chain + CHAIN.filled] = (state[chain + CHAIN.filled] as number) + at - start
  state[chain + CHAIN.before] = number
  state[chain + CHAIN.added] = (state[chain + CHAIN.added] as number) + 1
  state[chain + CHAIN.postings] = (state[chain + CHAIN.postings] as number) + 1 + hasPair
}

/** Where in its page the next posting of a chain stands; gives the chain a block more if need be. */
function placeIn(arena: Arena, chain: number): number {
  const { state } = arena
  const filled = state[chain + CHAIN.filled] as number
  if (filled + LONGEST > ROOM || state[chain + CHAIN.first] === 0) return addBlock(arena, chain)
  return ((state[chain + CHAIN.last] as number) & (PAGE_BLOCKS - 1)) * BLOCK + filled
}

function addBlock(arena: Arena, chain: number): number {
  const { state } = arena
  const block = arena.blocks
  arena.blocks += 1
  if ((block & (PAGE_BLOCKS - 1)) === 0) arena.pages.push(new Uint8Array(BLOCK * PAGE_BLOCKS))
  if (state[chain + CHAIN.first] === 0) state[chain + CHAIN.first] = block + 1
  else {
    const { page, at } = placeOf(arena, state[chain + CHAIN.last] as number)
    for (let byte = 0; byte < 4; byte += 1) page[at + ROOM + byte] = block >>> (byte * 8)
  }
  state[chain + CHAIN.last] = block
  state[chain + CHAIN.filled] = 0
  return (block & (PAGE_BLOCKS - 1)) * BLOCK
}

/** Where a block stands. */
export const placeOf = ({ pages }: Arena, block: number): { page: Uint8Array; at: number } => ({
  page: pages[block >>> PAGE_BITS] as Uint8Array,
  at: (block & (PAGE_BLOCKS - 1)) * BLOCK,
})

/** How many postings some partitions hold; terms that come twice in a passage count twice. */
export function postingCount({ state }: Arena, from = 0, to = PARTITIONS): number {
  let sum = 0
  for (let partition = from; partition < to; partition += 1) {
    const chain = partition * CHAIN.SIZE
    sum += state[chain + CHAIN.postings] as number
    for (let list = state[chain + CHAIN.list] as number; list > 0; ) {
      sum += state[list * CHAIN.SIZE + CHAIN.postings] as number
      list = state[list * CHAIN.SIZE + CHAIN.list] as number
    }
  }
  return sum
}
