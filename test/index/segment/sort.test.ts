import fc from 'fast-check'
import { expect, test } from 'vitest'
import { posting } from '../../../lib/index/segment/bucket'
import { sortPostings } from '../../../lib/index/segment/sort'

const MOST = 2 ** 24 - 1
const values = fc.array(
  fc.tuple(
    fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: MOST }), fc.constantFrom(MOST, 4_095, 4_096)),
    fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: MOST })),
  ),
  { maxLength: 2_000, size: 'max' },
)

test('postings are sorted as comparing sorts them, and what stands behind stays', () =>
  fc.assert(
    fc.property(values, (pairs) => {
      const numbers = pairs.map(([print, number]) => posting(print, number))
      const room = Float64Array.from([...numbers, 7, 5])
      sortPostings(room, new Float64Array(room.length), numbers.length)
      expect([...room]).toEqual([...numbers.sort((a, b) => a - b), 7, 5])
    }),
  ))
