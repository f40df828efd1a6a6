import { describe, expect, test } from 'vitest'
import type { ArticleHeader } from '../../lib/article'
import { passagesNotIn } from '../../lib/difference/absent'
import { countOutlets, HERE, originOf, sourcesOf } from '../../lib/difference/source'
import { utterancesOf } from '../../lib/difference/utterance'
import type { Version } from '../../lib/difference/version'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import type { Statement } from '../../lib/statement/statement'
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

describe('independent reports', () => {
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
