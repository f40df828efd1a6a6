import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addId, startIdSet } from '../../lib/pack/id-set'

test('an id is new once, whatever came before it', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (ids) => {
      const set = startIdSet()
      const seen = new Set<string>()
      for (const id of ids) {
        expect(addId(set, id)).toBe(!seen.has(id))
        seen.add(id)
      }
    }),
  ))

test('a hundred thousand ids that look alike are told apart', () => {
  const set = startIdSet()
  const ids = Array.from({ length: 100_000 }, (_, at) => `u${at}-${at % 3}`)
  expect(ids.filter((id) => !addId(set, id))).toEqual([])
  expect(ids.filter((id) => addId(set, id))).toEqual([])
})
