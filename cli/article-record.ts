import * as v from 'valibot'
import { type Article, blocksOf, type OutletKind } from '../lib/article'
import { inItsLanguage } from '../lib/lexicon/language'
import { withDomain } from '../lib/outlet'
import { LineError } from './json-lines'

const text = v.nullish(v.string(), null)

/** One article as the terminal reads it; `publisher` is another name for `outlet`. */
const ArticleRecord = v.object({
  id: v.string(),
  text: v.string(),
  title: text,
  lang: text,
  date: text,
  url: text,
  outlet: text,
  publisher: text,
})

export type ArticleRecord = v.InferOutput<typeof ArticleRecord>

/** A page as `extract` reads it. */
const PageRecord = v.object({ id: v.string(), url: v.nullish(v.string(), ''), html: v.string() })

/** The record of one line; throws LineError that names the field at fault. */
export const articleRecord = (line: object): ArticleRecord => check(ArticleRecord, line)

/** The page of one line; throws LineError that names the field at fault. */
export const pageRecord = (line: object): v.InferOutput<typeof PageRecord> =>
  check(PageRecord, line)

function check<Schema extends v.GenericSchema>(
  schema: Schema,
  line: object,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, line)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new LineError(`${v.getDotPath(issue) ?? 'record'}: ${issue.message}`)
}

/** The article of a record. Where it has no url, its id stands for it, so that it never meets itself. */
export function articleOf(record: ArticleRecord): Article {
  const kind: OutletKind = 'news'
  return withDomain({
    url: record.url ?? record.id,
    canonicalUrl: null,
    outlet: { name: record.outlet ?? record.publisher, domain: null, kind },
    title: record.title ?? '',
    byline: null,
    publishedAt: record.date,
    ...inItsLanguage({ language: record.lang, text: record.text }),
    blocks: blocksOf(record.text),
    partial: false,
  })
}
