import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'

const lexicon = lexiconFor('en')
const wordsIn = (text: string) => wordsOf(text, { start: 0, end: text.length }, lexicon)
const form = (text: string, at: number) => wordsIn(text)[at]?.form

function links(a: string, b: string) {
  return align(wordsIn(a), wordsIn(b)).map((link) => `${form(a, link.here)}-${form(b, link.there)}`)
}

const sentence = fc
  .array(
    fc.constantFrom(...'the old miller did not sell his two boats to Ilse in June'.split(' ')),
    { maxLength: 16 },
  )
  .map((words) => words.join(' '))

describe('laws', () => {
  test('no word has two links', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const made = align(wordsIn(a), wordsIn(b))
        expect(new Set(made.map(({ here }) => here)).size).toBe(made.length)
        expect(new Set(made.map(({ there }) => there)).size).toBe(made.length)
      }),
    ))

  test('a sentence is linked to itself word by word', () =>
    fc.assert(
      fc.property(sentence, (text) => {
        const made = align(wordsIn(text), wordsIn(text))
        expect(made.map(({ here, there }) => [here, there])).toEqual(
          wordsIn(text).map((_, at) => [at, at]),
        )
      }),
    ))

  test('links that do not cross are in the same order on both sides', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const theres = align(wordsIn(a), wordsIn(b))
          .filter(({ crossing }) => !crossing)
          .map(({ there }) => there)
        expect(theres).toEqual([...theres].sort((x, y) => x - y))
      }),
    ))
})

describe('what is linked', () => {
  test.each([
    ['equal words', 'the miller left', 'the miller left', 'miller-miller'],
    ['one stem', 'they attacked us', 'they attack us', 'attacked-attack'],
    ['irregular forms', 'the dam held fast', 'the dam holds fast', 'held-holds'],
    ['synonyms', 'the likelihood is high', 'the probability is high', 'likelihood-probability'],
    ['spellings', 'the harbour is shut', 'the harbor is shut', 'harbour-harbor'],
    ['apostrophes left out', 'they dont sail', "they don't sail", 'not-not'],
    ['misspelt words', 'the amunition is gone', 'the ammunition is gone', 'amunition-ammunition'],
    ['words in the same place', 'the town will pay', 'the village will pay', 'town-village'],
    [
      'words that moved',
      'in June the miller sold boats',
      'the miller sold boats in June',
      'june-june',
    ],
    ['numbers', 'we need 200,000 tiles', 'we need 200 thousand tiles', '200,000-200 thousand'],
  ])('%s', (_, a, b, link) => expect(links(a, b)).toContain(link))

  test('numbers are not linked for looking alike', () => {
    const made = align(wordsIn('he sold 1450 tiles'), wordsIn('he sold 1451 tiles'))
    expect(made.find(({ here }) => here === 2)?.likeness).toBe(0)
  })
})
