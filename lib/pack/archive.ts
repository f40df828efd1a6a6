import type { ArticleHeader } from '../article'
import { withDomain } from '../outlet'

/** What an archive of quotations says of the article that one stood in. */
export interface ArchivedArticle {
  readonly url: string | null
  readonly title: string | null
  /** As `momentOf` gives it. */
  readonly published: string | null
  readonly language: string | null
}

/** The header of an archived article; its outlet is known by the address alone. */
export function articleHeader(archived: ArchivedArticle): ArticleHeader {
  const { url, title, published, language } = archived
  const {
    text: _text,
    blocks: _blocks,
    ...header
  } = withDomain({
    url,
    canonicalUrl: null,
    outlet: { name: null, domain: null, kind: 'news' },
    title: title ?? '',
    byline: null,
    publishedAt: published,
    language,
    text: '',
    blocks: [],
    partial: false,
  })
  return header
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/u
const SPACED = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?$/u
const DAY = /^\d{4}-\d{2}-\d{2}$/u

/**
 * A date of an archive, which writes UTC in one of `20260301120000`, `2026-03-01T12:00:00Z`,
 * `2026-03-01 12:00:00` and `2026-03-01`, as an ISO date or date and time; null for anything else.
 */
export function momentOf(printed: string): string | null {
  const compact = COMPACT.exec(printed)
  if (compact) {
    const [, year, month, day, hour, minute, second] = compact
    const date = `${year}-${month}-${day}`
    return real(hour === undefined ? date : `${date}T${hour}:${minute}:${second}Z`)
  }
  const spaced = SPACED.exec(printed)
  if (spaced) return real(`${spaced[1]}T${spaced[2]}Z`)
  return DAY.test(printed) ? real(printed) : null
}

const real = (iso: string): string | null => (Number.isNaN(Date.parse(iso)) ? null : iso)
