import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../lib/article'
import { recordOf } from '../../lib/pack/convert'
import { outletSchema, variantSchema } from '../../lib/pack/format'
import type { Statement, StatementId } from '../../lib/statement/statement'
import { articleIdOf, outletKeyOf, ownVariants } from '../../lib/store/own-variant'
import { articleOf, NOON } from './own-sample'

const statement = (text: string, rest: Partial<Statement> = {}): Statement => ({
  id: 'x1' as StatementId,
  credited: true,
  form: 'direct',
  content: [{ start: 0, end: text.length }],
  text,
  speaker: { name: 'Ewa Lind', kind: 'person', qid: null },
  mention: 'Lind',
  cue: 'said',
  via: null,
  before: '',
  after: '',
  confidence: 1,
  ...rest,
})

const stored = async (article: Article, statements: readonly Statement[]) =>
  ownVariants(article, statements, await articleIdOf(article), NOON)

describe('what is kept of a statement', () => {
  const article = articleOf('a', 'The pier is closed.')

  test('is 2,000 characters of it at most, cut between words', async () => {
    const [variant] = await stored(article, [statement('word '.repeat(1_000))])
    expect(variant?.text.length).toBeLessThanOrEqual(2_000)
    expect(variant?.text.endsWith('word')).toBe(true)
  })

  test('is 32 characters of the article on either side', async () => {
    const around = { before: `${'b'.repeat(60)}left`, after: `right${'a'.repeat(60)}` }
    const [variant] = await stored(article, [statement('The pier is closed', around)])
    expect([variant?.before.length, variant?.after.length]).toEqual([32, 32])
    expect([variant?.before.slice(-4), variant?.after.slice(0, 5)]).toEqual(['left', 'right'])
  })

  test('is nothing where nobody is credited with it', async () => {
    expect(await stored(article, [statement('The pier is closed', { credited: false })])).toEqual(
      [],
    )
  })

  test.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
    ['2026-03-03T11:00:00Z', '2026-03-03T11:00:00Z'],
    ['2036-03-01', '2026-03-02T12:00:00.000Z'],
    ['2026-02-30', null],
    ['soon', null],
  ])('published %s is kept as %s', async (publishedAt, expected) => {
    const [variant] = await stored({ ...article, publishedAt }, [statement('The pier is closed')])
    expect(variant?.article.publishedAt).toBe(expected)
  })
})

describe('an article', () => {
  test.each<[string, Partial<Article>, boolean]>([
    ['at another place of the same page', { url: 'https://dailygull.example/a#comments' }, true],
    ['under its canonical address', { canonicalUrl: 'https://dailygull.example/a' }, true],
    ['with another headline', { title: 'Another' }, true],
    ['at another address', { url: 'https://dailygull.example/b' }, false],
  ])('%s is the same: %s', async (_, rest, isSame) => {
    const article = articleOf('a', 'The pier is closed.')
    expect((await articleIdOf({ ...article, ...rest })) === (await articleIdOf(article))).toBe(
      isSame,
    )
  })
})

const wild = fc.string({ unit: 'binary', maxLength: 80 })
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const article = fc.record<Partial<Article>>({
  url: perhaps(fc.oneof(fc.webUrl(), wild)),
  canonicalUrl: perhaps(fc.oneof(fc.webUrl(), wild)),
  title: wild,
  publishedAt: perhaps(wild),
  language: perhaps(fc.oneof(wild, fc.constantFrom('en', 'en-GB', 'de'))),
  outlet: fc.record({
    name: perhaps(wild),
    domain: perhaps(wild),
    kind: fc.constant('news' as const),
  }),
})
const said = fc.record<Partial<Statement>>({
  speaker: perhaps(
    fc.record({ name: wild, kind: fc.constant('person' as const), qid: fc.constant(null) }),
  ),
  mention: wild,
  cue: wild,
  via: perhaps(wild),
  before: wild,
  after: wild,
})

test('whatever a page says, what is kept of it fits the format of packs', () =>
  fc.assert(
    fc.asyncProperty(article, wild, said, async (rest, text, parts) => {
      const page = { ...articleOf('a', 'The pier is closed.'), ...rest }
      for (const variant of await stored(page, [statement(text, parts)])) {
        const record = { t: 'variant', ...recordOf(variant, 'o1') }
        expect(v.safeParse(variantSchema, record).issues).toBeUndefined()
        const outlet = { t: 'outlet', id: 'o1', ...variant.outlet }
        expect(v.safeParse(outletSchema, outlet).issues).toBeUndefined()
        expect(typeof outletKeyOf(variant.outlet)).toBe('string')
      }
    }),
    { numRuns: 300 },
  ))
