import Dexie, { type EntityTable, type Table } from 'dexie'
import type { RobotsRow } from '../follow/robots'
import { isPassing } from './failure'
import type {
  ArticleRow,
  DecisionRow,
  GenerationRow,
  KeptRow,
  KeyRow,
  OutletRow,
  PartKey,
  PartRow,
  SegmentKey,
  SegmentRow,
  TailRow,
} from './rows'

export type Database = Dexie & {
  readonly packs: EntityTable<GenerationRow, 'generation'>
  readonly segments: Table<SegmentRow, SegmentKey>
  readonly chunks: Table<PartRow, PartKey>
  readonly buckets: Table<PartRow, PartKey>
  readonly articles: EntityTable<ArticleRow, 'id'>
  readonly tail: EntityTable<TailRow, 'number'>
  readonly decisions: EntityTable<DecisionRow, 'key'>
  readonly kept: EntityTable<KeptRow, 'id'>
  readonly keys: EntityTable<KeyRow, 'pack'>
  readonly outlets: EntityTable<OutletRow, 'feed'>
  readonly robots: EntityTable<RobotsRow, 'origin'>
}

/**
 * Why there is no database. `blocked`: another page of ours holds an older version open. `newer`: a
 * later version of this program wrote it, in a way that this one cannot read. `unavailable`: the
 * browser does not let us store (private windows), or its files are broken.
 */
export type OpenFailure = 'blocked' | 'newer' | 'unavailable'

/** `readOnly`: a later version of this program wrote it, and this one can still read it. */
export type Opening =
  | { readonly ok: true; readonly database: Database; readonly readOnly: boolean }
  | { readonly ok: false; readonly reason: OpenFailure }

export interface OpenOptions {
  readonly name?: string
  /** How long to wait for other pages of ours to let go, in milliseconds. */
  readonly limit?: number
  /** Whether a transaction is done only when it is on disk, where the browser lets us choose. */
  readonly strict?: boolean
}

/** Where everything known stands. */
export const NAME = 'as-quoted'

const WAIT = {
  /** An upgrade waits for ever where another page ignores it; measured in trust.md, M8. */
  open: 5_000,
  /** Before the second and third try; a browser repairs its files in less. */
  retries: [100, 400],
} as const

/** The last of the versions below. Dexie writes ten times as much into the browser's own count. */
export const LATEST = 3
const NATIVE_FACTOR = 10

const TABLES = [
  'packs',
  'segments',
  'chunks',
  'buckets',
  'articles',
  'tail',
  'decisions',
  'kept',
  'keys',
  'outlets',
  'robots',
] as const satisfies readonly (keyof Database)[]

/** Every schema that was ever shipped: append only, each with a frozen sample in test/store. */
function declared(name: string, strict = false): Dexie {
  const chromeTransactionDurability = strict ? 'strict' : 'relaxed'
  const settings = { autoOpen: false, cache: 'disabled', chromeTransactionDurability } as const
  const database = new Dexie(name, settings)
  database.version(1).stores({
    packs: '++generation, id, state',
    segments: '[generation+segment]',
    chunks: '[generation+segment+number]',
    buckets: '[generation+segment+number]',
  })
  database
    .version(2)
    .stores({
      articles: 'id, outletKey, lastAt',
      tail: '++number, &id, article',
      decisions: 'key, at',
      kept: 'id, at, *articles',
      keys: 'pack',
    })
    .upgrade((transaction) => transaction.table('packs').toCollection().modify({ bytes: null }))
  database.version(3).stores({ outlets: 'feed', robots: 'origin' })
  return database
}

/**
 * The database of known statements, opened, made or brought up to date; or why there is none, after
 * `limit` at the latest. Dexie closes it when another context of ours wants to upgrade.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Opening> {
  const { name = NAME, limit = WAIT.open, strict = false } = options
  const newer = (await within(limit, isNewer(name))) === true
  for (const delay of [0, ...WAIT.retries]) {
    if (delay > 0) await elapsed(delay)
    const database = newer ? new Dexie(name, { autoOpen: false }) : declared(name, strict)
    const outcome = await within(limit, opened(database))
    if (outcome === 'open') return newer ? readable(database) : usable(database, false)
    database.close()
    if (outcome === 'late') return { ok: false, reason: 'blocked' }
    if (!isPassing(outcome.error)) break
  }
  return { ok: false, reason: 'unavailable' }
}

async function opened(database: Dexie): Promise<'open' | { readonly error: unknown }> {
  try {
    await database.open()
    return 'open'
  } catch (error) {
    return { error }
  }
}

/**
 * Asked before opening: Dexie opens a newer database without a word, and adds what it misses to it
 * (trust.md, M7).
 */
async function isNewer(name: string): Promise<boolean> {
  try {
    const all = await indexedDB.databases()
    const version = all.find((each) => each.name === name)?.version ?? 0
    return version > LATEST * NATIVE_FACTOR
  } catch {
    // Where the browser does not even tell, opening fails too and says why.
    return false
  }
}

/** A newer database is read if it still has what we read, under the same names. */
function readable(found: Dexie): Opening {
  const same = declared(found.name).tables.every(({ name, schema }) => {
    const there = found.tables.find((table) => table.name === name)?.schema
    return (
      there?.primKey.keyPath?.toString() === schema.primKey.keyPath?.toString() &&
      schema.indexes.every(({ name, src }) => there?.idxByName[name]?.src === src)
    )
  })
  if (same) return usable(found, true)
  found.close()
  return { ok: false, reason: 'newer' }
}

/** Dexie gives tables that it was not told of no property of their own. */
function usable(opened: Dexie, readOnly: boolean): Opening {
  const named = Object.fromEntries(TABLES.map((name) => [name, opened.table(name)]))
  const database = Object.assign(opened, named) as Dexie as Database
  return { ok: true, database, readOnly }
}

const elapsed = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What the promise gives, or `late` where it gives nothing in time. */
async function within<Value>(
  milliseconds: number,
  promise: Promise<Value>,
): Promise<Value | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
