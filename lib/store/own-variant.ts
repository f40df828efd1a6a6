import type { Article, Outlet } from '../article'
import { fits, LIMIT, OWN } from '../pack/format'
import type { Statement } from '../statement/statement'
import { KEPT_CONTEXT, type Variant, type VariantId } from '../statement/variant'
import { variantsOf } from '../statement/variants'
import { articleAddress } from '../web/article-address'
import type { ArticleId } from './rows'

/** A day in the future is a mistake or a time zone: so far it is believed (trust R-12). */
const AHEAD_MS = 86_400_000
/** Hexadecimal digits of an article's digest that stand in its id: 64 bits. */
const DIGITS = 16
/** BCP 47 for a language that is not known. */
const UNKNOWN = 'und'

/** The id of an article: the same for the same address, or the same outlet and title without one. */
export async function articleIdOf(article: Pick<Article, Addressed>): Promise<ArticleId> {
  const { canonicalUrl, url, outlet, title } = article
  const name = webAddress(canonicalUrl) ?? webAddress(url) ?? `${outletKeyOf(outlet)} ${title}`
  const bytes = new TextEncoder().encode(name)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${OWN}/${digits.slice(0, DIGITS)}` as ArticleId
}
type Addressed = 'canonicalUrl' | 'url' | 'outlet' | 'title'

/** What the articles of an outlet are found by: its domain, else its name, else nothing. */
export const outletKeyOf = ({ domain, name }: Outlet): string =>
  domain ?? name?.toLowerCase().slice(0, LIMIT.name) ?? ''

/** The address without its fragment; null where it is none of the web, or too long to keep. */
function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  url.hash = ''
  return fits.url(url.href) ? url.href : null
}

/** The address as an article is found by it, however a reader came there; null as above. */
export const soughtAddress = (address: string | null): string | null =>
  webAddress(address && articleAddress(address))

/**
 * The credited statements of an article as they are stored: within the lengths that the reader's own
 * database admits, without what no field may hold. The same statement twice is stored once.
 */
export function ownVariants(
  article: Article,
  statements: readonly Statement[],
  id: ArticleId,
  now: number,
): Variant[] {
  const credited = statements.filter((each) => each.credited)
  const outlet = ownOutlet(article.outlet)
  const own = {
    id: id as string,
    title: line(article.title, LIMIT.title),
    url: webAddress(article.canonicalUrl) ?? webAddress(article.url),
    publishedAt: momentOf(article.publishedAt, now),
  }
  const variants = variantsOf(article, credited, id).map((variant, at): Variant => {
    const { speaker, language } = variant
    const name = speaker && line(speaker.name, LIMIT.name)
    return {
      ...variant,
      id: `${id}/${credited[at]?.id}` as VariantId,
      text: shortened(clean(variant.text), LIMIT.text),
      speaker: speaker && name ? { ...speaker, name } : null,
      mention: clean(variant.mention).slice(0, LIMIT.title),
      cue: clean(variant.cue).slice(0, LIMIT.name),
      language: fits.language(language) ? language : UNKNOWN,
      day: variant.day !== null && fits.day(variant.day) ? variant.day : null,
      occasion: line(variant.occasion, LIMIT.title),
      outlet,
      article: own,
      via: line(variant.via, LIMIT.name),
      before: clean(variant.before).slice(-KEPT_CONTEXT),
      after: clean(variant.after).slice(0, KEPT_CONTEXT),
      pack: OWN,
    }
  })
  return variants.filter(({ text }) => text.trim() !== '')
}

const ownOutlet = ({ name, domain, kind }: Outlet): Outlet => ({
  name: line(name, LIMIT.name),
  domain: domain !== null && fits.domain(domain) ? domain : null,
  kind,
})

/** What a line of a view may not hold: control characters, halves of a sign, turns of direction. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu
const UNFIT = /(?![\t\n])[\p{Cc}\p{Cs}]/gu

const clean = (text: string): string => text.replace(UNFIT, ' ')

/** Some words in one line, or null where there are none. */
function line(text: string | null, most: number): string | null {
  const words = text?.replace(UNSEEN, ' ').slice(0, most).replace(UNSEEN, '').trim() ?? ''
  return words === '' ? null : words
}

/** The text, cut after its last word that fits. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most)
  return text.slice(0, end > 0 ? end : most).replace(UNFIT, '')
}

/** A date as the page gives it; a day ahead at most, and null where it is none. */
function momentOf(date: string | null, now: number): string | null {
  if (date === null || !fits.moment(date)) return null
  return Date.parse(date) <= now + AHEAD_MS ? date : new Date(now).toISOString()
}
