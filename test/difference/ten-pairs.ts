import { describe, expect, test } from 'vitest'

/** Pairs that have a difference of one kind, and pairs that look like it and do not. */
export interface Sorts {
  readonly has: readonly unknown[]
  readonly hasNot: readonly unknown[]
}

/** Fewer pairs of a sort prove little of a kind. */
const LEAST = 10

/** Demands of each kind of a table so many different pairs of either sort. */
export function tenOfEach(table: Readonly<Record<string, Sorts>>): void {
  describe('at least ten pairs have it, ten others look like it and do not', () => {
    test.each(Object.entries(table))('%s', (_, { has, hasNot }) => {
      expect(new Set(has).size).toBe(has.length)
      expect(new Set(hasNot).size).toBe(hasNot.length)
      expect(has.length).toBeGreaterThanOrEqual(LEAST)
      expect(hasNot.length).toBeGreaterThanOrEqual(LEAST)
    })
  })
}
