import { type Arena, LONGEST, placeOf, postingCount, ROOM } from './arena'
import { posting } from './bucket'

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
  const { prints } = arena.chains
  let before = -1
  let start = 0
  for (const list of listsOf(arena, from, to)) {
    const print = prints[list] as number
    if (print !== before) start = filled.stems
    readList(arena, list, filled)
    // Two forms of one stem have a list each.
    if (print === before) room.stems.subarray(start, filled.stems).sort()
    before = print
  }
  room.others.subarray(0, filled.others).sort()
  return merged(arena, filled)
}

/** Room for groups to come that are a little larger. */
const GROWTH = 1.25

interface Filled {
  stems: number
  others: number
}

/** The lists of some partitions, by the prints of their stems. */
function listsOf({ lists, chains }: Arena, from: number, to: number): number[] {
  const found: number[] = []
  for (let partition = from; partition < to; partition += 1) {
    for (let list = lists[partition] as number; list > 0; list = chains.next[list] as number) {
      found.push(list)
    }
  }
  const { prints } = chains
  return found.sort((a, b) => (prints[a] as number) - (prints[b] as number))
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

/** A place in a chain that is read from its first block on. */
interface Cursor {
  page: Uint8Array
  at: number
  /** Behind it no posting begins in this block. */
  end: number
}

function startOf(arena: Arena, chain: number): Cursor {
  const { page, at } = placeOf(arena, Math.max(0, arena.chains.first[chain] as number))
  return { page, at, end: at + ROOM - LONGEST }
}

/** Goes on to the next block where the next posting stands there. */
function turn(arena: Arena, cursor: Cursor): void {
  if (cursor.at <= cursor.end) return
  const link = cursor.end + LONGEST
  const { page, at } = placeOf(arena, new DataView(cursor.page.buffer).getUint32(link, true))
  cursor.page = page
  cursor.at = at
  cursor.end = at + ROOM - LONGEST
}

function readStep(cursor: Cursor): number {
  const { page } = cursor
  let step = 0
  let shift = 0
  let byte = page[cursor.at++] as number
  for (; byte >= 128; byte = page[cursor.at++] as number) {
    step |= (byte & 127) << shift
    shift += 7
  }
  return step | (byte << shift)
}

function readPrint(cursor: Cursor): number {
  const { page, at } = cursor
  cursor.at += 3
  return (page[at] as number) | ((page[at + 1] as number) << 8) | ((page[at + 2] as number) << 16)
}

/** Puts the postings of a partition's own chain behind the others. */
function readPartition(arena: Arena, partition: number, filled: Filled): void {
  const { room, chains } = arena
  const cursor = startOf(arena, partition)
  let number = 0
  for (let left = chains.added[partition] as number; left > 0; left -= 1) {
    turn(arena, cursor)
    const print = readPrint(cursor)
    const step = readStep(cursor)
    number += step & 1 ? -((step + 1) >>> 1) : step >>> 1
    room.others[filled.others++] = posting(print, number)
  }
}

/** Puts those of a list behind the stems, and its pairs behind the others. */
function readList(arena: Arena, list: number, filled: Filled): void {
  const { room, chains } = arena
  const print = chains.prints[list] as number
  const cursor = startOf(arena, list)
  let number = 0
  for (let left = chains.added[list] as number; left > 0; left -= 1) {
    turn(arena, cursor)
    const step = readStep(cursor)
    number += step >>> 1
    room.stems[filled.stems++] = posting(print, number)
    if ((step & 1) === 1) room.others[filled.others++] = posting(readPrint(cursor), number)
  }
}
