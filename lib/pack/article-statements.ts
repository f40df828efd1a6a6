import { type Article, blocksOf } from '../article'
import { attribute } from '../attribution/attribute'
import { withDomain } from '../outlet'
import { statementsOf } from '../statement/statements'
import type { Variant } from '../statement/variant'
import { variantsOf } from '../statement/variants'
import { MARKS } from '../text/quotation-mark'

/** The statements that an article credits to somebody, or quotes, as variants in text order. */
export function articleVariants(article: Article, articleId?: string): Variant[] {
  const statements = statementsOf(article, attribute(article)).filter(({ credited }) => credited)
  return variantsOf(article, statements, articleId)
}

/** A quotation that a data set hands on without its article: what stands around it, and from where. */
export interface Excerpt {
  readonly before: string
  readonly text: string
  readonly after: string
  readonly article: Omit<Article, 'text' | 'blocks'>
}

/**
 * The variant of a quotation with its surroundings. Who said it, and by which cue, is read from
 * those: null and "" where they do not say. The words stay as the data set has them, without the
 * marks around them.
 */
export function excerptVariant(excerpt: Excerpt, at: number): Variant {
  const { before, after, article } = excerpt
  const text = withoutMarks(excerpt.text)
  const lead = before === '' ? '' : `${before.trimEnd()} `
  const whole = `${lead}“${text}”${after === '' ? '' : ` ${after.trimStart()}`}`
  const start = lead.length + 1
  const read: Article = withDomain({ ...article, text: whole, blocks: blocksOf(whole) })
  const statements = statementsOf(read, attribute(read))
  const around = statements.find(
    ({ credited, content }) =>
      credited && content.some((span) => span.start < start + text.length && span.end > start),
  )
  const [variant] = variantsOf(read, around ? [around] : [])
  return {
    ...(variant ?? bare(read)),
    id: `${at}` as Variant['id'],
    text,
    form: 'direct',
    before: before.trimEnd(),
    after: after.trimStart(),
  }
}

function withoutMarks(text: string): string {
  const words = text.trim()
  const from = MARKS.has(words.charAt(0)) ? 1 : 0
  const to = words.length > from && MARKS.has(words.charAt(words.length - 1)) ? -1 : undefined
  return words.slice(from, to).trim()
}

const bare = (article: Article): Variant => ({
  id: '' as Variant['id'],
  text: '',
  form: 'direct',
  speaker: null,
  mention: '',
  cue: '',
  language: article.language ?? '',
  day: null,
  occasion: null,
  outlet: article.outlet,
  article: {
    id: article.url ?? article.title,
    title: article.title,
    url: article.url,
    publishedAt: article.publishedAt,
  },
  via: null,
  before: '',
  after: '',
  pack: '',
})
