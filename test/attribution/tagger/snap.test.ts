import { expect, test } from 'vitest'
import { snapped } from '../../../lib/attribution/tagger/snap'
import { findQuotations } from '../../../lib/text/quotation'
import { read, type Span } from '../../../lib/text/span'

const text = 'Weiss said “it runs and runs,” and “well”.'
const quotations = findQuotations(text, [{ start: 0, end: text.length }], {
  quotations: [['“', '”']],
  elisions: new Set(),
  dialogueDash: false,
})
const spanOf = (words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const snap = (words: string, taken: readonly string[] = []): string[] =>
  snapped([spanOf(words)], quotations, taken.map(spanOf)).map((span) => read(text, span))

test.each([
  ['most of a quotation', 'runs and runs', ['“it runs and runs,”']],
  ['little of it', 'and runs', ['“it runs and runs,”']],
  ['what stands before and little of it', 'said “it', ['said “it']],
  ['no quotation', 'Weiss', ['Weiss']],
  ['two, with what is between', 'runs and runs,” and “well', ['“it runs and runs,” and “well”']],
])('content with %s', (_, words, drawn) => {
  expect(snap(words)).toEqual(drawn)
})

test('content does not grow over its cue', () => {
  expect(snap('and runs,', ['it runs'])).toEqual(['and runs,'])
})
