import { release } from '../index/segment/bytes'
import { hashOf, type StemHash } from '../index/segment/key'

/**
 * Whether ids came before, in 11 to 21 bytes each: a million of them as strings would take 80 MB, a third
 * of what an import may.
 */
export interface IdSet {
  count: number
  /** Two numbers an id, open addressing; two zeros where there is none. */
  table: Int32Array
}

const FIRST_ROOM = 2 ** 10
/** Share of the places that may be taken before there are twice as many. */
const MOST_FILLED = 3 / 4

export const startIdSet = (): IdSet => ({ count: 0, table: new Int32Array(FIRST_ROOM * 2) })

/**
 * Adds an id; false where it was there before. Ids are told apart by 64 bits of hash: among a million
 * that is wrong once in ten million packs, and costs a line.
 */
export const addId = (set: IdSet, id: string): boolean => addHash(set, hashOf(id))

/** The same by the hash of the id. */
export function addHash(set: IdSet, { first, second }: StemHash): boolean {
  // Two zeros stand for an empty place.
  const one = first | 0 || 1
  const isNew = put(set.table, one, second)
  if (!isNew) return false
  set.count += 1
  if (set.count * 2 > set.table.length * MOST_FILLED) grow(set)
  return true
}

function grow(set: IdSet): void {
  const larger = new Int32Array(set.table.length * 2)
  for (let at = 0; at < set.table.length; at += 2) {
    const first = set.table[at] as number
    if (first !== 0) put(larger, first, set.table[at + 1] as number)
  }
  release(set.table)
  set.table = larger
}

/** Whether the pair was not there and now is. */
function put(table: Int32Array, first: number, second: number): boolean {
  const places = table.length / 2
  let place = (first ^ (first >>> 15) ^ second) & (places - 1)
  for (;;) {
    const found = table[place * 2]
    if (found === 0) break
    if (found === first && table[place * 2 + 1] === second) return false
    place = (place + 1) & (places - 1)
  }
  table[place * 2] = first
  table[place * 2 + 1] = second
  return true
}
