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

/**
 * The articles that are in a place by their own address or by one that they were read at; those of
 * which only a comparison is kept among them.
 */
export async function articlesAt({ articles, kept }: Database, place: Place): Promise<ArticleId[]> {
  const isThere = (outletKey: string, addresses: readonly (string | null)[]): boolean => {
    const known = addresses.filter((each) => each !== null)
    return place.kind === 'page'
      ? known.some((each) => soughtAddress(each) === place.address)
      : place.site !== null && [outletKey, ...known.map(siteOf)].includes(place.site)
  }
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
