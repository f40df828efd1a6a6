import type { Article } from '../../lib/article'
import { inItsLanguage } from '../../lib/lexicon/language'
import { withDomain } from '../../lib/outlet'
import { articleVariants } from '../../lib/pack/article-statements'
import { gqgVariants } from '../../lib/pack/gqg'
import { isReadable, unfitness } from '../../lib/pack/quality'
import { quotebankVariants } from '../../lib/pack/quotebank'
import { extract } from '../../lib/page/extract'
import type { Variant } from '../../lib/statement/variant'
import { articleOf, articleRecord } from '../article-record'
import { documentOf } from '../extract'
import { LineError } from '../json-lines'
import { added, type Counts, type Item } from './item'
import { spooledLine, spooledOf } from './spooled'

/** What one or more items gave: lines of the spool, those of other languages apart. */
export interface Gathered {
  readonly lines: readonly string[]
  readonly apart: readonly string[]
  readonly counts: Counts
}

/** The statements of an item as lines of a spool. Never throws: what cannot be read is counted. */
export function readItem(item: Item): Gathered {
  const read = variantsIn(item)
  if (typeof read === 'string') return { lines: [], apart: [], counts: { items: 1, [read]: 1 } }
  let counts: Counts = { items: 1, articles: read.variants.length > 0 ? 1 : 0 }
  const fit = read.variants.filter((variant) => {
    const why = unfitness(variant)
    if (why !== null) counts = added(counts, { [why]: 1 })
    return why === null
  })
  const spooled = spooledOf(fit, read.key)
  const linesOf = (readable: boolean): string[] =>
    spooled.filter(({ variant }) => isReadable(variant.lang) === readable).map(spooledLine)
  const [lines, apart] = [linesOf(true), linesOf(false)]
  return { lines, apart, counts: added(counts, { statements: lines.length, apart: apart.length }) }
}

interface Read {
  readonly variants: readonly Variant[]
  /** What the article is known by, wherever it is met. */
  readonly key: string
}

function variantsIn(item: Item): Read | string {
  switch (item.kind) {
    case 'page':
      return ofPage(item)
    case 'entry':
      return ofArticle(item.article, item.name)
    case 'articles':
      return ofRecord(item)
    case 'gqg':
      return ofLine(item.line, gqgVariants)
    case 'quotebank':
      return ofLine(item.line, quotebankVariants)
  }
}

function ofPage({ html, url, name }: Item & { readonly kind: 'page' }): Read | string {
  const read = extract(documentOf(html), url ?? '')
  if (!read.ok) return read.reason
  const article = withDomain({
    ...inItsLanguage(read.article),
    url: read.article.canonicalUrl ?? url,
  })
  const key = article.canonicalUrl ?? article.url ?? name
  return { variants: articleVariants(article, key), key }
}

function ofArticle(article: Article, key: string): Read {
  return { variants: articleVariants(withDomain(inItsLanguage(article)), key), key }
}

function ofRecord({ line }: { readonly line: string }): Read | string {
  const value = parsed(line)
  if (value === null) return 'bad-line'
  try {
    const record = articleRecord(value)
    const key = record.url ?? record.id
    return { variants: articleVariants(articleOf(record), key), key }
  } catch (error) {
    if (error instanceof LineError) return 'bad-line'
    throw error
  }
}

function ofLine(
  line: string,
  variantsOf: (record: unknown) => readonly Variant[] | null,
): Read | string {
  const value = parsed(line)
  const variants = value === null ? null : variantsOf(value)
  if (variants === null) return 'bad-line'
  return { variants, key: variants[0]?.article.url ?? line }
}

function parsed(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}
