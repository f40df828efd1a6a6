import type { ArticleHeader, Outlet } from '../lib/article'
import type { Finding, Version } from '../lib/comparison'
import type { Variant } from '../lib/statement/variant'
import { textFragmentUrl } from '../lib/text/text-fragment'

/** One printed wording with all that a citation names. */
export interface Source {
  readonly text: string
  readonly direct: boolean
  readonly speaker: string | null
  readonly outlet: Outlet
  readonly title: string | null
  /** ISO date, or null where the report does not say. */
  readonly date: string | null
  readonly via: string | null
  /** Opens the report at the passage; null where there is no address of the web. */
  readonly url: string | null
}

/** The article's own wording of a statement. */
export const ownSource = (
  { outlet, title, publishedAt, url }: ArticleHeader,
  { statement }: Pick<Finding, 'statement'>,
): Source => ({
  text: statement.text,
  direct: statement.form === 'direct',
  speaker: statement.speaker?.name ?? null,
  outlet,
  title: title === '' ? null : title,
  date: publishedAt,
  via: statement.via,
  url: passageAddress(url, statement.text),
})

/** The wording of another version, as printed. */
export const versionSource = ({ variant, translated }: Version): Source =>
  variantSource(variant, translated?.text)

/** The wording of a known statement; `text` where its words stand translated. */
export function variantSource(variant: Variant, text = variant.text): Source {
  const { article, outlet, via, speaker, form } = variant
  return {
    text,
    direct: form === 'direct',
    speaker: speaker?.name ?? null,
    outlet,
    title: article.title === '' ? null : article.title,
    date: article.publishedAt,
    via,
    url: passageAddress(article.url, text),
  }
}

/**
 * The address that opens a report at a passage, or null where a view may not link to it. The first
 * line is enough: between the pieces of a split quotation stand other words.
 */
export function passageAddress(url: string | null, passage: string): string | null {
  const address = reportAddress(url)
  const [line = ''] = passage.split('\n')
  return address === null ? null : textFragmentUrl(address, line)
}

/** The address of a report if a view may link to it, else null: nothing but the web's own schemes. */
export function reportAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return /^https?:$/u.test(new URL(url).protocol) ? url : null
}
