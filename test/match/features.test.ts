import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { glance, verify } from '../../lib/match/features'
import { type Passage, passageOf, trigramsOf } from '../../lib/match/passage'

/** Content words weigh as many nats as they have letters, function words none. */
const passage = (text: string): Passage =>
  passageOf(
    text,
    { start: 0, end: text.length },
    {
      lexicon: lexiconFor('en'),
      weigh: ({ kind, form }) => (kind === 'function' ? 0 : form.length),
    },
  )
const featuresOf = (here: string, there: string) => verify(passage(here), passage(there)).features

const words = fc
  .array(fc.constantFrom(...'the old miller sold his two boats to Ilse in June'.split(' ')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => list.join(' '))

describe('a glance at two passages', () => {
  test.each([
    ['all of it', 'lamps boats', 'boats and lamps', 10, 1],
    ['half of the lighter one', 'lamps boats', 'boats crates winter', 5, 0.5],
    ['whichever is the shorter one', 'boats crates winter', 'lamps boats', 5, 0.5],
    ['a stem', 'boat lamps', 'boats harbours', 4, 4 / 9],
    ['nothing', 'lamps', 'boats', 0, 0],
    ['nothing of what weighs nothing', 'the', 'the', 0, 0],
  ])('sees %s: %s | %s', (_, here, there, shared, share) => {
    const seen = glance(passage(here), passage(there))
    expect(seen.share).toBeCloseTo(share)
    expect(seen.shared).toBe(shared)
  })
})

describe('what two passages have in common', () => {
  test('is all where they are the same', () =>
    fc.assert(
      fc.property(words, (text) => {
        const { containedHere, containedThere, order, trigrams } = featuresOf(text, text)
        const weighs = passage(text).weight > 0 ? 1 : 0
        expect({ containedHere, containedThere, order, trigrams }).toEqual({
          containedHere: weighs,
          containedThere: weighs,
          order: 1,
          trigrams: text.length < 3 ? 0 : 1,
        })
      }),
    ))

  test('is the same from either side', () =>
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [here, there] = [featuresOf(a, b), featuresOf(b, a)]
        expect(there.containedHere).toBeCloseTo(here.containedThere)
        expect(there.containedThere).toBeCloseTo(here.containedHere)
        expect(there.trigrams).toBe(here.trigrams)
        expect(there.shared).toBeCloseTo(here.shared)
      }),
    ))

  test('is the share of each side that stands in the other', () => {
    const { containedHere, containedThere, shared } = featuresOf('lamps boats', 'boats ropes nets')
    expect(containedHere).toBeCloseTo(5 / 10)
    expect(containedThere).toBeCloseTo(5 / 14)
    expect(shared).toBe(5)
  })

  test('is worth what the heavier side says, and less where only the stem is one', () => {
    const { shared } = featuresOf('boat', 'boats')
    expect(shared).toBeCloseTo(0.9 * 'boats'.length)
  })

  test.each([
    ['all in one order', 'lamps boats nets ropes', 'lamps boats nets ropes', 1],
    ['one of three that moved', 'lamps boats nets', 'boats nets lamps', 2 / 3],
    ['of the shorter one', 'lamps boats', 'lamps nets boats ropes', 1],
  ])('has its order: %s', (_, here, there, order) => {
    expect(featuresOf(here, there).order).toBeCloseTo(order)
  })

  test.each([
    ['all in a row', 'lamps boats nets', 'lamps boats nets', 14],
    ['a word between, here', 'lamps boats old nets', 'lamps boats nets', 10],
    ['a word between, there', 'lamps boats nets', 'lamps boats old nets', 10],
    ['the longest of several', 'nets old lamps boats', 'nets red lamps boats', 10],
    ['words that are not alike are worth nothing', 'nets', 'fire', 0],
  ])('has its longest row: %s', (_, here, there, run) => {
    expect(featuresOf(here, there).run).toBe(run)
  })

  test.each([
    ['none', 'lamps', 'winds', 0],
    ['of two of three letters each, one', 'abcd', 'abcx', 1 / 3],
    ['none where there is none', 'a', 'a', 0],
  ])('has letters in threes: %s', (_, here, there, trigrams) => {
    expect(featuresOf(here, there).trigrams).toBeCloseTo(trigrams)
  })
})

describe('what the words of a passage are worth', () => {
  const worth = (text: string): readonly number[] => {
    const reading = { lexicon: lexiconFor('en'), weigh: () => 10 }
    const { weights, weight } = passageOf(text, { start: 0, end: text.length }, reading)
    expect(weight).toBe([...weights].reduce((sum, each) => sum + each, 0))
    return [...weights]
  }
  test.each([
    ['names are worth less', 'boats of Ilse Brandt', [10, 10, 4, 4]],
    ['a capital at the start makes no name', 'Boats of Ilse', [10, 10, 4]],
    ['nor does one letter', 'our plan B failed', [10, 10, 10, 10]],
    ['nor a function word', 'boats For All', [10, 10, 10]],
    ['nothing', '', []],
  ])('%s: %s', (_, text, weights) => expect(worth(text)).toEqual(weights))

  test('each concept counts once', () => {
    expect([...passage('lamps and boats, boats and lamps').concepts.values()]).toEqual([5, 0, 5])
  })
})

describe('the letters of a passage in threes', () => {
  const count = (text: string) => trigramsOf(passage(text)).length
  test.each([
    ['each once', 'abcabcabc', 'abcab'],
    ['capitals or not', 'Abc dEf', 'abc def'],
    ['one space for all that stands between', 'abc -- def', 'abc def'],
    ['without marks that part no words', 'ab\u00adc def', 'abc def'],
    ['without what has no width', 'ab\u200bc d\u2060ef', 'abc def'],
    ['with a space before, where a mark stands first', '“abc” def', ' abc def'],
    ['letters of two units, too', '𝒶bc', '𝒶bc'],
  ])('%s: %s', (_, a, b) => {
    expect([...trigramsOf(passage(a))]).toEqual([...trigramsOf(passage(b))])
  })

  test.each([
    ['', 0],
    ['ab', 0],
    ['abc', 1],
    ['abcd', 2],
  ])('of “%s” are %d', (text, number) => expect(count(text)).toBe(number))

  test('are in order', () => {
    const all = [...trigramsOf(passage('the miller sold his boats in June'))]
    expect(all).toEqual([...all].sort((a, b) => a - b))
  })
})
