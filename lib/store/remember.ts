import type { Article } from '../article'
import { OWN } from '../pack/format'
import type { Statement } from '../statement/statement'
import type { Variant, VariantId } from '../statement/variant'
import { type Database, LATEST } from './database'
import { supersededBy } from './edit'
import { isQuota } from './failure'
import { snapshotOf } from './known-statements'
import { articleIdOf, outletKeyOf, ownVariants, soughtAddress } from './own-variant'
import type { ArticleId, ArticleOrigin, ArticleRow } from './rows'

/** An article with what it says, as `compare` found it. */
export interface ReadArticle {
  readonly article: Article
  readonly statements: readonly Statement[]
  readonly from: ArticleOrigin
  /** The feed that it came by, and whether it is the feed's own entry rather than the article. */
  readonly feed?: { readonly address: string; readonly isEntry: boolean }
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Whether it is kept only where something of it is: the rest was forgotten since it was opened. */
  readonly again?: boolean
  /** Whether it was read in a private window. */
  readonly isPrivate: boolean
}

/**
 * `private`: nothing of a private window is kept. `nothing`: the article says nothing that could be,
 * or it was forgotten.
 * `full`: there is no room. `newer`: the database is a later program's and is not written.
 */
export type Remembered =
  | {
      readonly ok: true
      readonly article: ArticleId
      readonly added: number
      readonly edited: number
    }
  | { readonly ok: false; readonly reason: 'private' | 'nothing' | 'full' | 'newer' }

/**
 * Keeps the statements of an article that was read or followed, if they are not kept yet. Read again
 * with other words, the old ones stay and bear the time until which they stood.
 */
export async function rememberArticle(database: Database, read: ReadArticle): Promise<Remembered> {
  if (read.isPrivate) return { ok: false, reason: 'private' }
  if (database.verno > LATEST) return { ok: false, reason: 'newer' }
  const id = await articleIdOf(read.article)
  const variants = ownVariants(read.article, read.statements, id, read.now)
  const [first] = variants
  if (!first) return { ok: false, reason: 'nothing' }
  try {
    const { from, feed, again } = read
    const at = timeOf(read.now)
    const readAt = soughtAddress(read.article.url)
    return await store(database, { id, readAt, from, feed, again, at, first, variants })
  } catch (error) {
    if (isQuota(error)) return { ok: false, reason: 'full' }
    throw error
  }
}

const timeOf = (now: number): string => new Date(now).toISOString()

interface Keeping {
  readonly id: ArticleId
  readonly readAt: string | null
  readonly from: ArticleOrigin
  readonly feed: ReadArticle['feed']
  readonly again: ReadArticle['again']
  readonly at: string
  readonly first: Variant
  readonly variants: readonly Variant[]
}

async function store(database: Database, keeping: Keeping): Promise<Remembered> {
  const { id, at, variants } = keeping
  const before = await database.articles.get(id)
  const printed = new Set(variants.map((variant) => variant.id))
  const comparable = sameKind(before, keeping)
  const gone = comparable.filter((variant) => !printed.has(variant))
  const old = gone.length > 0 ? await (await snapshotOf(database, OWN)).variants(gone) : new Map()
  return database.transaction('rw', database.articles, database.tail, async () => {
    const kept = await database.articles.get(id)
    if (keeping.again && !kept) return { ok: false, reason: 'nothing' }
    const row = kept ?? begun(keeping)
    const known = new Set(row.variants)
    const fresh = variants.filter((variant) => !known.has(variant.id))
    const gone = [...old.values()].filter((variant) => known.has(variant.id))
    const edited = new Set(row.edits.map(({ variant }) => variant))
    const now = variants.filter(({ id }) => !known.has(id) || edited.has(id))
    const edits = [
      // What is printed again was no edit.
      ...row.edits.filter(({ variant }) => !printed.has(variant)),
      ...supersededBy(gone, now)
        .filter((variant) => !edited.has(variant))
        .map((variant: VariantId) => ({ variant, readAt: row.lastAt, until: at })),
    ]
    await database.tail.bulkAdd(fresh.map((variant) => ({ id: variant.id, article: id, variant })))
    await database.articles.put({
      ...row,
      lastAt: row.lastAt > at ? row.lastAt : at,
      // Read by the reader is more than followed.
      from: keeping.from === 'reading' ? 'reading' : row.from,
      variants: [...row.variants, ...fresh.map((variant) => variant.id)],
      edits,
      ...excerptsOf(row, keeping, fresh),
      ...otherAddressesOf(row, keeping),
    })
    const changed = edits.filter(({ until }) => until === at).length
    return { ok: true, article: id, added: fresh.length, edited: changed }
  })
}

/** What was printed before in the same kind of text: in the article, or in the entry of a feed. */
function sameKind(before: ArticleRow | undefined, { feed }: Keeping): readonly VariantId[] {
  const excerpts = before?.excerpts ?? []
  if (feed?.isEntry) return excerpts
  return before?.variants.filter((variant) => !excerpts.includes(variant)) ?? []
}

function excerptsOf(
  { excerpts = [] }: ArticleRow,
  { feed, variants }: Keeping,
  fresh: readonly Variant[],
): Pick<ArticleRow, 'excerpts'> {
  const printed = new Set(variants.map(({ id }) => id))
  const now = feed?.isEntry
    ? [...excerpts, ...fresh.map(({ id }) => id)]
    : excerpts.filter((id) => !printed.has(id))
  return now.length > 0 || excerpts.length > 0 ? { excerpts: now } : {}
}

/** So many other addresses of an article are kept, the latest: a site can have it under any number. */
const MOST_ADDRESSES = 16

function otherAddressesOf(
  { url, alsoAt = [] }: ArticleRow,
  { readAt }: Keeping,
): Pick<ArticleRow, 'alsoAt'> {
  const isOther = readAt !== null && readAt !== soughtAddress(url) && !alsoAt.includes(readAt)
  return isOther ? { alsoAt: [...alsoAt, readAt].slice(-MOST_ADDRESSES) } : {}
}

const begun = ({ id, from, feed, at, first }: Keeping): ArticleRow => ({
  id,
  outletKey: outletKeyOf(first.outlet),
  outlet: first.outlet,
  title: first.article.title,
  url: first.article.url,
  publishedAt: first.article.publishedAt,
  from,
  firstAt: at,
  lastAt: at,
  variants: [],
  edits: [],
  ...(feed ? { feed: feed.address } : {}),
})
