import {
  type ForgetScope,
  type KeptEntry,
  type LibraryHealth,
  type LibraryPage,
  type LibraryQuery,
  type PackEntry,
  type ReadPage,
  type ReadQuery,
  UNOPENED,
} from '../library'
import { siteOf } from '../outlet'
import { articlesRead } from './articles-read'
import { type Database, LATEST } from './database'
import { durable } from './durable'
import { type Forgotten, forget, NOTHING_FORGOTTEN } from './forget'
import type { ForgetScope as StoredScope } from './forget-scope'
import { healthOf, type PackHealth } from './health'
import { dropKept, keptComparisons } from './kept'
import type { KnownStore } from './open'
import { soughtAddress } from './own-variant'
import { resetDatabase } from './reset'
import { restore } from './restore'
import type { ArticleId, KeptRow } from './rows'
import { searchKnown } from './search'

/** What was removed, and what `restore` needs to have it again. */
export interface Removal {
  readonly forgotten: Forgotten
  /** Whether there was nothing to remove. */
  readonly empty: boolean
  readonly articles: number
  readonly statements: number
}

/** The database as a reader sees it from the settings and the library. */
export interface Library {
  search(query: LibraryQuery, signal?: AbortSignal): Promise<LibraryPage>
  health(): Promise<LibraryHealth>
  kept(): Promise<readonly KeptEntry[]>
  read(query: ReadQuery): Promise<ReadPage>
  forget(scope: ForgetScope): Promise<Removal>
  removePack(id: string): Promise<Removal>
  dropKept(id: string): Promise<Removal>
  /** Ends the following of an outlet, and forgets what it brought where that is wanted. */
  stopOutlet(feed: string, forgetting: boolean): Promise<Removal>
  restore(removal: Removal): Promise<boolean>
  reset(): Promise<void>
}

/** Thrown where a reader asks for what only a database has, and there is none, or a newer one. */
class NoDatabaseError extends Error {}

const HOUR_MS = 3_600_000

/**
 * What the views of settings and library ask of the store. `included`: ids of the packs that come
 * with the program. Everything but `health` throws NoDatabaseError where there is none to ask.
 */
export function openLibrary(store: KnownStore, included: readonly string[]): Library {
  const reading = async <Result>(work: (database: Database) => Promise<Result>) => {
    const done = await store.use(async (database) => ({ result: await work(database) }))
    if (done === null) throw new NoDatabaseError()
    return done.result
  }
  const writing = <Result>(work: (database: Database) => Promise<Result>): Promise<Result> =>
    reading((database) => {
      if (database.verno > LATEST) throw new NoDatabaseError()
      return work(database)
    })
  return {
    search: (query, signal) => reading((database) => searchKnown(database, query, signal)),
    health: () => health(store, included),
    kept: () => reading(async (database) => (await keptComparisons(database)).map(entryOf)),
    read: (query) => reading((database) => articlesRead(database, query)),
    forget: (scope) =>
      writing(async (database) => removalOf(await forget(database, storedScope(scope)))),
    removePack: (id) => writing((database) => removePack(database, id)),
    dropKept: (id) =>
      writing(async (database) => {
        const row = await dropKept(database, id)
        return removalOf({ ...NOTHING_FORGOTTEN, kept: row === null ? [] : [row] })
      }),
    stopOutlet: (feed, forgetting) =>
      writing(async (database) =>
        removalOf(
          await (forgetting ? forget(database, { kind: 'feed', feed }) : stop(database, feed)),
        ),
      ),
    restore: ({ forgotten }) => writing((database) => restore(database, forgotten)),
    async reset() {
      await store.close()
      await resetDatabase()
      await store.acknowledge()
      // The old one is gone, whatever comes of the new one: whoever asks next opens it again.
      await store.now().catch(() => undefined)
    },
  }
}

async function removePack(database: Database, id: string): Promise<Removal> {
  const pack = await database.packs.where({ id, state: 'ready' }).first()
  const forgotten = await forget(database, { kind: 'pack', id })
  return { ...removalOf(forgotten), statements: pack?.variants ?? 0 }
}

async function stop(database: Database, feed: string): Promise<Forgotten> {
  const { outlets } = await durable(database)
  const row = await outlets.get(feed)
  await outlets.delete(feed)
  return { ...NOTHING_FORGOTTEN, outlets: row ? [row] : [] }
}

const removalOf = (forgotten: Forgotten): Removal => ({
  forgotten,
  empty: Object.values(forgotten).every((rows) => rows.length === 0),
  articles: forgotten.articles.length,
  statements: forgotten.variants.length,
})

function storedScope(scope: ForgetScope): StoredScope {
  switch (scope.kind) {
    case 'article':
      return { kind: 'article', id: scope.id as ArticleId }
    case 'page':
      return { kind: 'page', address: soughtAddress(scope.url) ?? scope.url }
    case 'site':
      return { kind: 'site', site: siteOf(scope.url) }
    case 'outlet':
      return scope
    case 'hour':
      return { kind: 'since', from: new Date(Date.now() - HOUR_MS).toISOString(), to: null }
    case 'everything':
      return { kind: 'own' }
    default:
      return scope satisfies never
  }
}

const entryOf = ({ id, at, article, finding }: KeptRow): KeptEntry => ({
  id,
  at,
  text: finding.statement.text,
  speaker: finding.statement.speaker?.name ?? null,
  article,
  versions: finding.versions.length,
})

async function health(store: KnownStore, included: readonly string[]): Promise<LibraryHealth> {
  let { notice } = await store.now()
  if (notice !== null) {
    // What did not work may do so now; that is why the reader looks.
    await store.close()
    notice = (await store.now()).notice
  }
  const found = await store.use(healthOf)
  if (found === null) return { condition: notice ?? 'unavailable', ...UNOPENED }
  if (notice === 'lost') await store.acknowledge()
  const { packs, own, estimate, readOnly } = found
  const { articles, statements, bytes, kept } = own
  return {
    condition: readOnly ? 'newer' : (notice ?? 'open'),
    packs: packs.map((pack) => packEntry(pack, included)),
    own: { articles, statements, bytes },
    kept,
    usedBytes: estimate?.usage ?? null,
    freeBytes: estimate === null ? null : Math.max(0, estimate.quota - estimate.usage),
  }
}

function packEntry(pack: PackHealth, included: readonly string[]): PackEntry {
  const { id, title, revision, license, attribution, variants, bytes, keys, trust } = pack
  const { source } = pack
  return {
    id,
    title,
    revision,
    license,
    attribution,
    statements: variants,
    bytes,
    signature: included.includes(id) ? 'included' : trust,
    key: keys[0] ?? null,
    source,
  }
}
