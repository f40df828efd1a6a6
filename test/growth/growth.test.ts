import { describe, expect, test } from 'vitest'
import { leastComputed } from './cpu'
import { FAMILIES } from './families'
import { READERS } from './readers'

/** One family of each kind; `npm run test:long` tries all of them, and asks for more. */
const SHORT = new Set([
  'spaces within words',
  'one letter',
  'apostrophes',
  'nested marks',
  'brackets',
  'nested tags',
  'marks that combine',
  'other names',
  'quotations with speakers',
  'paragraphs with a quotation of their own',
  'agents and rules for robots',
])
const SIZE = 4_000
/** Four times the text computes so much longer at most: 4, and room; 16 would be the square. */
const MOST_GROWTH = 10
/** Milliseconds below which the compiler and the collector of garbage compute more than the reader. */
const LEAST = 20
/** The more often it is tried, the less a busy machine adds; one that is quick enough is the last. */
const TRIES = 12
/** On a machine that does much else at the same time. */
const PATIENCE = 120_000

describe('reading a text computes in proportion to it, not to its square', () => {
  test.each(READERS)(
    '%s',
    async (_, of) => {
      for (const [family, text] of FAMILIES.filter(([name]) => SHORT.has(name))) {
        const [short, long] = [of(text(SIZE)), of(text(4 * SIZE))]
        const once = Math.max(LEAST, await leastComputed(short, 2))
        const most = MOST_GROWTH * once
        const fourfold = await leastComputed(long, TRIES, most)
        expect(fourfold, family).toBeLessThan(most)
      }
    },
    PATIENCE,
  )
})
