import type { ArticleHeader } from '../article'
import type { Finding } from '../comparison'
import { OWN } from '../pack/format'
import type { Database } from './database'
import { durable } from './durable'
import { articleIdOf } from './own-variant'
import type { ArticleId, KeptRow } from './rows'

/**
 * Keeps a copy of one statement's comparison, with the article that it stands in. The same statement
 * of the same article is kept once, as it is now. Answers the id to drop it by.
 */
export async function keepComparison(
  database: Database,
  kept: { readonly article: ArticleHeader; readonly finding: Finding },
): Promise<string> {
  const row = await rowOf(kept)
  const { kept: table } = await durable(database)
  await table.put(row)
  return row.id
}

async function rowOf(kept: Pick<KeptRow, 'article' | 'finding'>): Promise<KeptRow> {
  const { article, finding } = kept
  const page = await articleIdOf(article)
  const versions = finding.versions.flatMap(({ variant }) =>
    variant.pack === OWN ? [variant.article.id as ArticleId] : [],
  )
  return {
    id: `${page}/${finding.statement.id}`,
    at: new Date().toISOString(),
    articles: [...new Set([page, ...versions])],
    article,
    finding,
  }
}

/** All comparisons that the reader keeps, the latest first. */
export const keptComparisons = (database: Database): Promise<KeptRow[]> =>
  database.kept.orderBy('at').reverse().toArray()

/** Drops a comparison; answers it, for undo, or null where it is not kept. */
export async function dropKept(database: Database, id: string): Promise<KeptRow | null> {
  const { kept } = await durable(database)
  return kept.db.transaction('rw', kept, async () => {
    const row = await kept.get(id)
    await kept.delete(id)
    return row ?? null
  })
}
