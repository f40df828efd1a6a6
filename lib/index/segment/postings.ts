import { type Arena, CHAIN, LONGEST, placeOf, postingCount, ROOM } from './arena'
import { posting } from './bucket'
import { sortPostings } from './sort'

/**
 * The postings of the partitions from `from` up to `to`, sorted as a bucket wants them; good until
 * the next ones are asked for. Half of them, those of stems that have lists, are in order as they
 * come: to sort them once more would take as long as to sort the others.
 */
export function postingsOf(arena: Arena, from: number, to: number): Float64Array {
  const count = postingCount(arena, from, to)
  const { room } = arena
  if (room.all.length < count) {
    const size = Math.ceil(count * GROWTH)
    for (const part of ['all', 'stems', 'others'] as const) room[part] = new Float64Array(size)
  }
  const filled: Filled = { stems: 0, others: 0 }
  for (let partition = from; partition < to; partition += 1) readPartition(arena, partition, filled)
  const { state } = arena
  let before = -1
  let start = 0
  for (const list of listsOf(arena, from, to)) {
    const print = state[list * CHAIN.SIZE + CHAIN.print] as number
    if (print !== before) start = filled.stems
    readList(arena, list, filled)
    // Two forms of one stem have a list each.
    if (print === before) room.stems.subarray(start, filled.stems).sort()
    before = print
  }
  // What they are merged into is free until then.
  sortPostings(room.others, room.all, filled.others)
  return merged(arena, filled)
}

/** Room for groups to come that are a little larger. */
const GROWTH = 1.25

interface Filled {
  stems: number
  others: number
}

/** The lists of some partitions, by the prints of their stems. */
function listsOf({ state }: Arena, from: number, to: number): number[] {
  const found: number[] = []
  for (let partition = from; partition < to; partition += 1) {
    for (let chain = partition; ; ) {
      chain = state[chain * CHAIN.SIZE + CHAIN.list] as number
      if (chain === 0) break
      found.push(chain)
    }
  }
  const printOf = (list: number): number => state[list * CHAIN.SIZE + CHAIN.print] as number
  return found.sort((a, b) => printOf(a) - printOf(b))
}

function merged({ room }: Arena, filled: Filled): Float64Array {
  const { all, stems, others } = room
  let stem = 0
  let other = 0
  const count = filled.stems + filled.others
  for (let to = 0; to < count; to += 1) {
    const isStem =
      other === filled.others ||
      (stem < filled.stems && (stems[stem] as number) <= (others[other] as number))
    all[to] = (isStem ? stems[stem++] : others[other++]) as number
  }
  return all.subarray(0, count)
}

/** The number of the block that stands behind one, by the last bytes of that. */
const linked = (page: Uint8Array, link: number): number =>
  new DataView(page.buffer).getUint32(link, true)

/** Puts the postings of a partition's own chain behind the others. */
function readPartition(arena: Arena, partition: number, filled: Filled): void {
  const { room, state } = arena
  const { others } = room
  const chain = partition * CHAIN.SIZE
  let left = state[chain + CHAIN.added] as number
  if (left === 0) return
  let { page, at } = placeOf(arena, (state[chain + CHAIN.first] as number) - 1)
  let end = at + ROOM - LONGEST
  let to = filled.others
  let number = 0
  for (; left > 0; left -= 1) {
    if (at > end) {
      ;({ page, at } = placeOf(arena, linked(page, end + LONGEST)))
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
    others[to++] = posting(print, number)
  }
  filled.others = to
}

/** Puts those of a list behind the stems, and its pairs behind the others. */
function readList(arena: Arena, list: number, filled: Filled): void {
  const { room, state } = arena
  const { stems, others } = room
  const chain = list * CHAIN.SIZE
  const print = state[chain + CHAIN.print] as number
  let left = state[chain + CHAIN.added] as number
  if (left === 0) return
  let { page, at } = placeOf(arena, (state[chain + CHAIN.first] as number) - 1)
  let end = at + ROOM - LONGEST
  let stem = filled.stems
  let other = filled.others
  let number = 0
  for (; left > 0; left -= 1) {
    if (at > end) {
      ;({ page, at } = placeOf(arena, linked(page, end + LONGEST)))
      end = at + ROOM - LONGEST
    }
    let step = 0
    let shift = 0
    let byte = page[at++] as number
    for (; byte >= 128; byte = page[at++] as number) {
      step |= (byte & 127) << shift
      shift += 7
    }
    step |= byte << shift
    number += step >>> 1
    stems[stem++] = posting(print, number)
    if ((step & 1) === 0) continue
    const pair =
      (page[at] as number) | ((page[at + 1] as number) << 8) | ((page[at + 2] as number) << 16)
    at += 3
    others[other++] = posting(pair, number)
  }
  filled.stems = stem
  filled.others = other
}
