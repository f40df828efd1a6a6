import { type Arena, LONGEST, placeOf, postingCount, ROOM } from './arena'
import { posting } from './bucket'

/**
 * The postings of the partitions from `from` up to `to`, sorted as a bucket wants them; good until
 * the next ones are asked for.
 */
export function postingsOf(arena: Arena, from: number, to: number): Float64Array {
  const count = postingCount(arena, from, to)
  if (arena.room.length < count) arena.room = new Float64Array(count * 2)
  const { room, lists, chains } = arena
  let filled = 0
  for (let partition = from; partition < to; partition += 1) {
    filled = readPartition(arena, partition, filled)
    for (let list = lists[partition] as number; list > 0; list = chains.next[list] as number) {
      filled = readList(arena, list, filled)
    }
  }
  return room.subarray(0, count).sort()
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

/** Puts the postings of a partition's own chain behind so many others, and gives how many there are. */
function readPartition(arena: Arena, partition: number, filled: number): number {
  const { room, chains } = arena
  const cursor = startOf(arena, partition)
  let to = filled
  let number = 0
  for (let left = chains.added[partition] as number; left > 0; left -= 1) {
    turn(arena, cursor)
    const print = readPrint(cursor)
    const step = readStep(cursor)
    number += step & 1 ? -((step + 1) >>> 1) : step >>> 1
    room[to++] = posting(print, number)
  }
  return to
}

/** The same for a list. */
function readList(arena: Arena, list: number, filled: number): number {
  const { room, chains } = arena
  const print = chains.prints[list] as number
  const cursor = startOf(arena, list)
  let to = filled
  let number = 0
  for (let left = chains.added[list] as number; left > 0; left -= 1) {
    turn(arena, cursor)
    const step = readStep(cursor)
    number += step >>> 1
    room[to++] = posting(print, number)
    if ((step & 1) === 1) room[to++] = posting(readPrint(cursor), number)
  }
  return to
}
