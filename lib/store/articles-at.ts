import { siteOf } from '../outlet'
import type { Database } from './database'
import { outletKeyOf, soughtAddress } from './own-variant'
import type { ArticleId } from './rows'

/**
 * Where articles are: a page by its address, as `soughtAddress` gives it; a site by its registrable
 * domain, or by a host that has none.
 */
export type Place =
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'site'; readonly site: string | null }

/** Whether one of these addresses, of one article, is in a place. */
export const isAt = (place: Place, addresses: readonly (string | null)[]): boolean =>
  addresses.some(
    (each) =>
      each !== null &&
      (place.kind === 'page'
        ? soughtAddress(each) === place.address
        : place.site !== null && siteOf(each) === place.site),
  )

/**
 * The articles that are in a place by their own address or by one that they were read at; those of
 * which only a comparison is kept among them.
 */
export async function articlesAt({ articles, kept }: Database, place: Place): Promise<ArticleId[]> {
  const isThere = (outletKey: string, addresses: readonly (string | null)[]): boolean =>
    (place.kind === 'site' && place.site === outletKey) || isAt(place, addresses)
  const read = await articles
    .filter(({ outletKey, url, alsoAt = [] }) => isThere(outletKey, [url, ...alsoAt]))
    .primaryKeys()
  const compared = await kept
    .filter(({ article }) =>
      isThere(outletKeyOf(article.outlet), [article.canonicalUrl, article.url]),
    )
    .toArray()
  return [...read, ...compared.flatMap(({ articles: [page] }) => page ?? [])]
}
