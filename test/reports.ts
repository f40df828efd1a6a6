import type { Article } from '../lib/article'
import { attribute } from '../lib/attribution/attribute'
import { type Comparing, compare } from '../lib/compare'
import type { Comparison } from '../lib/comparison'
import { knownInMemory } from '../lib/index/memory'
import { statementsOf } from '../lib/statement/statements'
import type { Variant } from '../lib/statement/variant'
import { variantsOf } from '../lib/statement/variants'
import { articleOf } from './article'

/** An invented report: who printed what, and when. */
export interface Report {
  readonly outlet: string
  readonly text: string
  readonly day?: string | null
  readonly title?: string
  readonly path?: string
  readonly partial?: boolean
  /** When the reader's browser read it so, for what is known from reading. */
  readonly readAt?: string
  readonly language?: string
}

const printed = ({ outlet, text, day = '2031-06-04', ...more }: Report): Article =>
  articleOf(text, {
    url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${more.path ?? 'story'}`,
    outlet: { name: outlet, domain: null, kind: 'news' },
    title: more.title ?? '',
    publishedAt: day,
    language: more.language ?? 'en',
    partial: more.partial ?? false,
  })

/** What is known of a report once it was read: the statements that somebody is credited with. */
function variantsIn(report: Report): Variant[] {
  const article = printed(report)
  const statements = statementsOf(article, attribute(article))
  const credited = statements.filter((statement) => statement.credited)
  const { readAt } = report
  return variantsOf(article, credited).map((variant) =>
    readAt === undefined
      ? variant
      : {
          ...variant,
          article: { ...variant.article, readAt },
          id: `${readAt}${variant.id}` as Variant['id'],
        },
  )
}

/** A page beside the reports that are known. */
export const compared = (
  page: Report,
  known: readonly Report[],
  comparing?: Comparing,
): Promise<Comparison> =>
  compare(printed(page), knownInMemory(known.flatMap(variantsIn)), comparing)
