import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Arena,
  addListed,
  addPosting,
  NO_PAIR,
  postingCount,
  startArena,
  startList,
} from '../../../lib/index/segment/arena'
import { NUMBER_SPACE, posting } from '../../../lib/index/segment/bucket'
import { PARTITION_BITS, PRINT_BITS } from '../../../lib/index/segment/key'
import { postingsOf } from '../../../lib/index/segment/postings'

const PARTITIONS = 2 ** PARTITION_BITS
const MOST = { print: 2 ** PRINT_BITS - 1, number: NUMBER_SPACE - 1 } as const

const partition = fc.constantFrom(0, 1, 2, 3, PARTITIONS - 1)
const print = fc.oneof(fc.nat(3), fc.constantFrom(255, 256, 65_536, MOST.print), fc.nat(MOST.print))
const number = fc.oneof(fc.nat(200), fc.nat(MOST.number), fc.constant(MOST.number))

/** Some postings with numbers as they come: a passage is posted later, or again. */
const added = fc.array(fc.tuple(partition, print, number), { maxLength: 200, size: 'max' })
/** Lists, two of which may be of one stem; each with its numbers and the pairs that begin there. */
const listed = fc.array(
  fc.tuple(
    partition,
    print,
    fc.array(fc.tuple(number, fc.option(print)), { maxLength: 60, size: 'max' }),
  ),
  { maxLength: 8 },
)

type Posted = readonly [partition: number, print: number, number: number]

const sorted = (all: readonly Posted[], from = 0, to = PARTITIONS): number[] =>
  all
    .filter(([at]) => at >= from && at < to)
    .map(([, print, number]) => posting(print, number))
    .sort((a, b) => a - b)

const found = (arena: Arena, from = 0, to = PARTITIONS): number[] => [
  ...postingsOf(arena, from, to),
]

describe('what is posted', () => {
  test('comes back sorted, lists and all, from the partitions asked for', () =>
    fc.assert(
      fc.property(added, listed, partition, (singles, lists, from) => {
        const arena = startArena()
        const wanted: Posted[] = []
        for (const each of singles) {
          addPosting(arena, ...each)
          wanted.push(each)
        }
        for (const [at, stem, numbers] of lists) {
          const list = startList(arena, at, stem)
          for (const [number, pair] of numbers.toSorted(([a], [b]) => a - b)) {
            addListed(arena, list, pair ?? NO_PAIR, number)
            wanted.push([at, stem, number])
            if (pair !== null) wanted.push([at, pair, number])
          }
        }
        const to = Math.min(from + 2, PARTITIONS)
        expect(found(arena)).toEqual(sorted(wanted))
        expect(found(arena, from, to)).toEqual(sorted(wanted, from, to))
        expect(postingCount(arena)).toBe(wanted.length)
        expect(postingCount(arena, from, to)).toBe(sorted(wanted, from, to).length)
      }),
      { numRuns: 60 },
    ))

  test('is kept apart by partition, however many blocks that takes', () => {
    const arena = startArena()
    const wanted: Posted[] = []
    const add = (...each: Posted): void => {
      addPosting(arena, ...each)
      wanted.push(each)
    }
    for (let at = 0; at < PARTITIONS; at += 1) add(at, at, 500_000)
    for (let at = 0; at < PARTITIONS; at += 100)
      for (let nth = 0; nth < 24; nth += 1) add(at, at + nth, nth)
    expect(arena.pages.length).toBeGreaterThan(1)
    expect(found(arena)).toEqual(sorted(wanted))
    expect(found(arena, 700, 701)).toEqual(sorted(wanted, 700, 701))
    expect(found(arena, 701, 800)).toEqual(sorted(wanted, 701, 800))
  })

  test('may stand in more lists than there are partitions', () => {
    const arena = startArena()
    const wanted: Posted[] = []
    for (let nth = 0; nth < PARTITIONS + 50; nth += 1) {
      const each = [nth % 5, nth, 7] as const
      addListed(arena, startList(arena, each[0], each[1]), NO_PAIR, each[2])
      wanted.push(each)
    }
    expect(found(arena)).toEqual(sorted(wanted))
    expect(found(arena, 4, 5)).toEqual(sorted(wanted, 4, 5))
  })

  test('takes six bytes, in a list two, and five with its pair', () => {
    const COUNT = 5_000
    const bytes = (add: (arena: Arena, number: number) => void): number => {
      const arena = startArena()
      for (let at = 0; at < COUNT; at += 1) add(arena, at * 50)
      return (arena.blocks * 64) / COUNT
    }
    const inList = (pair: number) => {
      let list = 0
      return bytes((arena, number) => {
        list ||= startList(arena, 3, 9)
        addListed(arena, list, pair, number)
      })
    }
    expect(bytes((arena, number) => addPosting(arena, 3, 9, number))).toBeLessThan(6)
    expect(inList(NO_PAIR)).toBeLessThan(2.5)
    expect(inList(MOST.print)).toBeLessThan(6)
  })
})

test('of two arenas each has its own name', () => {
  expect(startArena().name).not.toBe(startArena().name)
})
