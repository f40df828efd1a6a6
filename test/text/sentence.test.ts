import { expect, test } from 'vitest'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { sentencesOf } from '../../lib/text/sentence'
import { read } from '../../lib/text/span'

const sentences = (text: string, language = 'en'): string[] =>
  sentencesOf(text, { start: 0, end: text.length }, lexiconFor(language)).map((each) =>
    read(text, each),
  )

test.each([
  ['It runs. It ran.', 2],
  ['Sen. Weiss met Gen. Moreno. They spoke.', 2],
  ['J. R. Weiss of the U.S. Senate spoke.', 1],
  ['He left at 5 p.m. on Monday. She stayed.', 2],
  ['“Really?” he asked. “Yes.”', 2],
  ['“Stop!” she cried. He did.', 2],
  ['It cost 3.5 million. It paid.', 2],
  ['The bridge stands in the U.S. The mayor is glad.', 2],
])('%s', (text, count) => {
  expect(sentences(text)).toHaveLength(count)
})

test('sentences carry no white space at their ends', () => {
  expect(sentences('  It runs.   It ran.  ')).toEqual(['It runs.', 'It ran.'])
})

test('abbreviations are those of the language', () => {
  expect(sentences('Das kostet z. B. viel. Sehr viel.', 'de').length).toBeGreaterThanOrEqual(2)
  expect(sentences('Dr. Weiss kam ca. um drei. Sie ging.', 'de')).toHaveLength(2)
})

test('a full stop after a number ends no sentence where it makes an ordinal', () => {
  const text = 'Das war am 31. Oktober. Im Jahr 2023. Mai war sie nicht dabei am 5. März.'
  expect(sentences(text, 'de')).toEqual([
    'Das war am 31. Oktober.',
    'Im Jahr 2023.',
    'Mai war sie nicht dabei am 5. März.',
  ])
})
