import { describe, expect, test } from 'vitest'
import { knownInMemory } from '../../lib/index/memory'
import { termsOf } from '../../lib/index/terms'
import { without } from '../../lib/index/without'
import type { Variant, VariantId } from '../../lib/statement/variant'

const variant = (id: string, text: string): Variant => ({
  id: id as VariantId,
  text,
  form: 'direct',
  speaker: { name: 'Ilse Brandt', kind: 'person', qid: null },
  mention: 'Brandt',
  cue: 'said',
  language: 'en',
  day: null,
  occasion: null,
  outlet: { name: 'The Harwick Post', domain: null, kind: 'news' },
  article: { id: `article of ${id}`, title: null, url: null, publishedAt: null },
  via: null,
  before: '',
  after: '',
  pack: '',
})

describe('the terms of a passage', () => {
  test('are stems and pairs of stems, without function words', () => {
    expect(termsOf('The war ends in winter.', 'en')).toEqual([
      'war',
      'end',
      'winter',
      'war_end',
      'end_winter',
    ])
  })

  test.each([
    ['spelling', 'the defence of harbours', 'the defense of harbors'],
    ['case and marks', '“Stop the bombs!”', 'stop THE bombs'],
    ['inflection', 'bombing towns', 'bombed town'],
    ['numbers in words', 'seven boats', '7 boats'],
  ])('are the same whatever the %s', (_, a, b) => {
    expect(termsOf(a, 'en')).toEqual(termsOf(b, 'en'))
  })

  test('stand once each', () => {
    const terms = termsOf('rain, rain and rain', 'en')
    expect(new Set(terms).size).toBe(terms.length)
  })
})

describe('known statements in memory', () => {
  const known = knownInMemory([
    variant('a', 'The dam will hold. The river is low.'),
    variant('b', 'The dam is old'),
  ])

  test('count passages and the terms that stand in them', async () => {
    const { passages, of } = await known.frequencies(['dam', 'river', 'moon'])
    expect(passages).toBe(3)
    expect([...of]).toEqual([
      ['dam', 2],
      ['river', 1],
    ])
  })

  test('know where a term stands', async () => {
    const postings = await known.postings(['river', 'moon'])
    expect([...postings]).toEqual([['river', [{ variant: 'a', span: { start: 19, end: 36 } }]]])
  })

  test('can be had without some variants', async () => {
    const less = without(known, (id) => id === 'a')
    expect((await less.postings(['dam'])).get('dam')).toHaveLength(1)
    expect([...(await less.variants(['a' as VariantId, 'b' as VariantId])).keys()]).toEqual(['b'])
  })
})
