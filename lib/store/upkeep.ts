import { type Database, LATEST } from './database'
import { isQuota } from './failure'
import { foldTail } from './fold'
import { forget } from './forget'
import type { KnownStore } from './open'
import { type ReadArticle, type Remembered, rememberArticle } from './remember'
import type { ArticleRow } from './rows'

const DAY_MS = 86_400_000

/**
 * Keeps what an article says, and folds what has piled up. Answers what the reader has to be told of
 * it: that there is no room. Where nothing can be kept at all, the store itself says so.
 */
export async function keepRead(store: KnownStore, read: ReadArticle): Promise<'full' | null> {
  const kept = await keepArticle(store, read)
  return kept?.ok === false && kept.reason === 'full' ? 'full' : null
}

/** The same; answers what became of it, null where there is no database. */
export async function keepArticle(
  store: KnownStore,
  read: ReadArticle,
): Promise<Remembered | null> {
  const kept = await store.use((database) => rememberArticle(database, read))
  if (kept?.ok && kept.added > 0) await store.use(foldIfThereIsRoom)
  return kept
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
 * Days between two upkeeps that a clock may leap before it is believed: whoever does not read for
 * longer than that has what is old forgotten at the upkeep after the next.
 */
const LEAP = 2

interface Retention {
  readonly days: number
  /** Milliseconds since the epoch, as the clock says. */
  readonly now: number
  /** What it said at the upkeep before; null where there was none. */
  readonly last: number | null
}

/**
 * Forgets what was last read more than so many days ago, 0 for nothing; kept comparisons outlive it.
 * A clock that leaps ahead has to say so twice before it counts: one that is set wrong for a day
 * forgets nothing (trust R-12). Answers how many articles that were.
 */
export async function forgetExpired(
  store: KnownStore,
  { days, now, last }: Retention,
): Promise<number> {
  const isLeap = last !== null && now - last > LEAP * DAY_MS
  const today = isLeap ? last : now
  const before = new Date(today - days * DAY_MS).toISOString()
  const forgotten = await store.use(async (database) => {
    if (days === 0 || database.verno > LATEST) return null
    if (!isLeap) await setBack(database, now)
    // Rewriting what is kept takes a moment; nothing expired is what is true on most days.
    const expired = await database.articles.where('lastAt').below(before).count()
    return expired === 0 ? null : forget(database, { kind: 'expired', before })
  })
  return forgotten?.articles.length ?? 0
}

/** What was read under a clock ahead of this one counts as read now: else it would stay for years. */
async function setBack({ articles }: Database, now: number): Promise<void> {
  const [at, late] = [now, now + DAY_MS].map((time) => new Date(time).toISOString())
  if (at === undefined || late === undefined) return
  await articles
    .where('lastAt')
    .above(late)
    .modify((row: { -readonly [Key in keyof ArticleRow]: ArticleRow[Key] }) => {
      row.lastAt = at
      if (row.firstAt > at) row.firstAt = at
    })
}
