import type { ArticleHeader, OutletKind } from '../article'
import { originalOf } from './address'
import { isoDateOf } from './date'
import { attributeOf, elementsOf, rootOf } from './dom'
import { headlineOf } from './headline'
import { type LinkedData, linkedDataOf } from './json-ld'
import { outletNameOf } from './outlet-name'

/** The host of an address, or null where it is no address of the web. */
export function hostOf(url: string): string | null {
  const address = addressOf(url, null)
  return address && new URL(address).hostname
}

/** An absolute address of the web without its fragment, or null. */
function addressOf(href: string | null, base: string | null): string | null {
  if (!href) return null
  try {
    const url = new URL(href, base ?? undefined)
    url.hash = ''
    return /^https?:$/u.test(url.protocol) ? url.href : null
  } catch {
    return null // not an address: nothing to learn from it
  }
}

const LONGEST = { field: 300, byline: 120 } as const

const clean = (value: string | null | undefined): string | null => {
  const text = value?.replaceAll(/\s+/gu, ' ').trim() ?? ''
  return text === '' ? null : text.slice(0, LONGEST.field)
}

/** What the `meta` elements of a page say, by their names in lower case; the first of a name. */
type Meta = ReadonlyMap<string, string>

function metaIn(document: Document): Meta {
  const found = new Map<string, string>()
  for (const meta of elementsOf(document, 'meta[content]')) {
    const content = clean(attributeOf(meta, 'content'))
    if (!content) continue
    for (const kind of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributeOf(meta, kind)?.toLowerCase()
      if (name && !found.has(name)) found.set(name, content)
    }
  }
  return found
}

/** What a page says under the first of some names that it uses; names in order of trust. */
function firstOf(meta: Meta, names: readonly string[]): string | null {
  for (const name of names) {
    const content = meta.get(name)
    if (content) return content
  }
  return null
}

const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'publish-date',
  'publishdate',
  'pubdate',
  'publication_date',
  'date.published',
  'dcterms.created',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'date',
]

const TIMES = [
  'time[itemprop~="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
]

/** What a page says about itself where its text is not looked at. */
interface Stated {
  readonly document: Document
  readonly meta: Meta
  readonly linked: LinkedData | null
}

function publishedAt({ document, meta, linked }: Stated): string | null {
  for (const stamp of [linked?.published, firstOf(meta, PUBLISHED)]) {
    const date = stamp && isoDateOf(stamp)
    if (date) return date
  }
  const times = elementsOf(document, 'time')
  for (const selector of TIMES) {
    const time = times.find((each) => each.matches(selector))
    const date = time && isoDateOf(attributeOf(time, 'datetime') ?? time.textContent ?? '')
    if (date) return date
  }
  return null
}

const BYLINES = '[rel~="author"], [itemprop~="author"], .byline, .author-name, .article-author'

function byline({ document, meta, linked }: Stated): string | null {
  if (linked && linked.authors.length > 0) return clean([...new Set(linked.authors)].join(', '))
  const named = firstOf(meta, ['author', 'article:author', 'parsely-author', 'dc.creator'])
  if (named && !/^https?:/u.test(named)) return named
  for (const element of elementsOf(document, BYLINES)) {
    const text = clean(element.textContent)
    if (text && text.length <= LONGEST.byline) return text
  }
  return null
}

function languageOf({ document, meta, linked }: Stated): string | null {
  const root = rootOf(document)
  const stated = [
    root && attributeOf(root, 'lang'),
    root && attributeOf(root, 'xml:lang'),
    linked?.language,
    firstOf(meta, ['content-language', 'og:locale', 'dc.language', 'language']),
  ]
  for (const value of stated) {
    const tag = value?.trim().replaceAll('_', '-').toLowerCase()
    if (tag && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/u.test(tag)) return tag
  }
  return null
}

function canonicalOf({ document, meta, linked }: Stated, url: string): string | null {
  const link = elementsOf(document, 'link[rel~="canonical"]')[0]
  const stated = [link && attributeOf(link, 'href'), firstOf(meta, ['og:url']), linked?.address]
  for (const href of stated) {
    const address = addressOf(href ?? null, url)
    // Some templates call the front page the original of every article.
    if (address && (new URL(address).pathname !== '/' || address === addressOf(url, null))) {
      return address
    }
  }
  return originalOf(url)
}

/** Governments and bodies of states publish under names of their own. */
const OFFICIAL_HOST =
  /\.(?:gov|mil|int|gouv|gob|gov\.[a-z]{2}|gouv\.[a-z]{2}|gob\.[a-z]{2}|europa\.eu)$/u

function kindOf(url: string, linked: LinkedData | null): OutletKind {
  return linked?.official || OFFICIAL_HOST.test(hostOf(url) ?? '') ? 'official' : 'news'
}

/**
 * What the page says of its article: JSON-LD first, then Open Graph and other `meta` elements,
 * then what stands in the page. The outlet's registrable domain is for the background to fill in
 * where the caller does not know it.
 */
export function headerOf(document: Document, url: string, domain: string | null): ArticleHeader {
  const linked = linkedDataOf(document)
  const meta = metaIn(document)
  const stated = { document, meta, linked }
  const name = outletNameOf({
    publisher: clean(linked?.publisher),
    site: firstOf(meta, ['og:site_name', 'application-name', 'dc.publisher']),
    host: hostOf(url) ?? '',
  })
  return {
    url: addressOf(url, null),
    canonicalUrl: canonicalOf(stated, url),
    outlet: { name, domain, kind: kindOf(url, linked) },
    title: headlineOf(
      document,
      [linked?.headline ?? null, firstOf(meta, ['og:title', 'twitter:title', 'dc.title'])],
      name,
    ),
    byline: byline(stated),
    publishedAt: publishedAt(stated),
    language: languageOf(stated),
    partial:
      linked?.free === false ||
      firstOf(meta, ['article:content_tier']) === 'locked' ||
      /^false$/iu.test(firstOf(meta, ['isaccessibleforfree']) ?? ''),
  }
}
