import type { KnownStatements } from '../index/known'
import { OWN } from '../pack/format'
import type { Variant } from '../statement/variant'
import type { Database } from './database'
import type { ArticleId, ArticleRow } from './rows'

/**
 * The same statements; those of the reader's own say when their article was last read so, and until
 * when it printed them where it does no longer. That stands with the article, since segments never
 * change.
 */
export const withReadings = (database: Database, known: KnownStatements): KnownStatements => ({
  ...known,
  async variants(ids) {
    const variants = [...(await known.variants(ids)).values()]
    return new Map((await dated(database, variants)).map((variant) => [variant.id, variant]))
  },
  async reports(ids) {
    const reports = await known.reports(ids)
    const all = await dated(database, [...reports.values()].flat())
    let at = 0
    return new Map(
      [...reports].map(([id, { length }]) => {
        at += length
        return [id, all.slice(at - length, at)]
      }),
    )
  },
})

/** The same variants, in their order, with those times. */
export async function dated(
  database: Database,
  variants: readonly Variant[],
): Promise<readonly Variant[]> {
  const own = variants.filter(({ pack }) => pack === OWN)
  if (own.length === 0) return variants
  const ids = [...new Set(own.map(({ article }) => article.id as ArticleId))]
  const rows = new Map<string, ArticleRow>()
  for (const row of await database.articles.bulkGet(ids)) if (row) rows.set(row.id, row)
  return variants.map((variant) => {
    const row = rows.get(variant.article.id)
    return row ? timed(variant, row) : variant
  })
}

function timed(variant: Variant, { lastAt, edits }: ArticleRow): Variant {
  const edit = edits.find((each) => each.variant === variant.id)
  const article = { ...variant.article, readAt: edit?.readAt ?? lastAt }
  return edit ? { ...variant, article, until: edit.until } : { ...variant, article }
}
