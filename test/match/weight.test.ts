import { describe, expect, test } from 'vitest'
import type { Word } from '../../lib/index/word'
import { wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { scoreOf } from '../../lib/match/score'
import { besideTopic, weighing } from '../../lib/match/weight'

const NOTHING = { passages: 0, of: new Map<string, number>() }
/** A language without a table: all that counts is what is known. */
const NO_TABLE = 'xx'

function word(text: string): Word {
  const [first] = wordsOf(text, { start: 0, end: text.length }, lexiconFor('en'))
  if (!first) throw new Error(`no word in ${text}`)
  return first
}

describe('what a shared word is worth', () => {
  const bridge = word('bridge')
  const known = (times: number, passages: number) => ({
    passages,
    of: new Map([[bridge.stem, times]]),
  })

  test('nothing is known of it: as if it stood in one passage of three thousand', () => {
    expect(weighing(NOTHING, NO_TABLE)(bridge)).toBeCloseTo(Math.log(3000), 9)
  })

  test('the passage that is sought does not count, nor do the first fifty make a word usual', () => {
    expect(weighing(known(1, 10_000), NO_TABLE)(bridge)).toBeCloseTo(Math.log(3000), 9)
    expect(weighing(known(11, 950), NO_TABLE)(bridge)).toBeCloseTo(Math.log(100), 9)
  })

  test('the more passages have it, the less, and never nothing', () => {
    const weights = [2, 10, 100, 900, 100_000].map((times) =>
      weighing(known(times, 1_000), NO_TABLE)(bridge),
    )
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(weights.at(-1)).toBe(0.3)
  })

  test('a function word is worth a quarter, even of the same stem', () => {
    const weigh = weighing(NOTHING, NO_TABLE)
    const small: Word = { ...bridge, kind: 'function' }
    expect(weigh(small)).toBeCloseTo(Math.log(3000) / 4, 9)
    expect(weigh(bridge)).toBeCloseTo(Math.log(3000), 9)
    expect(weigh(small)).toBeCloseTo(Math.log(3000) / 4, 9)
  })

  test('a word that its language uses often is worth less than what is known would say', () => {
    const people = word('people')
    expect(weighing(NOTHING, 'en')(people)).toBeLessThan(weighing(NOTHING, NO_TABLE)(people))
  })
})

describe('what a word is worth beside an article', () => {
  const [bridge, lamp, small] = [
    word('bridge'),
    word('lamp'),
    { ...word('ferry'), kind: 'function' as const },
  ]
  const passages = (times: number, ...words: readonly Word[]) =>
    Array.from({ length: 40 }, (_, at) => (at < times ? words : []))
  const worth = (of: Word, article: readonly (readonly Word[])[], usual = 9): number =>
    besideTopic(() => usual, article)(of)

  test('is as much as anywhere where no passage or one alone has it', () => {
    expect(worth(bridge, passages(1, bridge, bridge))).toBe(9)
    expect(worth(lamp, passages(9, bridge))).toBe(9)
  })

  test('is less with each further passage, and the first sixty make no topic', () => {
    expect(worth(bridge, passages(2, bridge))).toBeCloseTo(Math.log(100), 9)
    expect(worth(bridge, passages(3, bridge, bridge))).toBeCloseTo(Math.log(50), 9)
  })

  test('is never more than anywhere, and never nothing', () => {
    expect(worth(bridge, passages(2, bridge), 1)).toBe(1)
    const all = Array.from({ length: 5_000 }, () => [bridge])
    expect(worth(bridge, all)).toBe(0.3)
  })

  test('is for a function word what it is anywhere', () => {
    expect(worth(small, passages(40, small))).toBe(9)
  })
})

describe('how sure a match is', () => {
  const FEATURES = {
    containedHere: 0.5,
    containedThere: 0.5,
    trigrams: 0.5,
    order: 0.5,
    run: 10,
    shared: 20,
  }

  test.each(Object.keys(FEATURES))('more of %s makes it surer', (name) => {
    const more = { ...FEATURES, [name]: FEATURES[name as keyof typeof FEATURES] * 1.5 }
    expect(scoreOf(more)).toBeGreaterThan(scoreOf(FEATURES))
  })

  test('twice the evidence adds less, the more there is', () => {
    const odds = (features: typeof FEATURES): number => {
      const score = scoreOf(features)
      return Math.log(score / (1 - score))
    }
    const gain = (run: number): number =>
      odds({ ...FEATURES, run: run + 10 }) - odds({ ...FEATURES, run })
    expect(gain(0)).toBeGreaterThan(2 * gain(10))
    expect(gain(10)).toBeGreaterThan(1.2 * gain(20))
  })

  test('nothing in common is no match, everything is one', () => {
    const nothing = {
      containedHere: 0,
      containedThere: 0,
      trigrams: 0,
      order: 0,
      run: 0,
      shared: 0,
    }
    expect(scoreOf(nothing)).toBeLessThan(1e-9)
    const all = { containedHere: 1, containedThere: 1, trigrams: 1, order: 1, run: 60, shared: 60 }
    expect(scoreOf(all)).toBeGreaterThan(0.99)
  })
})
