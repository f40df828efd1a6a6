import type { ArticleHeader } from '../article'
import { attributeOf, elementsOf, rootOf } from './dom'

/** The host of an address without `www.`, or null where it is no address of the web. */
export function hostOf(url: string): string | null {
  try {
    const { hostname, protocol } = new URL(url)
    return /^https?:$/u.test(protocol) ? hostname.replace(/^www\./u, '') : null
  } catch {
    return null // not an address: nothing to learn from it
  }
}

export const stub = (document: Document, url: string): ArticleHeader => ({
  url,
  canonicalUrl: null,
  outlet: { name: null, domain: null, kind: 'news' },
  title: elementsOf(document, 'title')[0]?.textContent?.trim() ?? '',
  byline: null,
  publishedAt: null,
  language: attributeOf(rootOf(document)!, 'lang')?.toLowerCase() ?? null,
  partial: false,
})
