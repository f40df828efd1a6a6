import { describe, expect, test } from 'vitest'
import type { ArticleHeader } from '../../lib/article'
import { passagesNotIn } from '../../lib/difference/absent'
import { countOutlets, HERE, originOf, sourcesOf } from '../../lib/difference/source'
import { utterancesOf } from '../../lib/difference/utterance'
import type { Version } from '../../lib/difference/version'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import type { Statement } from '../../lib/statement/statement'
import type { Variant } from '../../lib/statement/variant'
import { statement, variant, version } from './invented'

const english = lexiconFor('en')
const here: ArticleHeader = {
  url: null,
  canonicalUrl: null,
  outlet: { name: 'Lock Gazette', domain: null, kind: 'news' },
  title: '',
  byline: null,
  publishedAt: '2031-06-04',
  language: 'en',
  partial: false,
}

function utterances(versions: readonly Version[], of: Partial<Statement> = {}) {
  const origins = [
    { outlet: here.outlet, article: HERE, via: null },
    ...versions.map((each) => originOf(each.variant)),
  ]
  const sourceOf = sourcesOf(origins, [], english)
  return utterancesOf(versions, { article: here, statement: statement(of), sourceOf })
}

describe('versions of one statement as utterances', () => {
  test('versions of the same one are one, oldest first, those without a date last', () => {
    const [utterance, ...others] = utterances([
      version(variant('Tarn Mail')),
      version(variant('Selby Courier', { day: '2031-06-05' })),
      version(variant('Harwick Post', { day: '2031-06-04', text: 'The dam will hold for years.' })),
    ])
    expect(others).toEqual([])
    expect(utterance?.timeline).toEqual(['Harwick Post', 'Selby Courier', 'Tarn Mail'])
    expect(utterance?.fullest).toBe('Harwick Post')
  })

  test('reports of one day stay in their order', () => {
    const day = '2031-06-05'
    const [utterance] = utterances(
      ['Tarn Mail', 'Selby Courier', 'Ewe Star'].map((id) => version(variant(id, { day }))),
    )
    expect(utterance?.timeline).toEqual(['Tarn Mail', 'Selby Courier', 'Ewe Star'])
  })

  test('the fullest form may be the one of the article itself', () => {
    const text = 'The dam will hold for years, whatever the river brings.'
    const [utterance] = utterances([version(variant('Tarn Mail'))], { text })
    expect(utterance?.fullest).toBeNull()
  })

  test('a mere possibility is no version of the utterance', () => {
    expect(utterances([version(variant('Tarn Mail'), { certainty: 'possible' })])).toEqual([])
  })

  test.each([
    ['on days of one week', '2031-01-02', '2031-01-07', 1],
    ['in different months', '2031-01-02', '2031-03-07', 2],
  ])('talking points %s', (_, a, b, count) => {
    const points = [variant('a', { day: a }), variant('b', { day: b })].map((each) =>
      version(each, { relation: 'talking-point' }),
    )
    expect(utterances(points)).toHaveLength(count)
  })

  test('the statement stands first, other speakers next, other occasions last', () => {
    const relations = ['talking-point', 'same', 'other-speaker'] as const
    const found = utterances(relations.map((relation) => version(variant(relation), { relation })))
    expect(found.map(({ relation }) => relation)).toEqual([
      'same',
      'other-speaker',
      'talking-point',
    ])
  })

  test('the wording that most independent reports have is the best attested', () => {
    const [utterance] = utterances(
      [
        version(variant('Tarn Mail', { text: 'The dam is going to hold,' })),
        version(variant('Selby Courier', { text: '“The dam is going to hold” for years.' })),
        version(variant('Harwick Post', { text: 'The dam would hold.', via: 'Lake Press' })),
        version(variant('Ewe Herald', { text: 'The dam would hold.', via: 'Lake Press' })),
        version(variant('Ewe Star', { text: 'The dam would hold.', via: 'Lake Press' })),
      ],
      { text: 'The dam will hold.' },
    )
    expect(utterance).toMatchObject({ bestAttested: 'Tarn Mail', attestedBy: 2 })
  })
})

describe('wordings on other occasions', () => {
  const points = (...variants: readonly Variant[]) =>
    utterances(variants.map((each) => version(each, { relation: 'talking-point' })))
  const printed = (id: string, publishedAt: string, more: Partial<Variant> = {}) =>
    variant(id, { article: { ...variant(id).article, publishedAt }, ...more })

  test.each([
    ['of a week', variant('a', { day: '2031-01-02' }), variant('b', { day: '2031-01-09' }), 1],
    [
      'eight days apart',
      variant('a', { day: '2031-01-02' }),
      variant('b', { day: '2031-01-10' }),
      2,
    ],
    ['printed in one week', printed('a', '2031-01-02'), printed('b', '2031-01-05'), 1],
    [
      'printed in one week of days that are months apart',
      printed('a', '2031-01-02', { day: '2030-10-01' }),
      printed('b', '2031-01-05'),
      2,
    ],
    ['nobody knows when', variant('a'), variant('b'), 2],
    [
      'nobody knows when, at one place',
      variant('a', { occasion: 'the fair' }),
      variant('b', { occasion: 'the fair' }),
      1,
    ],
    [
      'at two places, nobody knows when',
      variant('a', { occasion: 'the fair' }),
      variant('b', { occasion: 'the ball' }),
      2,
    ],
  ])('%s', (_, a, b, count) => expect(points(a, b)).toHaveLength(count))

  test('are of others than who said it here', () => {
    const day = '2031-01-02'
    const found = utterances([
      version(variant('a', { day }), { relation: 'talking-point' }),
      version(variant('b', { day }), { relation: 'other-speaker' }),
    ])
    expect(found.map(({ timeline }) => timeline)).toEqual([['b'], ['a']])
  })

  test('have their own speaker, by the fullest name, and no part of the article', () => {
    const speaker = (name: string) => ({ name, kind: 'person', qid: null }) as const
    const found = utterances(
      [
        variant('a', { occasion: 'the fair', speaker: speaker('Velm'), text: 'It will hold.' }),
        variant('b', { occasion: 'the fair', speaker: speaker('Jon Velm'), day: '2031-01-02' }),
        variant('c', { occasion: 'the fair', speaker: null }),
      ].map((each) => version(each, { relation: 'other-speaker' })),
      { text: 'The dam will hold for years, whatever the river brings.' },
    )
    expect(found).toMatchObject([
      {
        speaker: { name: 'Jon Velm' },
        day: '2031-01-02',
        occasion: 'the fair',
        fullest: 'b',
        outlets: 3,
        independent: 3,
      },
    ])
  })

  test('may have no speaker, day and occasion', () => {
    const [utterance] = points(variant('a', { speaker: null }))
    expect(utterance).toMatchObject({ speaker: null, day: null, occasion: null })
  })
})

test('the statement’s own speaker is who says it', () => {
  const other = variant('a', {
    speaker: { name: 'Mayor Ilse M. Brandt', kind: 'person', qid: null },
  })
  expect(utterances([version(other)])).toMatchObject([{ speaker: { name: 'Ilse Brandt' } }])
})

describe('what a machine translated', () => {
  const translated = (of: Variant) =>
    version(of, { translated: { from: 'de', text: 'Der Damm wird halten.' } })
  const long = variant('a', { text: 'The dam is surely going to hold for years.' })

  test('is nobody’s wording beside a printed one', () => {
    const [utterance] = utterances([translated(long), version(variant('b'))])
    expect(utterance).toMatchObject({ fullest: null, timeline: ['a', 'b'], outlets: 3 })
  })

  test('is shown where there is no other', () => {
    const [utterance] = utterances([{ ...translated(long), relation: 'talking-point' }])
    expect(utterance).toMatchObject({ fullest: 'a', bestAttested: 'a', attestedBy: 1 })
  })
})

describe('independent reports', () => {
  test('are no more than reports: one may have its words by way of two agencies', () => {
    const { article } = variant('Tarn Mail')
    const [utterance] = utterances([
      version(variant('Tarn Mail', { via: 'Lake Press' })),
      version(variant('Tarn Mail', { id: 'b' as Variant['id'], article, via: 'Hill Press' })),
    ])
    expect(utterance).toMatchObject({ outlets: 2, independent: 2 })
  })

  test('on another occasion, where the article is none of them', () => {
    const { article } = variant('Tarn Mail')
    const halves = [
      variant('Tarn Mail', { via: 'Lake Press', occasion: 'the fair' }),
      variant('Tarn Mail', { article, via: 'Hill Press', occasion: 'the fair' }),
    ]
    const found = utterances(halves.map((each) => version(each, { relation: 'talking-point' })))
    expect(found).toMatchObject([{ outlets: 1, independent: 1 }])
  })

  test('reports by way of one agency are one, and one with its own', () => {
    const [utterance] = utterances([
      version(variant('Lake Press Agency')),
      version(variant('Tarn Mail', { via: 'the Lake Press Agency' })),
      version(variant('Selby Courier', { via: 'Lake Press Agency' })),
      version(variant('Harwick Post')),
    ])
    expect(utterance).toMatchObject({ outlets: 5, independent: 3 })
  })

  test('the article itself may have its words by way of the others', () => {
    const [utterance] = utterances([version(variant('Tarn Mail', { via: 'Lake Press' }))], {
      via: 'Lake Press',
    })
    expect(utterance).toMatchObject({ outlets: 2, independent: 1 })
  })
})

test('the passages of a report that this article does not have', () => {
  const other = variant('Tarn Mail', { text: 'The dam will hold. The river is low this year.' })
  const span = { start: 0, end: 18 }
  const shared = version(other, { parts: [{ here: span, there: span, runs: [] }] })
  expect(passagesNotIn(other, [shared], english)).toEqual([{ start: 19, end: 46 }])
  expect(passagesNotIn(other, [], english)).toHaveLength(2)
})

describe('how many outlets', () => {
  const of = (name: string | null, domain: string | null, article = 'a') => ({
    outlet: { name, domain, kind: 'news' as const },
    article,
  })

  test.each([
    ['of one domain', [of('The Lamp', 'lamp.test'), of('Lamp', 'lamp.test')], 1],
    ['by its domain here, by its name alone there', [of('Lamp', 'lamp.test'), of('LAMP', null)], 1],
    ['of one name and two domains', [of('Post', 'post.test'), of('Post', 'hill.test')], 2],
    ['that nobody names', [of(null, null, 'a'), of(null, null, 'b')], 2],
    ['by name and by another domain', [of('Lamp', null), of('Post', 'post.test')], 2],
  ])('%s', (_, printed, count) => expect(countOutlets(printed)).toBe(count))
})
