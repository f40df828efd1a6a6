import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from '../../lib/index/segment/key'
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

test('ids that share half of their hash are two', () => {
  const halves = new Map<number, string>()
  let pair: readonly [string, string] | null = null
  for (let at = 0; pair === null && at < 300_000; at += 1) {
    const { first } = hashOf(`n${at}`)
    const other = halves.get(first)
    if (other !== undefined) pair = [other, `n${at}`]
    halves.set(first, `n${at}`)
  }
  const [one, two] = pair ?? ['', '']
  expect(one).not.toBe(two)
  const set = startIdSet()
  expect([addId(set, one), addId(set, two), addId(set, one)]).toEqual([true, true, false])
})

test('room is made by doubling, from two thousand numbers on, and three quarters of the places are taken at most', () => {
  const set = startIdSet()
  expect(set.table).toHaveLength(2_048)
  for (let at = 0; at < 768; at += 1) addId(set, `id ${at}`)
  expect([set.count, set.table.length]).toEqual([768, 2_048])
  addId(set, 'one more')
  expect([set.count, set.table.length]).toEqual([769, 4_096])
})
