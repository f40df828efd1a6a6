import { expect, test } from 'vitest'
import { amountAt } from '../../lib/index/amount'
import { tablesOf } from '../../lib/index/reading'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { tokensOf } from '../../lib/text/token'

test.each([
  ['200,000 boats', 200_000, '200,000'],
  ['1,234,567', 1_234_567, '1,234,567'],
  ['3,5 metres', 3.5, '3,5'],
  ['3.25', 3.25, '3.25'],
  ['12,3456', 12.3456, '12,3456'],
  ['200 thousand boats', 200_000, '200 thousand'],
  ['two hundred boats', 200, 'two hundred'],
  ['two hundred thousand', 200_000, 'two hundred thousand'],
  ['200 000 boats', 200_000, '200 000'],
  ['1\u202f234\u00a0567,5 crowns', 1_234_567.5, '1\u202f234\u00a0567,5'],
  ['300 000 thousand', 300_000_000, '300 000 thousand'],
  ['2019 300 boats', 2019, '2019'],
  ['7  300 boats', 7, '7'],
  ['7 30 boats', 7, '7'],
  ['3.5 million', 3_500_000, '3.5 million'],
  ['two three', 2, 'two'],
  ['five twenty', 5, 'five'],
  ['seven boats', 7, 'seven'],
  ['hundred', 100, 'hundred'],
  ['1st place', null, ''],
  ['3:45 at night', null, ''],
  ['first place', null, ''],
  ['boats', null, ''],
  ['', null, ''],
])('%s: %j', (text, value, printed) => {
  const tokens = tokensOf(text)
  const amount = amountAt(tokens, 0, tablesOf(lexiconFor('en')))
  expect(amount?.value ?? null).toBe(value)
  expect(amount ? text.slice(amount.start, amount.end) : '').toBe(printed)
  expect(amount?.tokens ?? 0).toBe(tokensOf(printed).length)
})

test('an amount is read where it begins, and no word of it again', () => {
  const tokens = tokensOf('The board wants two hundred thousand')
  const tables = tablesOf(lexiconFor('en'))
  expect(amountAt(tokens, 3, tables)).toEqual({ start: 16, end: 36, value: 200_000, tokens: 3 })
  expect(amountAt(tokens, 2, tables)).toBeNull()
  expect(amountAt(tokens, 9, tables)).toBeNull()
})
