import type { Article } from '../article'
import type { Variant } from '../statement/variant'
import type { Match } from './found'
import { daysBetween } from './relation'

const REPEATED = {
  /**
   * Of the passages here, so many must stand in one known article to call it the same report. Only
   * articles of the same or of an unnamed outlet are asked; the rest may be credited otherwise here.
   */
  share: 0.6,
  /** A report of fewer passages may share them all with another one by chance. */
  passages: 4,
  /** A passage stands there when so much of its weight does. */
  contained: 0.92,
} as const

/** Whether the variant is of this very page, or of what its outlet printed that day. */
export function isOwn(
  { url, canonicalUrl, outlet, publishedAt }: Article,
  variant: Variant,
): boolean {
  const theirs = variant.article.url
  if (theirs !== null && (theirs === url || theirs === canonicalUrl)) return true
  return (
    outletsAgree({ outlet }, variant) === true &&
    daysBetween(publishedAt, variant.article.publishedAt ?? variant.day) === 0
  )
}

/** Whether both are of one outlet; null where one of them does not say. */
function outletsAgree(a: Pick<Article, 'outlet'>, b: Pick<Variant, 'outlet'>): boolean | null {
  const domains = [a.outlet.domain, b.outlet.domain]
  if (domains.every((domain) => domain !== null)) return domains[0] === domains[1]
  const names = [a.outlet.name, b.outlet.name].map((name) => name?.toLowerCase() ?? null)
  return names.every((name) => name !== null) ? names[0] === names[1] : null
}

/**
 * The ids of the known articles that are this report under another address: nearly all of what is
 * credited here stands there word by word, and the outlets may be the same.
 */
export function repeatedArticles(
  article: Article,
  matches: readonly (readonly Match[])[],
  passages: number,
): ReadonlySet<string> {
  const contained = new Map<string, Set<string>>()
  matches.forEach((list, at) => {
    for (const { variant, pairs } of list) {
      if (outletsAgree(article, variant) === false) continue
      const found = contained.get(variant.article.id) ?? new Set()
      contained.set(variant.article.id, found)
      for (const { here, features } of pairs) {
        if (features.containedHere >= REPEATED.contained) found.add(`${at} ${here.span.start}`)
      }
    }
  })
  return new Set(
    [...contained]
      .filter(
        ([, found]) => found.size >= REPEATED.passages && found.size >= REPEATED.share * passages,
      )
      .map(([id]) => id),
  )
}
