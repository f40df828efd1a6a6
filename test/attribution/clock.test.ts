import { expect, test } from 'vitest'
import { said } from './marked'

test.each([
  [
    'Teacher Anna Weiss said she left about 4:30 a.m. for the rally.',
    'she left about 4:30 a.m. for the rally',
  ],
  [
    'Mayor Carl Dorn said the bridge would open at 5 p.m. He left.',
    'the bridge would open at 5 p.m.',
  ],
])('the dots of a time of day end nothing that is said: %s', (text, content) => {
  expect(said(text).map(({ content: spans }) => spans)).toEqual([[content]])
})
