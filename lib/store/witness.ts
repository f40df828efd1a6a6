import type { Database } from './database'

/** What is remembered outside of the database, where the browser does not remove it together. */
export interface Seen {
  /** Something was there that does not come with the program. */
  readonly precious: boolean
  /** It went without the reader's doing, and the reader was not told yet. */
  readonly lost: boolean
}

/** Where that is remembered; null where nothing was, or where it cannot be read. */
export interface Witness {
  recall(): Promise<Seen | null>
  note(seen: Seen): Promise<void>
}

/**
 * Whether the browser removed the database behind the reader's back (trust R-2): it is new, and what
 * is remembered says that there was one. To be asked at each opening; `included`: how many packs come
 * with the program.
 */
export async function isLost(
  database: Database,
  witness: Witness,
  { isNew, included }: { readonly isNew: boolean; readonly included: number },
): Promise<boolean> {
  const seen = await witness.recall()
  const lost = seen?.lost === true || (isNew && seen?.precious === true)
  const precious = await holdsMore(database, included)
  if (seen?.lost !== lost || seen.precious !== precious) await witness.note({ precious, lost })
  return lost
}

/**
 * Remembers that the database holds more than what came along, once it does: the browser may remove
 * it before it is opened again. Whether that is remembered, and need not be asked again.
 */
export async function isWitnessed(
  database: Database,
  witness: Witness,
  included: number,
): Promise<boolean> {
  const seen = await witness.recall()
  if (seen?.precious) return true
  if (!(await holdsMore(database, included))) return false
  await witness.note({ precious: true, lost: seen?.lost ?? false })
  return true
}

async function holdsMore(database: Database, included: number): Promise<boolean> {
  const { articles, kept, decisions, packs } = database
  for (const table of [articles, kept, decisions]) if ((await table.count()) > 0) return true
  return (await packs.where('state').equals('ready').count()) > included
}
