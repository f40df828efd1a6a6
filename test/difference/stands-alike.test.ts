import { expect, test } from 'vitest'
import type { Run } from '../../lib/difference/difference'
import { standsAlike, wordsOf } from '../../lib/difference/stands-alike'
import type { Span } from '../../lib/text/span'

const HERE = '“We will help,” he said.'

/** The span of some words of the text. */
function spanOf(words: string): Span {
  const start = HERE.indexOf(words)
  return { start, end: start + words.length }
}

const run = (kind: Run['kind'], words: string, trivial = false): Run => ({
  kind,
  here: spanOf(words),
  there: { start: 0, end: 0 },
  trivial,
})

test.each([
  ['“We will help,” ', 'We will help'],
  [' he', 'he'],
  ['said.', 'said'],
])('the words of %j are %j', (printed, words) => {
  expect(wordsOf(HERE, spanOf(printed))).toEqual(spanOf(words))
})

test('marks and white space have no words', () => {
  expect(wordsOf(HERE, spanOf(',” '))).toBeNull()
})

test.each([
  ['in a run that is equal, its marks aside', [run('equal', 'will help')], true],
  ['to the letter in the run', [run('equal', 'help')], true],
  ['but for what is trivial', [run('replaced', 'help', true)], true],
  ['only in part of them', [run('equal', 'hel')], false],
  ['from their middle on', [run('equal', 'elp,”')], false],
  ['in a run that differs', [run('replaced', 'will help')], false],
  ['in another run alone', [run('equal', 'We')], false],
  ['nowhere', [], false],
])('words stand alike on the other side: %s', (_where, runs, alike) => {
  expect(standsAlike(HERE, spanOf('help,” '), { runs, side: 'here' })).toBe(alike)
})

test('what has no words stands nowhere', () => {
  const runs = [run('equal', HERE)]
  expect(standsAlike(HERE, spanOf(',” '), { runs, side: 'here' })).toBe(false)
})
