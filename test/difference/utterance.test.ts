import { describe, expect, test } from 'vitest'
import { leftOut } from '../../lib/difference/left-out'
import { utterancesOf } from '../../lib/difference/utterance'
import type { Version } from '../../lib/difference/version'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import type { Variant, VariantId } from '../../lib/statement/variant'

const variant = (id: string, more: Partial<Variant> = {}): Variant => ({
  id: id as VariantId,
  text: 'The dam will hold.',
  form: 'direct',
  speaker: { name: 'Ilse Brandt', kind: 'person', qid: null },
  mention: 'Brandt',
  cue: 'said',
  language: 'en',
  day: null,
  occasion: null,
  outlet: { name: id, domain: null, kind: 'news' },
  article: { id: `article of ${id}`, title: null, url: null, publishedAt: null },
  via: null,
  before: '',
  after: '',
  pack: '',
  ...more,
})

const version = (of: Variant, more: Partial<Version> = {}): Version => ({
  variant: of,
  relation: 'same',
  certainty: 'shown',
  score: 0.9,
  evidence: { sharedWords: [], speakerAgrees: true, daysApart: null, occasion: null },
  parts: [],
  differences: [],
  ...more,
})

describe('versions of one statement as utterances', () => {
  test('versions of the same one are one, oldest first, those without a date last', () => {
    const [utterance, ...others] = utterancesOf([
      version(variant('Tarn Mail')),
      version(variant('Selby Courier', { day: '2031-06-05' })),
      version(variant('Harwick Post', { day: '2031-06-04', text: 'The dam will hold for years.' })),
    ])
    expect(others).toEqual([])
    expect(utterance?.timeline.map((each) => each.variant.id)).toEqual([
      'Harwick Post',
      'Selby Courier',
      'Tarn Mail',
    ])
    expect(utterance?.fullest.id).toBe('Harwick Post')
  })

  test.each([
    ['on days of one week', '2031-01-02', '2031-01-07', 1],
    ['in different months', '2031-01-02', '2031-03-07', 2],
  ])('talking points %s', (_, a, b, count) => {
    const points = [variant('a', { day: a }), variant('b', { day: b })].map((each) =>
      version(each, { relation: 'talking-point' }),
    )
    expect(utterancesOf(points)).toHaveLength(count)
  })

  test('reports by way of one agency are independent once', () => {
    const [utterance] = utterancesOf([
      version(variant('Lake Press Agency')),
      version(variant('Tarn Mail', { via: 'Lake Press Agency' })),
      version(variant('Selby Courier', { via: 'Lake Press Agency' })),
      version(variant('Harwick Post')),
    ])
    expect(utterance).toMatchObject({ outlets: 4, independent: 2 })
  })
})

test('what a report has and this article has not is counted by passages', () => {
  const other = variant('Tarn Mail', { text: 'The dam will hold. The river is low this year.' })
  const here = { start: 0, end: 18 }
  const shared = version(other, { parts: [{ here, there: here, runs: [] }] })
  expect(leftOut([other], [shared], lexiconFor('en'))).toEqual([
    { variant: other, span: { start: 19, end: 46 } },
  ])
  expect(leftOut([other], [], lexiconFor('en'))).toHaveLength(2)
})
