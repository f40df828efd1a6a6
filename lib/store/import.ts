import type { Deflate } from '../index/segment/deflate'
import type { PackSource } from '../library'
import { PackError, type PackFailure } from '../pack/failure'
import type { PackHeader } from '../pack/format'
import { type OpenedPack, openPack } from '../pack/read'
import type { Database } from './database'
import { durable } from './durable'
import { isQuota } from './failure'
import { importOwn, isOwnPack } from './import-own'
import type { Poster } from './poster'
import { type GenerationRow, type KeyRow, RULES } from './rows'
import { SIZES, type Sizes } from './segment-rows'
import { startSegments } from './segments'
import { sweep } from './sweep'

/**
 * Why nothing was imported; what was known before is untouched. `refused`: the pack is at fault.
 * `not-newer`: this revision or a later one is there. `busy`: another import runs. `full`: no room.
 */
export type ImportFailure =
  | { readonly reason: 'refused'; readonly failure: PackFailure }
  | { readonly reason: 'not-newer' | 'busy' | 'cancelled' | 'full' }

export type ImportResult =
  | { readonly ok: true; readonly pack: GenerationRow }
  | ({ readonly ok: false } & ImportFailure)

export interface ImportOptions {
  readonly signal?: AbortSignal
  /** Told after every transaction how many variants are stored. */
  readonly progress?: (variants: number) => void
  /** Told how many bytes of the pack were taken so far. */
  readonly arrived?: (bytes: number) => void
  readonly sizes?: Partial<Sizes>
  /**
   * Asked first of every pack, a reader's own too: throws where it is not to be stored, and gives the
   * keys to pin when it is ready, or null.
   */
  readonly admit?: (pack: OpenedPack) => Promise<KeyRow | null>
  /** Compresses in a thread of its own (compressor.ts), where the page that imports has one. */
  readonly deflate?: Deflate
  /** Posts in another one (poster.ts). */
  readonly poster?: Poster
  /** Where it was fetched from; where that is not said, the revision before says it. */
  readonly source?: PackSource | undefined
  /** Told that another import runs and this one waits for its turn; `busy` where nobody is told. */
  readonly waiting?: () => void
}

/**
 * Imports a pack; a reader's own goes to what the reader read. Its segments come under a new
 * generation that nobody reads; one small transaction at the end makes it ready and retires the one
 * before. Dying anywhere leaves the old generation or the new one, and rows that the next sweep
 * removes. Throws where the database fails for another reason than room.
 */
export async function importPack(
  database: Database,
  bytes: ReadableStream<Uint8Array>,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const work = async () => {
    await sweep(database)
    return importAlone(database, bytes, options)
  }
  try {
    const result = await alone(database, work, options)
    if (result !== 'busy') return result
    await unused(bytes)
    return { ok: false, reason: 'busy' }
  } catch (error) {
    await unused(bytes)
    const failure = failureOf(error, options)
    if (failure) return { ok: false, ...failure }
    throw error
  }
}

/** Removes what imports left that have ended; where one runs, the next will. */
export const sweepImports = async (database: Database): Promise<void> =>
  void (await alone(database, () => sweep(database)))

/** A source that cannot even be cancelled wants nothing of us, nor one that somebody has read. */
const unused = (bytes: ReadableStream<Uint8Array>): Promise<void> =>
  bytes.cancel().catch(() => undefined)

/** Resolves when no other import runs. Rejects as the signal aborts. */
export const importTurn = async (database: Database, options: Turn): Promise<void> =>
  void (await alone(database, async () => undefined, options))

type Turn = Pick<ImportOptions, 'signal' | 'waiting'>

/**
 * What `work` gives when no other import runs in any context of ours; where one does, `busy`, or, once
 * `waiting` is told, what it gives after that. The browser releases the lock of a worker that dies.
 */
export async function alone<Result>(
  database: Database,
  work: () => Promise<Result>,
  { signal, waiting }: Turn = {},
): Promise<Result | 'busy'> {
  const name = `import ${database.name}`
  const free = { ifAvailable: true }
  const result: Result | 'busy' = await navigator.locks.request(name, free, (lock) =>
    lock ? work() : 'busy',
  )
  if (result !== 'busy' || waiting === undefined) return result
  waiting()
  return await navigator.locks.request(name, signal ? { signal } : {}, work)
}

async function importAlone(
  database: Database,
  bytes: ReadableStream<Uint8Array>,
  options: ImportOptions,
): Promise<ImportResult> {
  const pack = await openPack(bytes, options)
  try {
    const pin = await options.admit?.(pack)
    if (isOwnPack(pack)) return { ok: true, pack: await importOwn(database, pack, options) }
    if (!(await isNews(database, pack.header))) return { ok: false, reason: 'not-newer' }
    const source = options.source ?? (await readyOf(database, pack.header.id))?.source
    const generation = await database.packs.add({
      ...begun(pack.header),
      ...(source ? { source } : {}),
    })
    const counts = await addSegments(database, { pack, generation }, options)
    return { ok: true, pack: await makeReady(database, { generation, pin }, counts) }
  } catch (error) {
    // What cannot be removed now, the next sweep removes.
    await sweep(database).catch(() => undefined)
    throw error
  } finally {
    await pack.close()
  }
}

/** Whether a pack is newer than what is there of it, or that was built by other rules. */
export async function isNews(
  database: Database,
  header: Pick<PackHeader, 'id' | 'revision'>,
): Promise<boolean> {
  const ready = await readyOf(database, header.id)
  if (!ready) return true
  if (ready.revision === header.revision) return ready.rules !== RULES
  return ready.revision < header.revision
}

/** What is there of a pack. */
export const readyOf = (database: Database, id: string): Promise<GenerationRow | undefined> =>
  database.packs.where({ id, state: 'ready' }).first()

const begun = (header: PackHeader): Omit<GenerationRow, 'generation'> => ({
  ...header,
  state: 'importing',
  rules: RULES,
  variants: 0,
  passages: 0,
  badLines: 0,
  bytes: 0,
})

type Counts = Pick<GenerationRow, 'variants' | 'passages' | 'badLines' | 'bytes'>

async function addSegments(
  database: Database,
  { pack, generation }: { readonly pack: OpenedPack; readonly generation: number },
  { signal, progress, sizes = {}, deflate, poster }: ImportOptions,
): Promise<Counts> {
  const cut = { ...SIZES, ...sizes }
  const written = startSegments(database, generation, {
    sizes: cut,
    deflate,
    poster,
    stored: (variants) => {
      progress?.(variants)
      signal?.throwIfAborted()
    },
  })
  try {
    const batches = pack.fields(cut.batch, written.spare)
    for (;;) {
      signal?.throwIfAborted()
      const { done, value } = await batches.next()
      if (done) {
        const counts = await written.close()
        signal?.throwIfAborted()
        return { ...counts, badLines: value.length }
      }
      await written.addFields(value)
    }
  } finally {
    await written.rested()
  }
}

/** The one transaction that changes what comparisons read. */
async function makeReady(
  database: Database,
  { generation, pin }: { readonly generation: number; readonly pin: KeyRow | null | undefined },
  counts: Counts,
): Promise<GenerationRow> {
  const { packs, keys } = await durable(database)
  return packs.db.transaction('rw', packs, keys, async () => {
    const begun = await packs.get(generation)
    if (!begun) throw new Error(`import: generation ${generation} is gone`)
    const pack = { ...begun, ...counts, state: 'ready' as const }
    await packs
      .where('id')
      .equals(pack.id)
      .and(({ state }) => state === 'ready')
      .modify({ state: 'retired' })
    await packs.put(pack)
    if (pin) await keys.put(pin)
    else if (pin === null) await keys.delete(pack.id)
    return pack
  })
}

function failureOf(error: unknown, { signal }: ImportOptions): ImportFailure | null {
  if (signal?.aborted) return { reason: 'cancelled' }
  if (error instanceof PackError) return { reason: 'refused', failure: error.failure }
  return isQuota(error) ? { reason: 'full' } : null
}
