import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  LARGEST,
  LARGEST_WIDE,
  packSmall,
  packSorted,
  packWide,
  unpackSmall,
  unpackSorted,
  unpackWide,
} from '../../../lib/attribution/tagger/packing'

const upTo = (largest: number) => fc.array(fc.integer({ min: -largest, max: largest }))
const sorted = fc
  .uniqueArray(fc.integer({ min: 0, max: 2 ** 30 }))
  .map((numbers) => numbers.sort((a, b) => a - b))

test('numbers come back from their text', () => {
  fc.assert(
    fc.property(upTo(LARGEST), upTo(LARGEST_WIDE), sorted, (small, wide, growing) => {
      expect([...unpackSmall(packSmall(small))]).toEqual(small)
      expect([...unpackWide(packWide(wide))]).toEqual(wide)
      expect(unpackSorted(packSorted(growing))).toEqual(growing)
    }),
  )
})

test('nothing in the text needs an escape in JSON', () => {
  fc.assert(
    fc.property(upTo(LARGEST), sorted, (small, growing) => {
      const text = packSmall(small) + packSorted(growing)
      expect(JSON.stringify(text)).toBe(`"${text}"`)
    }),
  )
})
