/** Parameters that say how a reader came to an article, not which one it is. */
const TRACKING =
  /^(?:utm_\w{1,40}|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|cmpid|_gl|ref|ref_src)(?:=|$)/iu

/** A fragment that a program in the page takes for a path: `#/harbour/quay`, `#!quay`. */
export const ROUTE = /^#[!/]/u

/**
 * The part of an address that tells one article of a site from another: without tracking
 * parameters, and without a fragment that only names a place in the page.
 */
export function articleAddress(url: string): string {
  if (!URL.canParse(url)) return url
  const address = new URL(url)
  keepOf(address, (parameter) => !TRACKING.test(parameter))
  if (!ROUTE.test(address.hash)) address.hash = ''
  return address.href
}

/** Takes the parameters out of an address that are not wanted. */
export function keepOf(address: URL, isWanted: (parameter: string) => boolean): void {
  // Not by `searchParams`: beside a page, Firefox lets nobody go through it.
  const kept = address.search.slice(1).split('&').filter(isWanted).join('&')
  // With its mark: the setter takes a first one for it, that of "??quay" too.
  address.search = kept && `?${kept}`
}
