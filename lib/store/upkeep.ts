import { type Database, LATEST } from './database'
import { isQuota } from './failure'
import { foldTail } from './fold'
import { forget } from './forget'
import type { KnownStore } from './open'
import { type ReadArticle, rememberArticle } from './remember'

const DAY_MS = 86_400_000

/**
 * Keeps what an article says, and folds what has piled up. Answers what the reader has to be told of
 * it: that there is no room. Where nothing can be kept at all, the store itself says so.
 */
export async function keepRead(store: KnownStore, read: ReadArticle): Promise<'full' | null> {
  const kept = await store.use((database) => rememberArticle(database, read))
  if (kept?.ok && kept.added > 0) await store.use(foldIfThereIsRoom)
  return kept?.ok === false && kept.reason === 'full' ? 'full' : null
}

/** Folding takes room for a moment, and can wait: comparisons read what is not folded as well. */
async function foldIfThereIsRoom(database: Database): Promise<void> {
  try {
    await foldTail(database)
  } catch (error) {
    if (!isQuota(error)) throw error
  }
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
