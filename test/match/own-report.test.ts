import { describe, expect, test } from 'vitest'
import type { Article } from '../../lib/article'
import type { Match } from '../../lib/match/found'
import { isOwn, repeatedArticles } from '../../lib/match/own-report'
import type { Variant } from '../../lib/statement/variant'

const DAY = '2031-06-04'
const PAGE = {
  url: 'https://gull.example/story',
  canonicalUrl: 'https://gull.example/story/1',
  outlet: { name: 'The Daily Gull', domain: null, kind: 'news' },
  publishedAt: DAY,
} as Article

interface Printed {
  readonly name?: string | null
  readonly domain?: string | null
  readonly url?: string | null
  readonly publishedAt?: string | null
  readonly day?: string | null
}

const printed = ({ day = null, ...more }: Printed): Variant => {
  const { name = 'The Daily Gull', domain = null, url = null, publishedAt = DAY } = more
  const outlet = { name, domain, kind: 'news' }
  return { outlet, day, article: { id: 'known', title: null, url, publishedAt } } as Variant
}

describe('the page’s own report', () => {
  test.each<[what: string, isOwn: boolean, variant: Printed]>([
    ['its outlet, that day', true, {}],
    ['its outlet, in other letters', true, { name: 'THE DAILY GULL' }],
    ['its outlet, by the day of the words', true, { publishedAt: null, day: DAY }],
    ['its outlet, the next day', false, { publishedAt: '2031-06-05' }],
    ['its outlet, without a day', false, { publishedAt: null }],
    ['another outlet', false, { name: 'Selby Courier' }],
    ['an outlet without a name', false, { name: null }],
    ['its address', true, { name: 'Selby Courier', url: PAGE.url }],
    ['its other address', true, { name: 'Selby Courier', url: PAGE.canonicalUrl }],
    ['another address', false, { name: 'Selby Courier', url: 'https://gull.example/' }],
  ])('%s', (_, own, variant) => {
    expect(isOwn(PAGE, printed(variant))).toBe(own)
  })

  test('has no address where neither has one', () => {
    const page = { ...PAGE, url: null, canonicalUrl: null }
    expect(isOwn(page, printed({ name: 'Selby Courier' }))).toBe(false)
  })

  test.each([
    ['one domain, two names', true, 'gull.example', 'Gull Online'],
    ['two domains, one name', false, 'tern.example', 'The Daily Gull'],
    ['a domain on one side alone', true, null, 'The Daily Gull'],
  ])('%s', (_, own, domain, name) => {
    const page = { ...PAGE, outlet: { ...PAGE.outlet, domain: 'gull.example' } }
    expect(isOwn(page, printed({ domain, name }))).toBe(own)
  })
})

describe('the report under another address', () => {
  const match = (variant: Variant, contained: readonly number[]): Match =>
    ({
      variant,
      pairs: contained.map((containedHere, start) => ({
        here: { span: { start, end: start + 1 } },
        features: { containedHere },
      })),
    }) as unknown as Match
  const repeats = (variant: Printed, lists: readonly (readonly number[])[], passages: number) => [
    ...repeatedArticles(
      PAGE,
      lists.map((contained) => [match(printed(variant), contained)]),
      passages,
    ),
  ]

  test.each<[what: string, isRepeated: boolean, lists: readonly number[][], passages: number]>([
    ['four of six', true, [[1, 1, 1, 1]], 6],
    ['four of seven', false, [[1, 1, 1, 1]], 7],
    ['three of three', false, [[1, 1, 1]], 3],
    ['over several statements', true, [[1, 1], [1], [1]], 4],
    ['nearly word by word', true, [[0.92, 0.92, 0.92, 0.92]], 4],
    ['less than that', false, [[0.92, 0.92, 0.92, 0.91]], 4],
  ])('%s passages', (_, isRepeated, lists, passages) => {
    expect(repeats({}, lists, passages)).toEqual(isRepeated ? ['known'] : [])
  })

  test('is not one of another outlet, but may be of one without a name', () => {
    expect(repeats({ name: 'Selby Courier' }, [[1, 1, 1, 1]], 4)).toEqual([])
    expect(repeats({ name: null }, [[1, 1, 1, 1]], 4)).toEqual(['known'])
  })
})
