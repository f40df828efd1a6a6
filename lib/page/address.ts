import { articleAddress, keepOf, ROUTE } from '../web/article-address'

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
  keepOf(address, (parameter) => !VERSION.test(parameter))
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
