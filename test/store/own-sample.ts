import { type Article, blocksOf } from '../../lib/article'
import { attribute } from '../../lib/attribution/attribute'
import { statementsOf } from '../../lib/statement/statements'
import type { Database } from '../../lib/store/database'
import { type ReadArticle, type Remembered, rememberArticle } from '../../lib/store/remember'

/** Noon of an invented day, in milliseconds. */
export const NOON = Date.parse('2026-03-02T12:00:00Z')

/** An article of an outlet that says a few things, each its own. */
export function articleOf(name: string, text: string, rest: Partial<Article> = {}): Article {
  const url = `https://${rest.outlet?.domain ?? 'dailygull.example'}/${name}`
  return {
    url,
    canonicalUrl: null,
    outlet: { name: 'The Daily Gull', domain: 'dailygull.example', kind: 'news' },
    title: `Report ${name}`,
    byline: null,
    publishedAt: '2026-03-01T10:00:00Z',
    language: 'en',
    text,
    blocks: blocksOf(text),
    partial: false,
    ...rest,
  }
}

/** What is kept of a read article. */
export const reading = (article: Article, rest: Partial<ReadArticle> = {}): ReadArticle => ({
  article,
  statements: statementsOf(article, attribute(article)),
  from: 'reading',
  now: NOON,
  isPrivate: false,
  ...rest,
})

/** Reads an article and keeps it. */
export const remember = (
  database: Database,
  article: Article,
  rest: Partial<ReadArticle> = {},
): Promise<Remembered> => rememberArticle(database, reading(article, rest))

/** Reports of invented places: number `at` says three things that no other one says. */
export const report = (at: number, rest: Partial<Article> = {}): Article =>
  articleOf(
    `r${at}`,
    [
      `“The orchard of valley ${at} will be watered until autumn,” Mayor Ida Brandt said on Monday.`,
      `Brandt added that “nobody in parish ${at} has to sell a single field”.`,
      `“We counted ${at + 40} lanterns on the pier,” harbour master Olof Renn told reporters.`,
    ].join('\n\n'),
    rest,
  )
