import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Tile, tiles } from '../../lib/difference/tiling'

const tilesOf = (here: string, there: string, least?: number): Tile[] =>
  tiles(
    {
      here: here.length,
      there: there.length,
      equal: (row, column) => here[row] === there[column],
    },
    least,
  )

/** The longest stretch that two texts share, told plainly. */
function longestShared(here: string, there: string): number {
  let longest = 0
  for (let from = 0; from < here.length; from += 1)
    for (let to = from + longest + 1; to <= here.length; to += 1)
      if (there.includes(here.slice(from, to))) longest = to - from
  return longest
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 })

describe('the stretches that two lists share', () => {
  test.each([
    ['abcde', 'abcde', [{ here: 0, there: 0, length: 5 }]],
    [
      'abXcde',
      'cdeYab',
      [
        { here: 3, there: 0, length: 3 },
        { here: 0, there: 4, length: 2 },
      ],
    ],
    ['abc', 'xbx', []],
    ['', 'abc', []],
    ['abc', '', []],
    ['abab', 'ab', [{ here: 0, there: 0, length: 2 }]],
    ['ab', 'abab', [{ here: 0, there: 0, length: 2 }]],
  ])('of %j and %j', (here, there, found) => expect(tilesOf(here, there)).toEqual(found))

  test('single items count only where they are asked for', () => {
    expect(tilesOf('xay', 'paq')).toEqual([])
    expect(tilesOf('xay', 'paq', 1)).toEqual([{ here: 1, there: 1, length: 1 }])
    expect(tilesOf('abcx', 'abcy', 4)).toEqual([])
  })

  test('are the same on both sides, lie apart, and the first is the longest there is', () =>
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 1, max: 3 }), (here, there, least) => {
        const found = tilesOf(here, there, least)
        const longest = longestShared(here, there)
        expect(found[0]?.length ?? 0).toBe(longest >= least ? longest : 0)
        expect(found.map(({ length }) => length)).toEqual(
          found.map(({ length }) => length).toSorted((a, b) => b - a),
        )
        const taken = { here: new Set<number>(), there: new Set<number>() }
        for (const tile of found) {
          const stretch = here.slice(tile.here, tile.here + tile.length)
          expect(stretch).toBe(there.slice(tile.there, tile.there + tile.length))
          expect(stretch).toHaveLength(tile.length)
          for (let at = 0; at < tile.length; at += 1) {
            expect(taken.here.has(tile.here + at) || taken.there.has(tile.there + at)).toBe(false)
            taken.here.add(tile.here + at)
            taken.there.add(tile.there + at)
          }
        }
      }),
      { numRuns: 300 },
    ))

  test('none that is long enough is left', () =>
    fc.assert(
      fc.property(letters, letters, (here, there) => {
        const left = [...here].map((letter, at) => ({ letter, at }))
        const found = tilesOf(here, there)
        const free = (name: 'here' | 'there', at: number): boolean =>
          !found.some((tile) => at >= tile[name] && at < tile[name] + tile.length)
        const pairs = left.filter(({ at }) => free('here', at) && free('here', at + 1))
        for (const { at } of pairs.filter((each) => each.at + 1 < here.length)) {
          for (let to = there.indexOf(here.slice(at, at + 2)); to >= 0; ) {
            expect(free('there', to) && free('there', to + 1)).toBe(false)
            to = there.indexOf(here.slice(at, at + 2), to + 1)
          }
        }
      }),
    ))
})
