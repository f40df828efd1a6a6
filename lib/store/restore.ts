import type { Database } from './database'
import { durable } from './durable'
import type { Forgotten } from './forget'
import { alone } from './own'
import type { ArticleId } from './rows'

/**
 * Puts back what was forgotten. An article that was read again meanwhile keeps what is new, and gets
 * back the rest. Answers whether all is back: a pack that was swept meanwhile is not.
 */
export const restore = (database: Database, forgotten: Forgotten): Promise<boolean> =>
  alone(database, async () => {
    const strict = await durable(database)
    const { articles, tail, packs, kept, decisions, keys, outlets } = strict
    const tables = [articles, tail, packs, kept, decisions, keys, outlets]
    return strict.transaction('rw', tables, async () => {
      await outlets.bulkPut([...forgotten.outlets])
      await restoreArticles(strict, forgotten)
      await kept.bulkPut([...forgotten.kept])
      await decisions.bulkPut([...forgotten.decisions])
      await keys.bulkPut([...forgotten.keys])
      return restorePacks(strict, forgotten.generations)
    })
  })

async function restoreArticles(
  { articles, tail }: Database,
  forgotten: Pick<Forgotten, 'articles' | 'variants'>,
): Promise<void> {
  const now = await articles.bulkGet(forgotten.articles.map(({ id }) => id))
  const there = new Set(now.flatMap((row) => row?.variants ?? []))
  await tail.bulkAdd(
    forgotten.variants
      .filter(({ id }) => !there.has(id))
      .map((variant) => ({ id: variant.id, article: variant.article.id as ArticleId, variant })),
  )
  await articles.bulkPut(
    forgotten.articles.map((row, at) => {
      const again = now[at]
      if (!again) return row
      const edits = [...row.edits, ...again.edits]
      const alsoAt = [...new Set([...(row.alsoAt ?? []), ...(again.alsoAt ?? [])])]
      return {
        ...again,
        ...(alsoAt.length > 0 ? { alsoAt } : {}),
        firstAt: row.firstAt,
        variants: [...new Set([...row.variants, ...again.variants])],
        edits: edits.filter(
          ({ variant }, at) => edits.findIndex((e) => e.variant === variant) === at,
        ),
      }
    }),
  )
}

async function restorePacks({ packs }: Database, generations: readonly number[]): Promise<boolean> {
  const rows = await packs.bulkGet([...generations])
  let all = true
  for (const row of rows) {
    const another = row && (await packs.where({ id: row.id, state: 'ready' }).count())
    if (row?.state !== 'retired' || another) all = false
    else await packs.update(row.generation, { state: 'ready' })
  }
  return all
}
