import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages, lexiconFor } from '../../lib/lexicon/lexicon-for'
import { sentenceEnds } from '../../lib/text/sentence-end'

const endsBySegmenter = (text: string, language: string): number[] =>
  Array.from(
    new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text),
    ({ segment, index }) => index + segment.length,
  )

const KNOWN = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)),
  ...'‘’“”«»–—ÀéßÿŒĸŉſ\t',
]
const STOPS = ['.', '.', '!', '?', ' ', ' ', ')', '”', 'a', 'B', '7', ',', '—', '…', '(', "'", 'é']

const pieces = (from: readonly string[]) =>
  fc.array(fc.constantFrom(...from), { maxLength: 25 }).map((signs) => signs.join(''))

test.each([
  ['all characters that are known', pieces(KNOWN)],
  ['those around ends', pieces(STOPS)],
  [
    'words and ends',
    fc
      .array(
        fc.constantFrom('The', 'U.S.', 'it', '“Yes', 'no.”', '3.5', 'Mr.', 'go!', '(a.)', '—'),
        {
          maxLength: 12,
        },
      )
      .map((words) => words.join(' ')),
  ],
])('sentences end where the platform says, or are left to it: %s', (_, texts) =>
  fc.assert(
    fc.property(texts, fc.constantFrom(...languages), (text, language) => {
      const ends = sentenceEnds(text)
      if (ends) expect(ends).toEqual(endsBySegmenter(text, lexiconFor(language).language))
    }),
    { numRuns: 5000 },
  ),
)

test('each known character is known for what it is, beside every other one', () => {
  for (const one of KNOWN) {
    for (const two of KNOWN) {
      const text = `No${one}${two}Go. ${one} ${two}go! ${two}${one}It`
      const isLeft = (one + two).includes(';')
      if (isLeft) continue
      expect(sentenceEnds(text), text).toEqual(endsBySegmenter(text, 'en'))
    }
  }
})

test('a semicolon within a sentence is known', () => {
  expect(sentenceEnds('He went; she stayed. It rained.')).toEqual([21, 31])
})

test.each([
  ['a semicolon behind a stop', 'He went!; she stayed.'],
  ['other scripts', 'Она ушла. Он остался.'],
  ['marks that combine', 'Il e\u0301tait la. Ici.'],
  ['characters that cannot be seen', 'So\u00ad. It.'],
  ['an end of line', 'One.\rTwo.'],
])('%s is left to the platform', (_, text) => {
  expect(sentenceEnds(text)).toBeNull()
})

test('a text of nothing but stops takes no longer than its length', () => {
  const count = (text: string) => sentenceEnds(text)?.length
  expect(count('. '.repeat(50_000))).toBe(1)
  expect(count(`${'.'.repeat(50_000)}1 1 1`)).toBeGreaterThan(0)
})
