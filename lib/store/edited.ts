import type { KnownStatements } from '../index/known'
import type { Variant, VariantId } from '../statement/variant'
import type { Database } from './database'
import { OWN } from './own'
import type { ArticleId } from './rows'

/**
 * The same statements; those of the reader's own that their article prints no longer bear the time
 * until which it did. It stands with the article, since segments never change.
 */
export const withEdits = (database: Database, known: KnownStatements): KnownStatements => ({
  ...known,
  async variants(ids) {
    const variants = [...(await known.variants(ids)).values()]
    return new Map((await edited(database, variants)).map((variant) => [variant.id, variant]))
  },
})

/** The same variants, in their order, with that time. */
export async function edited(
  database: Database,
  variants: readonly Variant[],
): Promise<readonly Variant[]> {
  const own = variants.filter(({ pack }) => pack === OWN)
  if (own.length === 0) return variants
  const untils = await untilsOf(database, own)
  return variants.map((variant) => dated(variant, untils.get(variant.id)))
}

const dated = (variant: Variant, until: string | undefined): Variant =>
  until === undefined ? variant : { ...variant, until }

async function untilsOf(
  database: Database,
  own: readonly Variant[],
): Promise<ReadonlyMap<VariantId, string>> {
  const ids = [...new Set(own.map(({ article }) => article.id as ArticleId))]
  const articles = await database.articles.bulkGet(ids)
  return new Map(
    articles.flatMap((row) => row?.edits.map(({ variant, until }) => [variant, until]) ?? []),
  )
}
