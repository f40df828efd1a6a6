import { expect, test } from 'vitest'
import { headingOf } from '../../components/comparison/heading'

test.each([
  ['All of it was repaired', 'All of it was repaired'],
  ['one two three four five six seven, eight', 'one two three four five six seven\u00a0…'],
])('what heads a row: %s', (text, heading) => {
  expect(headingOf(text, undefined)).toBe(heading)
})

test.each([
  ['that the piers "are a sign of hope" now', 'that the piers "are a sign of\u00a0…"'],
  ['that the piers “are a sign of hope” now', 'that the piers “are a sign of\u00a0…”'],
  ['dass die Piere „ein Zeichen der Hoffnung für alle“ sind', '“'],
  ['que les quais sont « un signe d’espoir »', ' »'],
  ['that the piers, the “islands’ pride and joy”, stay', '”'],
])('a quotation that is cut with it is closed: %s', (text, end) => {
  expect(headingOf(text, undefined)).toMatch(new RegExp(`${end}$`, 'u'))
})

test.each([
  'that the "new" piers are a sign of hope',
  'that the islands’ piers are a sign of hope',
  'that the ‘new’ piers don’t stand, says he',
])('and nothing else is: %s', (text) => {
  expect(headingOf(text, undefined)).toMatch(/…$/u)
})
