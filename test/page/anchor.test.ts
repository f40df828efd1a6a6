import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedSpans, quoteOf, spanOfQuote } from '../../lib/page/anchor'
import { PROSE } from './pages'

const TEXT = PROSE.join('\n\n')
const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

test('a passage that has not changed is found where it was', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 12, max: 80 }), (start, length) => {
      const span = { start, end: Math.min(TEXT.length, start + length) }
      const found = spanOfQuote(TEXT, quoteOf(TEXT, span))
      // Nothing else may be taken for it; a short passage may be one that cannot be told apart.
      if (found) expect(found).toEqual(span)
      else expect(span.end - span.start).toBeLessThan(12)
    }),
  )
})

test('a passage is found again after the text around it has changed', () => {
  const quote = quoteOf(TEXT, spanOf(TEXT, 'before the first frost'))
  const later = `A new lead.\n\n${TEXT.replace('The quay will', 'That quay shall')}`
  expect(spanOfQuote(later, quote)).toEqual(spanOf(later, 'before the first frost'))
})

test.each([
  ['a look-alike', TEXT.replace('first frost', 'last frost')],
  ['two places that fit', `${TEXT}\n\n${TEXT}`],
  ['nothing', ''],
  [
    'the same words in another place',
    `${PROSE[0]}\n\nNobody swims before the first frost or after it, the doctor wrote.`,
  ],
])('a passage is dropped rather than taken for %s', (_, text) => {
  expect(spanOfQuote(text, quoteOf(TEXT, spanOf(TEXT, 'before the first frost')))).toBeNull()
})

test('of two like passages the one between its own words is found', () => {
  const text = `${TEXT}\n\nIt was said again: not before the first frost of the year.`
  const quote = quoteOf(text, spanOf(TEXT, 'before the first frost'))
  expect(spanOfQuote(text, quote)).toEqual(spanOf(TEXT, 'before the first frost'))
})

test('of two like passages that is left, the mark of the other does not go to it', () => {
  const said =
    '“It will be mended,” said Ada Lind on Monday.\n\nTor Vik wrote: “It will be mended.” '
  const [first, second] = [spanOf(said, 'It will be mended'), said.lastIndexOf('It will be')]
  const left = said.slice(said.indexOf('Tor Vik'))
  expect(movedSpans(said, left, [first])).toBeNull()
  const moved = { start: second, end: second + 'It will be mended'.length }
  expect(movedSpans(said, left, [moved])).toEqual([spanOf(left, 'It will be mended')])
})

test('all spans of a statement are found again, or none', () => {
  const spans = [spanOf(TEXT, 'The quay will be mended'), spanOf(TEXT, 'Nobody will be paid twice')]
  const later = `A new lead.\n\n${TEXT}`
  expect(movedSpans(TEXT, later, spans)).toEqual(
    spans.map(({ start, end }) => ({ start: start + 13, end: end + 13 })),
  )
  expect(movedSpans(TEXT, later.replace('paid twice', 'paid once'), spans)).toBeNull()
  expect(movedSpans(TEXT, TEXT, spans)).toEqual(spans)
})
