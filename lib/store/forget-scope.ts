import { articlesAt, isAt, type Place } from './articles-at'
import type { Database } from './database'
import type { ArticleId, DecisionRow } from './rows'

/**
 * What is to be forgotten. `outlet`: all articles of an outlet, by the `outletKey` of their rows.
 * `feed`: what a feed brought and the reader did not read, and the outlet itself, which is followed no
 * longer. `since`: what was read or found at an ISO time or later, or between two. `pack`: a pack that was added.
 * `expired`: what was last read or found before an ISO time; what the reader decided and the comparisons
 * that he keeps outlive it. `own`: all of the reader's own. `everything`: all of that and all packs;
 * the bundled ones come back at the next start.
 */
export type ForgetScope =
  | { readonly kind: 'article'; readonly id: ArticleId }
  | Place
  | { readonly kind: 'outlet'; readonly key: string }
  | { readonly kind: 'feed'; readonly feed: string }
  | { readonly kind: 'since'; readonly from: string; readonly to: string | null }
  | { readonly kind: 'expired'; readonly before: string }
  | { readonly kind: 'pack'; readonly id: string }
  | { readonly kind: 'own' }
  | { readonly kind: 'everything' }

/** The articles of a scope. */
export async function articlesIn(database: Database, scope: ForgetScope): Promise<ArticleId[]> {
  const { articles } = database
  switch (scope.kind) {
    case 'article':
      return [scope.id]
    case 'page':
    case 'site':
      return articlesAt(database, scope)
    case 'outlet':
      return articles.where('outletKey').equals(scope.key).primaryKeys()
    case 'feed':
      return articles
        .filter(({ feed, from }) => feed === scope.feed && from === 'following')
        .primaryKeys()
    case 'since':
      return articles
        .where('lastAt')
        .aboveOrEqual(scope.from)
        .and(({ firstAt }) => scope.to === null || firstAt <= scope.to)
        .primaryKeys()
    case 'expired':
      return articles.where('lastAt').below(scope.before).primaryKeys()
    case 'pack':
      return []
    case 'own':
    case 'everything':
      return articles.toCollection().primaryKeys()
    default:
      return scope satisfies never
  }
}

/** The decisions that name forgotten articles, or articles in a forgotten place, and those of a forgotten time. */
export async function decisionsIn(
  { decisions }: Database,
  scope: ForgetScope,
  gone: ReadonlySet<ArticleId>,
): Promise<DecisionRow[]> {
  if (scope.kind === 'expired') return []
  if (scope.kind === 'own' || scope.kind === 'everything') return decisions.toArray()
  return decisions
    .filter(
      ({ at, articles = [], addresses = [] }) =>
        articles.some((id) => gone.has(id)) || isWithin(scope, at) || isIn(scope, addresses),
    )
    .toArray()
}

/** Whether an ISO time is forgotten, whatever was done then. */
export const isWithin = (scope: ForgetScope, at: string): boolean =>
  scope.kind === 'since' && at >= scope.from && (scope.to === null || at <= scope.to)

/** Also of an article that was not kept: what was decided of it has its addresses. */
function isIn(scope: ForgetScope, addresses: readonly string[]): boolean {
  if (scope.kind === 'outlet') return isAt({ kind: 'site', site: scope.key }, addresses)
  return (scope.kind === 'page' || scope.kind === 'site') && isAt(scope, addresses)
}
