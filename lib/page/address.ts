/** Parameters that say how a reader came to an article, not which one it is. */
const TRACKING =
  /^(?:utm_\w{1,40}|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|cmpid|_gl|ref|ref_src)$/iu

/** A fragment that a program in the page takes for a path: `#/harbour/quay`, `#!quay`. */
const ROUTE = /^#!?\/|^#!/u

/**
 * The part of an address that tells one article of a site from another: without tracking
 * parameters, and without a fragment that only names a place in the page.
 */
export function articleAddress(url: string): string {
  if (!URL.canParse(url)) return url
  const address = new URL(url)
  // Not by `searchParams`: beside a page, Firefox lets nobody go through it.
  const kept = address.search
    .slice(1)
    .split('&')
    .filter((each) => !TRACKING.test(each.split('=', 1)[0] ?? ''))
  address.search = kept.join('&')
  if (!ROUTE.test(address.hash)) address.hash = ''
  return address.href
}

/** Parameters that ask for a version of an article, by name and value. */
const VERSION =
  /^(?:(?:amp|print|printable|printview|printversion)(?:=(?:1|true|yes|amp)?)?|(?:output|outputtype|view|mode|format|type)=(?:amp|print))$/iu
/** The end of a path that asks for one: "/harbour/quay/amp", "/harbour/quay.amp.html". */
const VERSION_PATH = /(?:\/(?:amp|print)\/?|\.amp(?:\.html)?)$/u

/**
 * The address of the article that an address is a version of, for AMP pages and pages to be printed
 * that do not name it, without tracking parameters; null where nothing is to be taken away. Parts
 * in front, as in "/print/quay", are left: they may name an edition.
 */
export function originalOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const address = new URL(articleAddress(url))
  const isRoute = ROUTE.test(address.hash)
  address.search = address.search
    .slice(1)
    .split('&')
    .filter((each) => !VERSION.test(each))
    .join('&')
  const end = address.pathname.replace(VERSION_PATH, (found) =>
    found.endsWith('.html') ? '.html' : '',
  )
  if (end !== '') address.pathname = end
  if (!/^https?:$/u.test(address.protocol) || isRoute) return null
  address.hash = ''
  const plain = new URL(url)
  plain.hash = ''
  return address.href === plain.href ? null : address.href
}
