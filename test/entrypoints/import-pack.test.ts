import { expect, test } from 'vitest'
import { timeLeft } from '../../entrypoints/options/import-pack'

test.each([
  ['a quarter after ten seconds', 10, 0.25, 30],
  ['nearly all', 30, 0.75, 10],
])('an import that has read %s goes on as it did', (_, seconds, share, left) => {
  expect(timeLeft(seconds, share)).toBe(left)
})

test.each([
  ['has hardly begun', 1, 0.5],
  ['has read next to nothing', 60, 0.001],
  ['has read all', 60, 1],
  ['does not know how much there is', 60, null],
])('the time left is not told by an import that %s', (_, seconds, share) => {
  expect(timeLeft(seconds, share)).toBeNull()
})
