import Dexie from 'dexie'
import type { KnownStatements } from '../index/known'
import { knownInMemory } from '../index/memory'
import type { BundledPack } from '../pack/included'
import { readPack } from '../pack/read'
import { type Database, type OpenFailure, type OpenOptions, openDatabase } from './database'
import { type ImportOptions, type ImportResult, importPack, isNews, sweepImports } from './import'
import { snapshotOf } from './known-statements'
import { alone } from './own'
import { rebuildPacks } from './rebuild'
import { sweepOwn } from './sweep'
import { isLost, isWitnessed, type Witness } from './witness'

/**
 * What the reader has to be told of the store; `newer`: another version of this program wrote it,
 * nothing new is kept; `full`: no room; `lost`: the browser removed what was there. Each of the
 * others: nothing is kept (see OpenFailure).
 */
export type StoreNotice = OpenFailure | 'full' | 'lost'

/** What is known at one moment, for one comparison. */
export interface KnownNow {
  readonly statements: KnownStatements
  readonly notice: StoreNotice | null
}

export interface KnownStore {
  /** Opens the store if it is not open. Never fails for want of a database: see `notice`. */
  now(): Promise<KnownNow>
  /**
   * What `work` gives with the database; null where there is none. It is done twice where the
   * connection was lost meanwhile, so twice must be as good as once.
   */
  use<Result>(work: (database: Database) => Promise<Result>): Promise<Result | null>
  /** To be called when the reader knows that the database is gone: it is not told again. */
  acknowledge(): Promise<void>
  /** Lets go of the database; the next `now` opens it anew, and tries again what failed. */
  close(): Promise<void>
}

export interface StoreOptions extends OpenOptions {
  /** Packs that come with the program too, and that nobody waits for. */
  readonly also?: readonly BundledPack[]
  /** Told why one of those could not be imported; the next start tries again. */
  readonly failed?: (error: unknown) => void
  /** Remembers that there was a database, should the browser remove it. */
  readonly witness?: Witness
}

/**
 * All known statements: in IndexedDB, the bundled pack imported at first need; or, where the browser
 * does not let us store, those of the bundled pack in memory. Nothing happens before `now` is called.
 */
export function openKnownStatements(bundled: BundledPack, options: StoreOptions = {}): KnownStore {
  let opened: Promise<Opened> | null = null
  const attempt = async <Result>(ask: (store: Opened) => Promise<Result>): Promise<Result> => {
    opened ??= opening(bundled, options)
    const mine = opened
    try {
      return await ask(await mine)
    } catch (error) {
      // Unless another call has opened it again meanwhile.
      if (opened === mine) opened = null
      throw error
    }
  }
  // The connection may have closed since: for an upgrade elsewhere, or because the browser lost it.
  const twice = <Result>(ask: (store: Opened) => Promise<Result>): Promise<Result> =>
    attempt(ask).catch((error) => (isDatabaseError(error) ? attempt(ask) : Promise.reject(error)))
  return {
    now: () => twice((store) => store.now()),
    use: (work) => twice((store) => store.use(work)),
    async acknowledge() {
      // The next opening looks what is there.
      await options.witness?.note({ precious: false, lost: false })
    },
    async close() {
      const last = opened
      opened = null
      // Where it never opened there is nothing to let go of.
      const store = await last?.catch(() => null)
      await store?.use(async (database) => database.close())
    },
  }
}

type Opened = Omit<KnownStore, 'close' | 'acknowledge'>

/**
 * Imports the bundled pack if it is not there, or there in an older revision or under other rules.
 * Sweeps what earlier imports left, too.
 *
 * One that is there is not even opened: the worker starts often, and Firefox 153 keeps for ever what
 * was not read yet of a file of the package when the worker stopped.
 */
async function ensureBundledPack(
  database: Database,
  bundled: BundledPack,
  options: ImportOptions = {},
): Promise<ImportResult> {
  if (await isNews(database, bundled)) return importPack(database, await bundled.open(), options)
  await sweepImports(database)
  return { ok: false, reason: 'not-newer' }
}

async function opening(bundled: BundledPack, options: StoreOptions): Promise<Opened> {
  const found = await openDatabase(options)
  if (!found.ok) return inMemory(bundled, found.reason)
  const { database, readOnly } = found
  if (readOnly) return inDatabase(database, 'newer')
  try {
    const result = await ensureBundledPack(database, bundled)
    if (result.ok || result.reason === 'not-newer' || result.reason === 'busy') {
      importAlso(database, options).catch((error) => {
        // Closed meanwhile, it begins again with the next opening.
        if (database.isOpen()) options.failed?.(error)
      })
      const lost = await wasLost(database, result, options)
      return witnessed(inDatabase(database, lost ? 'lost' : null), options)
    }
    if (result.reason !== 'full') throw new Error(`the bundled pack: ${JSON.stringify(result)}`)
    const ready = await database.packs.where('state').equals('ready').count()
    return ready > 0 ? inDatabase(database, 'full') : inMemory(bundled, 'full')
  } catch (error) {
    if (isDatabaseError(error)) return inMemory(bundled, 'unavailable')
    throw error
  }
}

/** The first generation of a database is that of the pack that comes along. */
const FIRST = 1

async function wasLost(
  database: Database,
  result: ImportResult,
  { witness, also = [] }: StoreOptions,
): Promise<boolean> {
  if (!witness) return false
  const isNew = result.ok && result.pack.generation === FIRST
  return isLost(database, witness, { isNew, included: 1 + also.length })
}

/** Milliseconds: the first comparison, for which the worker woke, has been answered by then. */
const LATER = 1_000

/**
 * One after the other, behind the first answers; then what other rules built. A worker that dies
 * meanwhile begins again. First goes what an interrupted forgetting left: nobody reads it, and it
 * was to be gone (trust P-8).
 */
async function importAlso(database: Database, { also = [] }: StoreOptions): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LATER))
  await alone(database, () => sweepOwn(database))
  for (const pack of also) {
    // The reader may be adding one: nobody waits for this one.
    const result = await ensureBundledPack(database, pack, { waiting: () => undefined })
    if (result.ok || result.reason === 'not-newer') continue
    throw new Error(`a pack that comes along: ${JSON.stringify(result)}`)
  }
  await rebuildPacks(database)
}

const inDatabase = (database: Database, notice: StoreNotice | null): Opened => ({
  now: async () => ({ statements: await snapshotOf(database), notice }),
  use: (work) => work(database),
})

/** The same store; after whatever is done with it, what it then holds is remembered outside of it. */
function witnessed(store: Opened, { witness, also = [] }: StoreOptions): Opened {
  if (!witness) return store
  let isDone = false
  const look = async (database: Database): Promise<void> => {
    isDone ||= await isWitnessed(database, witness, 1 + also.length)
  }
  return {
    ...store,
    use: (work) =>
      store.use(async (database) => {
        const result = await work(database)
        // Nobody waits for it; what could not be looked at is by the next call, or the next opening.
        if (!isDone) look(database).catch(() => undefined)
        return result
      }),
  }
}

async function inMemory(bundled: BundledPack, notice: StoreNotice): Promise<Opened> {
  const { variants } = await readPack(await bundled.open())
  const statements = knownInMemory(variants)
  return { now: async () => ({ statements, notice }), use: async () => null }
}

/** Whether an error came from the database rather than from us. */
export const isDatabaseError = (error: unknown): boolean => error instanceof Dexie.DexieError
