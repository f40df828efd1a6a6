import { type FeedItem, LIMIT } from './feed'

/** An entry as its format prints it. */
export interface Printed {
  readonly id: string
  readonly url: string | null
  readonly title: string
  readonly date: string
  readonly texts: readonly string[]
}

/** An entry in one form for all formats; none where it says nothing at all. */
export function itemOf({ id, url, title, date, texts }: Printed): FeedItem[] {
  const html = texts.reduce((longest, each) => (each.length > longest.length ? each : longest), '')
  const key = id === '' ? (url ?? title) : id
  if (key === '' || (html === '' && title === '')) return []
  return [
    {
      id: key,
      url,
      title: title.slice(0, LIMIT.title).toWellFormed(),
      publishedAt: dateOf(date),
      html: html.slice(0, LIMIT.itemText).toWellFormed(),
    },
  ]
}

/** The address in full, if it is one of the web; else null. */
export function absolute(link: string, base: string): string | null {
  const url = URL.parse(link.trim(), base)
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
  return isWeb && url.href.length <= LIMIT.url ? url.href : null
}

/** Platforms read the dates of both RSS (RFC 822) and Atom (RFC 3339); others are as good as none. */
function dateOf(printed: string): string | null {
  const time = Date.parse(printed.trim())
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** A language tag in lower case, or null for anything else. */
export const tagOf = (printed: string): string | null =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(printed.trim()) ? printed.trim().toLowerCase() : null
