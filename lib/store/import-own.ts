import { OWN } from '../pack/format'
import type { OpenedPack } from '../pack/read'
import type { Variant, VariantId } from '../statement/variant'
import type { Database } from './database'
import { writeGeneration } from './generation'
import { alone, exchange } from './own'
import { outletKeyOf } from './own-variant'
import type { ArticleId, ArticleRow, Edit, GenerationRow } from './rows'
import { sweepOwn } from './sweep'

export interface OwnImportOptions {
  readonly signal?: AbortSignal
  /** Told how many variants were read. */
  readonly progress?: (variants: number) => void
  /** Milliseconds since the epoch: when what bears no time of reading counts as read. */
  readonly now?: number
}

/**
 * Adds an export of a reader's own statements to those of this reader: what is known stays, what is
 * not comes with the times of its reading. Dying anywhere adds all or nothing. Answers the
 * generation with the statements that are new; throws PackError, and what the database throws.
 */
export const importOwn = (
  database: Database,
  pack: OpenedPack,
  options: OwnImportOptions = {},
): Promise<GenerationRow> =>
  alone(database, async () => {
    await sweepOwn(database)
    const rows = await database.articles.toArray()
    const known = new Set(rows.flatMap(({ variants }) => variants))
    const fresh = new Map<ArticleId, Coming>()
    const ids: VariantId[] = []
    const at = new Date(options.now ?? Date.now()).toISOString()
    async function* unknown(): AsyncGenerator<readonly Variant[], void> {
      let read = 0
      for await (const batch of pack.variants) {
        const added = batch.filter(({ id }) => !known.has(id))
        for (const { id } of added) ids.push(id)
        for (const variant of batch) note(fresh, variant, at)
        yield added.map(bare)
        read += batch.length
        options.progress?.(read)
        options.signal?.throwIfAborted()
      }
    }
    const unread = await writeGeneration(database, unknown(), { signal: options.signal })
    options.signal?.throwIfAborted()
    const read = [...fresh.values()].map(({ row }) => withTimes(row, pack.readings))
    const { packs, articles, tail } = database
    return database.transaction('rw', packs, articles, tail, async () => {
      await exchange(database, unread, [])
      // What came into the tail meanwhile is in segments now.
      await tail.where('id').anyOf(ids).delete()
      await merge(database, read)
      const row = await packs.get(unread.generation)
      if (!row) throw new Error(`import: generation ${unread.generation} is gone`)
      return row
    })
  })

/** As it is stored: when it was read stands with its article. */
function bare({ until: _until, ...variant }: Variant): Variant {
  const { readAt: _readAt, ...article } = variant.article
  return { ...variant, article }
}

/** An article while its variants come. */
interface Coming {
  readonly row: ArticleRow
  readonly variants: VariantId[]
  readonly edits: Edit[]
}

function note(fresh: Map<ArticleId, Coming>, variant: Variant, at: string): void {
  const { article, outlet, until } = variant
  const id = article.id as ArticleId
  const variants: VariantId[] = []
  const edits: Edit[] = []
  const coming = fresh.get(id) ?? {
    row: {
      id,
      outletKey: outletKeyOf(outlet),
      outlet,
      title: article.title,
      url: article.url,
      publishedAt: article.publishedAt,
      from: 'reading',
      firstAt: at,
      lastAt: at,
      variants,
      edits,
    },
    variants,
    edits,
  }
  coming.variants.push(variant.id)
  if (until) coming.edits.push({ variant: variant.id, readAt: article.readAt ?? until, until })
  fresh.set(id, coming)
}

function withTimes(row: ArticleRow, readings: OpenedPack['readings']): ArticleRow {
  const reading = readings?.get(row.id)
  return reading
    ? { ...row, from: reading.from, firstAt: reading.first, lastAt: reading.last }
    : row
}

/** Puts the articles beside those that are there. */
async function merge({ articles }: Database, fresh: readonly ArticleRow[]): Promise<void> {
  const before = await articles.bulkGet(fresh.map(({ id }) => id))
  await articles.bulkPut(fresh.map((row, at) => merged(before[at], row)))
}

function merged(there: ArticleRow | undefined, row: ArticleRow): ArticleRow {
  if (!there) return row
  const edited = new Set(there.edits.map(({ variant }) => variant))
  // What was read as it was after that was no edit.
  const isNews = ({ variant, until }: Edit) => !edited.has(variant) && until > there.lastAt
  return {
    ...there,
    firstAt: there.firstAt < row.firstAt ? there.firstAt : row.firstAt,
    lastAt: there.lastAt > row.lastAt ? there.lastAt : row.lastAt,
    variants: [...new Set([...there.variants, ...row.variants])],
    edits: [...there.edits, ...row.edits.filter(isNews)],
  }
}

/** Whether a pack is one of a reader's own statements. */
export const isOwnPack = ({ header }: OpenedPack): boolean => header.id === OWN
