import { getDomain, getHostname } from 'tldts-icann'
import type { Article, Outlet } from './article'

/**
 * The article with its outlet's registrable domain ("example.co.uk"), read from its canonical
 * address, else from its own; unchanged where it has one, or where neither names a host with one.
 */
export function withDomain(article: Article): Article {
  if (article.outlet.domain !== null) return article
  const domain = domainOf(article.canonicalUrl) ?? domainOf(article.url)
  return domain === null ? article : { ...article, outlet: { ...article.outlet, domain } }
}

/**
 * The article as one of the site of `address`, where it was read: a page cannot speak for another
 * site. Its own and its canonical address stay where they are of that site, and the outlet's domain
 * is the site's, whatever was said.
 */
export function ofSite(article: Article, address: string): Article {
  const own = (stated: string | null): string | null =>
    stated !== null && siteOf(stated) === siteOf(address) ? stated : null
  const { url, canonicalUrl, outlet } = article
  return {
    ...article,
    url: own(url),
    canonicalUrl: own(canonicalUrl),
    outlet: { ...outlet, domain: domainOf(address) },
  }
}

/** The registrable domain of an address, else its host. */
export const siteOf = (address: string): string | null => domainOf(address) ?? getHostname(address)

/** What an outlet is known by: its domain, that of the report's address, or its name; "" without. */
export const outletId = ({ domain, name }: Outlet, address: string | null): string =>
  domain ?? domainOf(address) ?? name ?? ''

/** The registrable domain of an address by the public suffix list, in lower case, or null. */
export function domainOf(address: string | null): string | null {
  if (address === null || !/^https?:/iu.test(address)) return null
  return getDomain(address)
}

/**
 * The match pattern of the whole site of an https address, to ask the reader for: its host without
 * "www", and what stands below it; null where that would be everybody's, as under "co.uk".
 */
export function siteOriginOf(address: string): string | null {
  const host = getHostname(address)?.replace(/^www\./u, '') ?? ''
  return getDomain(host) === null ? null : `https://*.${host}/*`
}
