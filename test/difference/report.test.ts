import { describe, expect, test } from 'vitest'
import { reportsBeside, reportsShown } from '../../lib/difference/report'
import { HERE, originOf, sourcesOf } from '../../lib/difference/source'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import type { Variant } from '../../lib/statement/variant'
import { variant, version } from './invented'

/** A variant of the report `of`, by an id of its own. */
const within = (of: string, id: string, more: Partial<Variant> = {}): Variant =>
  variant(id, { article: variant(of).article, ...more })

describe('the reports that are looked into', () => {
  const same = (of: Variant) => version(of)

  test('are those with most statements of the article first, each once', () => {
    const beside = reportsBeside([
      [same(variant('Tarn Mail')), same(variant('Ewe Star'))],
      [same(within('Ewe Star', 'second')), same(within('Ewe Star', 'third'))],
      [same(variant('Velm Post'))],
    ])
    expect(beside).toEqual(['Ewe Star', 'Tarn Mail', 'Velm Post'])
  })

  test('share a statement for sure', () => {
    const beside = reportsBeside([
      [
        version(variant('Tarn Mail'), { certainty: 'possible' }),
        version(variant('Ewe Star'), { relation: 'other-speaker' }),
        version(variant('Velm Post'), { relation: 'talking-point' }),
        version(variant('Selby Courier')),
      ],
    ])
    expect(beside).toEqual(['Selby Courier'])
  })

  test('are twelve at most, the nearest ones', () => {
    const all = Array.from({ length: 14 }, (_, at) => variant(`Report ${at}`))
    const beside = reportsBeside([all.map(same), all.slice(2).map(same)])
    expect(beside).toEqual(all.slice(2).map(({ id }) => id))
    expect(reportsBeside([all.map(same)])).toEqual(all.slice(0, 12).map(({ id }) => id))
    const nearer = all.map((each, at) => version(each, { score: at / all.length }))
    expect(reportsBeside([nearer])).toEqual(
      all
        .toReversed()
        .slice(0, 12)
        .map(({ id }) => id),
    )
  })
})

describe('the reports as they are shown', () => {
  const reportOf = (id: string, publishedAt: string | null, more: Partial<Variant> = {}) =>
    variant(id, { article: { ...variant(id).article, publishedAt }, ...more })

  const shown = (...reports: readonly (readonly Variant[])[]) => {
    const byArticle = new Map(reports.map((all) => [all[0]?.article.id ?? '', all]))
    const own = { outlet: variant('Lock Gazette').outlet, article: HERE, via: null }
    const origins = [own, ...reports.flat().map(originOf)]
    return reportsShown(byArticle, sourcesOf(origins, [], lexiconFor('en')))
  }
  const names = (...reports: readonly Variant[]) =>
    shown(...reports.map((each) => [each])).map(({ outlet }) => outlet.name ?? outlet.domain)

  test('stand by date, of one day by name, those without a date last', () => {
    expect(
      names(
        reportOf('Ewe Star', null),
        reportOf('Velm Post', '2031-06-05'),
        reportOf('Tarn Mail', '2031-06-04'),
        reportOf('Selby Courier', '2031-06-05'),
        reportOf('Abbey Times', null),
      ),
    ).toEqual(['Tarn Mail', 'Selby Courier', 'Velm Post', 'Abbey Times', 'Ewe Star'])
  })

  test('a report that names no outlet stands by its domain', () => {
    const nameless = { name: null, domain: 'mill.test', kind: 'news' } as const
    const day = '2031-06-05'
    expect(
      names(
        reportOf('Velm Post', day),
        reportOf('Nobody', day, { outlet: nameless }),
        reportOf('Ewe Star', day),
      ),
    ).toEqual(['Ewe Star', 'mill.test', 'Velm Post'])
  })

  test('one without a name and a domain has its article to stand by', () => {
    const unknown = { name: null, domain: null, kind: 'news' } as const
    const reports = ['b', 'a', 'c'].map((id) => [reportOf(id, null, { outlet: unknown })])
    expect(shown(...reports).map(({ article }) => article.id)).toEqual([
      'article of a',
      'article of b',
      'article of c',
    ])
  })

  test('each is there once, with all through whom it has its statements', () => {
    const [report, ...others] = shown([
      variant('Tarn Mail', { via: 'Lake Press' }),
      within('Tarn Mail', 'second'),
      within('Tarn Mail', 'third', { via: 'Hill Wire' }),
      within('Tarn Mail', 'fourth', { via: 'Lake Press' }),
    ])
    expect(others).toEqual([])
    expect(report).toMatchObject({
      article: { id: 'article of Tarn Mail' },
      via: ['Lake Press', 'Hill Wire'],
    })
  })

  test('a report is of the source of most of its statements, of two alike the first', () => {
    const wire = [variant('Lake Press')]
    const mail = (...via: readonly (string | null)[]) =>
      via.map((each, at) =>
        within('Tarn Mail', `${at}`, { outlet: variant('Tarn Mail').outlet, via: each }),
      )
    const ofWire = (...via: readonly (string | null)[]) => {
      const [one, other] = shown(wire, mail(...via))
      return one?.source === other?.source
    }
    expect(ofWire(null, 'Lake Press', 'Lake Press')).toBe(true)
    expect(ofWire('Lake Press', null, null)).toBe(false)
    expect(ofWire('Lake Press', null)).toBe(true)
    expect(ofWire(null, 'Lake Press')).toBe(false)
  })
})
