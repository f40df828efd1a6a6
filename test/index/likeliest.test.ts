import { describe, expect, test } from 'vitest'
import { type Lookup, likeliest, lookedUp } from '../../lib/index/likeliest'
import { bestOf } from '../../lib/index/tally'
import { isPair } from '../../lib/index/terms'

const limits = {
  mostPlaces: 100,
  mostCandidates: 3,
  leastShare: 0,
  alike: { share: 2, most: 0, others: 0 },
}

describe('the best of weighed lists', () => {
  test.each<[string, { list: number[]; weight: number }[], Partial<typeof limits>, number[]]>([
    ['nothing', [], {}, []],
    [
      'sums of weights',
      [
        { list: [1, 2], weight: 2 },
        { list: [2, 3], weight: 3 },
      ],
      {},
      [2, 3, 1],
    ],
    ['of two alike the lower', [{ list: [5, 4, 9], weight: 1 }], {}, [4, 5, 9]],
    ['no more than asked for', [{ list: [1, 2, 3, 4, 5], weight: 1 }], {}, [1, 2, 3]],
    [
      'none below the least share',
      [
        { list: [1], weight: 4 },
        { list: [1, 2, 3], weight: 1 },
      ],
      { leastShare: 0.5 },
      [1],
    ],
    [
      'long lists only while there is room',
      [
        { list: [7, 8, 9], weight: 9 },
        { list: [1], weight: 1 },
      ],
      { mostPlaces: 3 },
      [1],
    ],
  ])('%s', (_, lists, rest, best) => {
    const tally = new Float32Array(10)
    expect(bestOf(lists, tally, { ...limits, ...rest }).map(({ number }) => number)).toEqual(best)
    expect(tally.every((score) => score === 0)).toBe(true)
  })
})

/** An index of given lists; terms in `unknown` have no frequency before they are looked up. */
function lookupOf(
  lists: Readonly<Record<string, number[]>>,
  unknown: readonly string[] = [],
  buckets = 4096,
) {
  const asked: string[] = []
  const lookup: Lookup = {
    passages: 100_000,
    frequency: (term) => (unknown.includes(term) ? null : (lists[term]?.length ?? 0)),
    async lists(terms) {
      asked.push(...terms)
      return new Map(terms.flatMap((term) => (lists[term] ? [[term, lists[term]]] : [])))
    },
    buckets,
    bucket: (term) => Number(/\d+/u.exec(term)?.[0] ?? 0),
    isPair,
  }
  return { lookup, asked }
}

const range = (length: number) => Array.from({ length }, (_, at) => at)

describe('what is looked up', () => {
  test('is neither absent nor too frequent', async () => {
    const { lookup, asked } = lookupOf({ year: range(5000), crane: [4, 7] })
    const { found, frequencies } = await likeliest([['year', 'crane', 'absent']], lookup)
    expect(asked).toEqual(['crane'])
    expect(found.map((list) => list.map(({ number }) => number))).toEqual([[4, 7]])
    expect(frequencies.of).toEqual(new Map(Object.entries({ year: 5000, crane: 2 })))
  })

  test('may turn out rare or absent', async () => {
    const { lookup, asked } = lookupOf({ crane: [4] }, ['crane', 'violin'])
    const { found, frequencies } = await likeliest([['violin', 'crane']], lookup)
    expect(asked).toEqual(['violin', 'crane'])
    expect(found).toMatchObject([[{ number: 4, share: expect.closeTo(1) }]])
    expect(frequencies.of).toEqual(new Map([['crane', 1]]))
  })

  test('are the rarest stems, the pairs beside them, and some other pairs', async () => {
    const terms = range(30).map((at) => `stem${at}`)
    const pairs = range(30).map((at) => `stem${at}_stem${at + 1}`)
    const lists = Object.fromEntries([...terms, ...pairs].map((term, at) => [term, range(90 - at)]))
    const { lookup, asked } = lookupOf(lists)
    await likeliest([[...terms, ...pairs]], lookup)
    expect(asked).toEqual([...terms.slice(-4).reverse(), ...pairs.slice(-8).reverse()])
    const small = lookupOf(lists, [], 16)
    await likeliest([[...terms, ...pairs]], small.lookup)
    expect(small.asked).toEqual([...pairs.slice().reverse(), ...terms.slice(-10).reverse()])
  })

  test('are no more stems than that, even where they are rarer than all pairs', async () => {
    const terms = range(12).map((at) => `stem${at}`)
    const pairs = range(12).map((at) => `stem${at + 100}_stem${at}`)
    const lists = Object.fromEntries([...terms, ...pairs].map((term, at) => [term, range(1 + at)]))
    const { lookup, asked } = lookupOf(lists)
    await likeliest([[...terms, ...pairs]], lookup)
    expect(asked).toEqual([...terms.slice(0, 4), ...pairs.slice(0, 4)])
  })

  test('has no frequency where its list is empty', async () => {
    const { lookup } = lookupOf({ crane: [4], violin: [] }, ['crane', 'violin'])
    const { frequencies } = await likeliest([['violin', 'crane']], lookup)
    expect(frequencies.of).toEqual(new Map([['crane', 1]]))
  })

  test('is looked up once for all passages, in lists of at most four thousand', async () => {
    const lists = { dam: range(4_000), year: range(4_001), crane: [2] }
    const { lookup, asked } = lookupOf(lists)
    const passages = [['year', 'dam'], ['dam', 'crane'], ['dam']]
    const { found } = await likeliest(passages, lookup)
    expect(asked).toEqual(['dam', 'crane'])
    expect(lookedUp(passages, lookup)).toEqual(asked)
    expect(found.map(([best]) => best?.number)).toEqual([0, 2, 0])
    // Beside a rare word a frequent one is little of what was looked up.
    expect(found.map((list) => list.length)).toEqual([100, 20, 100])
  })
})
