import { describe, expect, test } from 'vitest'
import { knownInMemory } from '../../lib/index/memory'
import { termsOf } from '../../lib/index/terms'
import { without } from '../../lib/index/without'
import type { Variant, VariantId } from '../../lib/statement/variant'
import { variant } from './segment/sample'

const of = (id: string, article: string, text: string): Variant =>
  variant(id, { text, article: { id: article, title: null, url: null, published: null } })
const idsOf = (...ids: readonly string[]) => ids.map((id) => `harbour/${id}` as VariantId)

const LIST = [
  of('a', 'one', 'The dam will hold. The river is low.'),
  of('b', 'two', 'The dam is old.'),
  of('c', 'one', 'Cranes stand at the old river dam.'),
]
const all = knownInMemory(LIST)
const [a, b, c] = idsOf('a', 'b', 'c') as [VariantId, VariantId, VariantId]

describe('known statements in memory', () => {
  test('are found by what they share with a passage, the likeliest first', async () => {
    const { found, frequencies } = await all.candidates([
      termsOf('an old river dam', 'en'),
      termsOf('violins', 'en'),
    ])
    expect(found.map((list) => list.map(({ variant }) => variant))).toEqual([[c, b, a, a], []])
    expect(frequencies.passages).toBe(4)
    expect(frequencies.of.get('dam')).toBe(3)
    expect(frequencies.of.has('violin')).toBe(false)
  })

  test('are had by their ids, and by those of their articles', async () => {
    expect([...(await all.variants(idsOf('c', 'none', 'a'))).entries()]).toEqual([
      [c, LIST[2]],
      [a, LIST[0]],
    ])
    expect(await all.reports(idsOf('c', 'a', 'none'))).toEqual(
      new Map([['harbour/one', [LIST[0], LIST[2]]]]),
    )
    expect((await all.reports(idsOf('b', 'a'))).size).toBe(2)
  })

  test('of one id are the one that came last', async () => {
    const twice = knownInMemory([
      of('a', 'one', 'Ships leave.'),
      ...LIST,
      of('b', 'two', 'Ferries.'),
    ])
    expect((await twice.variants([b])).get(b)?.text).toBe('Ferries.')
    expect((await twice.variants([a])).get(a)?.text).toBe(LIST[0]?.text)
    expect(await twice.postings(['ship'])).toEqual(new Map())
    expect([...(await twice.postings(['ferri'])).keys()]).toEqual(['ferri'])
  })
})

describe('known statements without some', () => {
  const less = without(all, (id) => id === c)

  test('are those that are left, wherever they are asked for', async () => {
    const { found } = await less.candidates([termsOf('an old river dam', 'en')])
    expect(found.map((list) => list.map(({ variant }) => variant))).toEqual([[b, a, a]])
    expect((await less.postings(['dam'])).get('dam')?.map(({ variant }) => variant)).toEqual([a, b])
    expect([...(await less.variants([c, b])).keys()]).toEqual([b])
    expect(await less.reports([a])).toEqual(new Map([['harbour/one', [LIST[0]]]]))
    expect(await less.reports([c])).toEqual(new Map())
  })

  test('are as frequent as all are', async () => {
    expect(await less.frequencies(['dam'])).toEqual(await all.frequencies(['dam']))
  })

  test('are expected as all are', () => {
    const expected: unknown[] = []
    const asked = [['dam']]
    without({ ...all, expect: (each) => expected.push(each) }, () => true).expect(asked)
    expect(expected).toEqual([asked])
  })
})
