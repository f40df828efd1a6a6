import type { FoundFeed } from '../feed/feed'
import { nameOf } from '../feed/feed-name'
import { attributeOf, elementsOf } from './dom'

const LIMIT = {
  /** Feeds of one page that are offered; some sites name one for each topic. */
  feeds: 12,
  /** Elements that are looked at. */
  links: 400,
  url: 2_048,
} as const

/** What a page says of a link that leads to a feed. */
const TYPES = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/u

/** The feeds that a page names as its own, in its order: encrypted addresses, each once. */
export function feedsOf(page: Document, url: string): FoundFeed[] {
  const found = new Map<string, FoundFeed>()
  for (const link of elementsOf(page, 'link[rel][href][type]').slice(0, LIMIT.links)) {
    const relations = (attributeOf(link, 'rel') ?? '').toLowerCase().split(/\s+/u)
    const type = (attributeOf(link, 'type') ?? '').toLowerCase().trim()
    if (!relations.includes('alternate') || !TYPES.test(type)) continue
    const address = addressOf(attributeOf(link, 'href') ?? '', url)
    if (address === null || found.has(address) || found.size >= LIMIT.feeds) continue
    found.set(address, { address, title: nameOf(attributeOf(link, 'title') ?? '') })
  }
  return [...found.values()]
}

/** The feeds that a page names, by its source: nothing in it runs, and nothing is loaded. */
export const feedsIn = (html: string, url: string): FoundFeed[] =>
  feedsOf(new DOMParser().parseFromString(html, 'text/html'), url)

function addressOf(href: string, base: string): string | null {
  const url = URL.parse(href.trim(), base)
  if (url === null || !/^https?:$/u.test(url.protocol)) return null
  url.protocol = 'https:'
  url.hash = ''
  return url.href.length <= LIMIT.url ? url.href : null
}
