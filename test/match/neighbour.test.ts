import { describe, expect, test } from 'vitest'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { verify } from '../../lib/match/features'
import type { Pair } from '../../lib/match/found'
import { neighbours } from '../../lib/match/neighbour'
import { type Passage, passageOf } from '../../lib/match/passage'

/** The sentences of a text, which are passages of it. */
function sentences(text: string): Passage[] {
  const lexicon = lexiconFor('en')
  return [...text.matchAll(/[^.]+\./gu)].map(({ 0: sentence, index }) =>
    passageOf(text, { start: index, end: index + sentence.length }, { lexicon, weigh: () => 1 }),
  )
}

const here = sentences(
  'We sold no lamps. The old harbour stays open. Nobody asked the crews. It rains.',
)
const there = sentences(
  'Who sold those lamps. The old harbour stays open. They never asked our crews. Winter came.',
)

function pair(row: number, column: number): Pair {
  const [left, right] = [here[row] as Passage, there[column] as Passage]
  return { here: left, there: right, ...verify(left, right), score: 0.9 }
}
const found = (pairs: readonly Pair[], both = { here, there }) =>
  neighbours(pairs, both).map((each) => [here.indexOf(each.here), there.indexOf(each.there)])

describe('passages beside a matched pair', () => {
  test('are one where they stand in its place and have some words', () => {
    expect(found([pair(1, 1)])).toEqual([
      [0, 0],
      [2, 2],
    ])
  })

  test('are none where hardly a word is one', () => {
    expect(found([pair(2, 2)])).toEqual([[1, 1]])
  })

  test('are none where one short word is all that is one', () => {
    const left = sentences('It rains. The old harbour stays open.')
    const right = sentences(
      'It was our grandfathers who built lighthouses. The old harbour stays open.',
    )
    const [a, b] = [left[1] as Passage, right[1] as Passage]
    const match = { here: a, there: b, ...verify(a, b), score: 0.9 }
    expect(neighbours([match], { here: left, there: right })).toEqual([])
  })

  test('are none where one of them is in a pair already', () => {
    expect(found([pair(1, 1), pair(0, 2)])).toEqual([])
  })

  test('are taken once, by the first', () => {
    expect(found([pair(1, 1), pair(3, 3)])).toEqual([
      [0, 0],
      [2, 2],
    ])
  })

  test('are none before the first and behind the last', () => {
    const [one, other] = [here.slice(1, 2), there.slice(1, 2)]
    expect(found([pair(1, 1)], { here: one, there: other })).toEqual([])
  })

  test('are none of a pair that is of other passages', () => {
    expect(found([pair(1, 1)], { here: here.slice(2), there })).toEqual([])
  })

  test('come with how alike they are', () => {
    const [first] = neighbours([pair(1, 1)], { here, there })
    expect(first).toMatchObject(verify(here[0] as Passage, there[0] as Passage))
    expect(first?.score).toBeLessThan(0.9)
  })
})
