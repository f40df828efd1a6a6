import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOf } from '../../lib/index/tally'

const PASSAGES = 400
/** None has more than all that was asked for. */
const NONE_ALIKE = { share: 2, most: 0, others: 0 }
const LIMITS = { mostPlaces: 1_000, leastShare: 0, mostCandidates: 5, alike: NONE_ALIKE }
const list = fc.uniqueArray(fc.nat(PASSAGES - 1), { maxLength: 120 })
const lists = fc.array(fc.tuple(list, fc.integer({ min: 1, max: 40 })), { maxLength: 12 })

interface Weighed {
  readonly list: readonly number[]
  readonly weight: number
}

/** Every sum, by adding all up; what is left out by places is left out. */
function sums(weighed: readonly Weighed[], mostPlaces: number): Map<number, number> {
  const found = new Map<number, number>()
  let places = 0
  for (const { list, weight } of [...weighed].sort((a, b) => a.list.length - b.list.length)) {
    places += list.length
    if (places > mostPlaces && found.size > 0) break
    for (const number of list) found.set(number, (found.get(number) ?? 0) + weight)
  }
  return found
}

test('the best are those of all sums, of the lists that are short enough together', () =>
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 30 }), fc.nat(600), (given, most, mostPlaces) => {
      const weighed = given.map(([numbers, weight]) => ({
        list: numbers.sort((a, b) => a - b),
        // Quarters add up without rounding.
        weight: weight / 4,
      }))
      const limits = { ...LIMITS, mostPlaces, mostCandidates: most, leastShare: 0.1 }
      const scores = new Float32Array(PASSAGES)
      const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
      const wanted = [...sums(weighed, mostPlaces)]
        .filter(([, sum]) => sum >= 0.1 * whole)
        .sort(([a, one], [b, two]) => two - one || a - b)
        .slice(0, most)
        .map(([number, sum]) => ({ number, share: sum / whole }))
      expect(bestOf(weighed, scores, limits)).toEqual(wanted)
      expect(scores.every((score) => score === 0)).toBe(true)
    }),
    { numRuns: 2_000 },
  ))

const numbersOf = (found: ReturnType<typeof bestOf>) => found.map(({ number }) => number)

test('of two alike the lower number comes first, and stays when one must go', () => {
  const weighed = [{ list: [9, 3, 7], weight: 1 }]
  const found = bestOf(weighed, new Float32Array(10), { ...LIMITS, mostCandidates: 2 })
  expect(numbersOf(found)).toEqual([3, 7])
})

test('the shortest list is read however long it is', () => {
  const weighed = [
    { list: [4, 5, 6, 7], weight: 1 },
    { list: [1, 2, 3], weight: 1 },
  ]
  const found = bestOf(weighed, new Float32Array(10), { ...LIMITS, mostPlaces: 2 })
  expect(numbersOf(found)).toEqual([1, 2, 3])
})

test('more numbers than there is room for at first are all counted', () => {
  const scores = new Float32Array(20_000)
  const limits = { ...LIMITS, mostPlaces: 100_000, leastShare: 1, mostCandidates: 3 }
  const all = Array.from({ length: 20_000 }, (_, at) => at)
  const weighed = [
    { list: [19_999, 15_000], weight: 1 },
    { list: all, weight: 1 },
  ]
  expect(numbersOf(bestOf(weighed, scores, limits))).toEqual([15_000, 19_999])
  expect(scores.every((score) => score === 0)).toBe(true)
})

test('those that have much of it come beyond the others, and leave these their room', () => {
  const room = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(lists, fc.record({ most: room, near: room, others: room }), (given, asked) => {
      const weighed = given.map(([list, weight]) => ({ list, weight: weight / 4 }))
      const half = { share: 0.5, most: asked.near, others: asked.others }
      const limits = { ...LIMITS, mostPlaces: 10_000, mostCandidates: asked.most, alike: half }
      const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
      const all = [...sums(weighed, 10_000)]
        .sort(([a, one], [b, two]) => two - one || a - b)
        .map(([number, sum]) => ({ number, share: sum / whole }))
      const near = all.filter(({ share }) => share >= 0.5).slice(0, asked.near)
      const far = all.filter(({ share }) => share < 0.5)
      const room = Math.max(asked.most - near.length, asked.others)
      expect(bestOf(weighed, new Float32Array(PASSAGES), limits)).toEqual([
        ...near,
        ...far.slice(0, room),
      ])
    }),
    { numRuns: 1_000 },
  )
})
