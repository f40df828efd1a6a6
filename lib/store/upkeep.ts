import { LATEST } from './database'
import { foldTail } from './fold'
import { forget } from './forget'
import type { KnownStore } from './open'
import { type ReadArticle, type Remembered, rememberArticle } from './remember'

const DAY_MS = 86_400_000

/**
 * Keeps what an article says, and folds what has piled up. `unavailable`: there is no database to
 * keep it in.
 */
export async function keepRead(
  store: KnownStore,
  read: ReadArticle,
): Promise<Remembered | { readonly ok: false; readonly reason: 'unavailable' }> {
  const kept = await store.use(async (database) => {
    const remembered = await rememberArticle(database, read)
    if (remembered.ok && remembered.added > 0) await foldTail(database)
    return remembered
  })
  return kept ?? { ok: false, reason: 'unavailable' }
}

/**
 * Forgets what was last read more than so many days before `now`, 0 for nothing; kept comparisons
 * outlive it. Answers how many articles that were.
 */
export async function forgetExpired(
  store: KnownStore,
  { days, now }: { readonly days: number; readonly now: number },
): Promise<number> {
  const before = new Date(now - days * DAY_MS).toISOString()
  const forgotten = await store.use(async (database) => {
    if (days === 0 || database.verno > LATEST) return null
    // Rewriting what is kept takes a moment; nothing expired is what is true on most days.
    const expired = await database.articles.where('lastAt').below(before).count()
    return expired === 0 ? null : forget(database, { kind: 'expired', before })
  })
  return forgotten?.articles.length ?? 0
}
