import { knownInSegments } from '../index/segment/known'
import { recordOf } from '../pack/convert'
import { type OutletRecord, OWN, type PackHeader, type VariantRecord } from '../pack/format'
import type { OwnVariantRecord, ReadingRecord } from '../pack/own-format'
import { writeOwnPack, writePack } from '../pack/write'
import type { Variant } from '../statement/variant'
import type { Database } from './database'
import { segmentsNow } from './known-statements'
import { HEADER } from './own'
import { dated } from './readings'
import type { ArticleId, ArticleRow } from './rows'

export interface ExportOptions {
  /** Leaves out addresses and when anything was read: a pack to give away. */
  readonly leaveOut?: boolean
  /** ISO day to be written as the day of the export. */
  readonly created: string
}

/** Articles looked up at a time. */
const BATCH = 64

/**
 * The reader's own statements as a pack, gzip: imported elsewhere, the same is known there. Articles
 * come in the order of their ids, so that the same database gives the same bytes however its
 * statements are folded. Kept comparisons, decisions and settings are no part of it.
 */
export const exportOwn = (database: Database, options: ExportOptions): ReadableStream<Uint8Array> =>
  streamOf(linesOf(database, options)).pipeThrough(
    new CompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>,
  )

function streamOf(lines: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await lines.return()),
  })
}

async function* linesOf(
  database: Database,
  { leaveOut = false, created }: ExportOptions,
): AsyncGenerator<string, void> {
  const outlets = new Map<string, OutletRecord>()
  const languages = new Set<string>()
  for await (const { variants } of articlesOf(database)) {
    for (const { outlet, language } of variants) {
      const key = JSON.stringify(outlet)
      outlets.set(key, outlets.get(key) ?? { id: `o${outlets.size + 1}`, ...outlet })
      languages.add(language)
    }
  }
  const header: PackHeader = {
    ...HEADER,
    created,
    language: languages.size > 0 ? [...languages].sort() : HEADER.language,
  }
  const idOf = ({ outlet }: Variant): string => outlets.get(JSON.stringify(outlet))?.id ?? ''
  if (leaveOut) yield* writePack(header, outlets.values(), anonymous(database, idOf))
  else yield* writeOwnPack(header, outlets.values(), whole(database, idOf))
}

type OutletIdOf = (variant: Variant) => string

async function* whole(
  database: Database,
  idOf: OutletIdOf,
): AsyncGenerator<ReadingRecord | OwnVariantRecord, void> {
  for await (const { row, variants } of articlesOf(database)) {
    yield { article: local(row.id), from: row.from, first: row.firstAt, last: row.lastAt }
    for (const variant of variants) {
      const { until, article } = variant
      const edit = until ? { readAt: article.readAt ?? until, until } : null
      yield { ...recordOf(variant, idOf(variant)), edit }
    }
  }
}

async function* anonymous(
  database: Database,
  idOf: OutletIdOf,
): AsyncGenerator<VariantRecord, void> {
  let count = 0
  for await (const { row, variants } of articlesOf(database)) {
    count += 1
    // The id is made of the address: whoever knows the address could tell it.
    const id = `a${count}`
    for (const variant of variants) {
      const record = recordOf(variant, idOf(variant))
      yield {
        ...record,
        id: record.id.replace(local(row.id), id),
        article: { ...record.article, id, url: null },
      }
    }
  }
}

const local = (id: ArticleId): string => id.slice(OWN.length + 1)

interface OwnArticle {
  readonly row: ArticleRow
  /** In the order in which they were stored. */
  readonly variants: readonly Variant[]
}

async function* articlesOf(database: Database): AsyncGenerator<OwnArticle, void> {
  let after: string | null = null
  for (;;) {
    const query: ReturnType<typeof database.articles.toCollection> =
      after === null
        ? database.articles.orderBy(':id')
        : database.articles.where(':id').above(after)
    const rows = await query.limit(BATCH).toArray()
    // Opened anew for each batch: what was read of the one before is let go.
    const known = knownInSegments(await segmentsNow(database, OWN))
    const ids = rows.flatMap(({ variants }) => variants)
    const variants = await known.variants(ids)
    for (const row of rows) {
      const own = row.variants.flatMap((id) => variants.get(id) ?? [])
      yield { row, variants: await dated(database, own) }
    }
    after = rows.at(-1)?.id ?? null
    if (rows.length < BATCH) return
  }
}
