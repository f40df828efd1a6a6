import type { Comparison } from '../comparison'
import { type Decision, decisionKey } from '../decision/decision'
import { notSame } from '../decision/wording-key'
import { OWN } from '../pack/format'
import type { Database } from './database'
import { durable } from './durable'
import { articleIdOf } from './own-variant'
import type { ArticleId } from './rows'

/** All that the reader said of comparisons, oldest first. */
export async function decisionsOf(database: Database): Promise<Decision[]> {
  const rows = await database.decisions.orderBy('at').toArray()
  return rows.map(({ decision }) => decision)
}

/**
 * Keeps what the reader said of statements of a comparison; the same said twice is kept once. Answers
 * its key, for undo.
 */
export async function addDecision(
  database: Database,
  decision: Decision,
  comparison: Comparison,
): Promise<string> {
  const key = decisionKey(decision)
  const { url, canonicalUrl } = comparison.article
  const page = await articleIdOf(comparison.article)
  const others = ownArticlesOf(decision, comparison)
  const addresses = [canonicalUrl, url, ...others.map((each) => each.url)]
  const { decisions } = await durable(database)
  await decisions.put({
    key,
    at: new Date().toISOString(),
    decision,
    articles: [...new Set([page, ...others.map(({ id }) => id as ArticleId)])],
    addresses: [...new Set(addresses.filter((each) => each !== null))],
  })
  return key
}

/** The articles of the reader's own that print the version of a statement which is not the same. */
function ownArticlesOf(decision: Decision, { article, findings }: Comparison) {
  if (decision.kind !== 'not-same') return []
  const key = decisionKey(decision)
  return findings.flatMap(({ statement, versions }) =>
    versions
      .filter(({ variant }) => variant.pack === OWN)
      .filter((version) => decisionKey(notSame(article, statement, version)) === key)
      .map(({ variant }) => variant.article),
  )
}

/** Takes back what the reader said; nothing where he did not. */
export async function removeDecision(database: Database, key: string): Promise<void> {
  const { decisions } = await durable(database)
  await decisions.delete(key)
}
