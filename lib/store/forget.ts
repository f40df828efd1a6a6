import { OWN } from '../pack/format'
import type { Variant, VariantId } from '../statement/variant'
import type { Database } from './database'
import { durable } from './durable'
import { articlesIn, decisionsIn, type ForgetScope, isWithin } from './forget-scope'
import { type Unread, variantsIn, writeGeneration } from './generation'
import { alone, exchange, ownGenerations } from './own'
import type { ArticleId, ArticleRow, DecisionRow, KeptRow, KeyRow, OutletRow } from './rows'
import { sweepOwn } from './sweep'

/** What was forgotten, as plain data: all that `restore` needs, and nothing else has it. */
export interface Forgotten {
  readonly articles: readonly ArticleRow[]
  readonly variants: readonly Variant[]
  /** Kept comparisons as they were. */
  readonly kept: readonly KeptRow[]
  readonly decisions: readonly DecisionRow[]
  readonly keys: readonly KeyRow[]
  /** Outlets that were followed. */
  readonly outlets: readonly OutletRow[]
  /** Generations of packs: their rows stay until the next import or start sweeps them. */
  readonly generations: readonly number[]
}

export const NOTHING_FORGOTTEN: Forgotten = {
  articles: [],
  variants: [],
  kept: [],
  decisions: [],
  keys: [],
  outlets: [],
  generations: [],
}

/**
 * Forgets: afterwards no row of any table holds anything of the scope; of a pack, once it is swept.
 * Dying before the one transaction that decides leaves all as it was. Answers what `restore` needs.
 */
export const forget = (database: Database, scope: ForgetScope): Promise<Forgotten> =>
  alone(database, async () => {
    for (;;) {
      await sweepOwn(database)
      const ids = new Set(await articlesIn(database, scope))
      const rewritten = await without(database, ids)
      const forgotten = await decide(await durable(database), scope, { ids, ...rewritten })
      if (forgotten === 'again') continue
      // It is forgotten and can be restored, whatever becomes of rows that nobody reads: the next
      // sweep removes what this one cannot.
      await sweepOwn(database).catch(() => undefined)
      return forgotten
    }
  })

/** The one transaction; `again` where an article came into the scope whose segments still hold it. */
function decide(
  database: Database,
  scope: ForgetScope,
  { ids, rest, taken, old }: Rewritten & { readonly ids: ReadonlySet<ArticleId> },
): Promise<Forgotten | 'again'> {
  const { articles, tail, packs, kept, decisions, keys, outlets } = database
  const tables = [articles, tail, packs, kept, decisions, keys, outlets]
  return database.transaction('rw', tables, async () => {
    const all = [...new Set([...ids, ...(await articlesIn(database, scope))])]
    const gone = (await articles.bulkGet(all)).flatMap((row) => row ?? [])
    const rows = await tail.where('article').anyOf(all).toArray()
    const inTail = new Set(rows.map(({ id }) => id))
    const late = gone.filter(({ id }) => !ids.has(id)).flatMap(({ variants }) => variants)
    if (late.some((id) => !inTail.has(id))) return 'again'
    await tail.bulkDelete(rows.map(({ number }) => number))
    if (rest) await exchange(database, rest, old)
    await articles.bulkDelete(all)
    return {
      articles: gone,
      variants: [...taken, ...rows.map(({ variant }) => variant)],
      kept: await forgetKept(database, scope, new Set(all)),
      decisions: await forgetDecisions(database, scope, new Set(all)),
      ...(await forgetPacks(database, scope)),
      outlets: scope.kind === 'feed' ? await forgetOutlet(database, scope.feed) : [],
    }
  })
}

interface Rewritten {
  /** What is left of the generations that hold anything to forget; null where none does. */
  readonly rest: Unread | null
  readonly taken: readonly Variant[]
  readonly old: readonly number[]
}

/** Writes the reader's own generations again without the statements of some articles. */
async function without(database: Database, ids: ReadonlySet<ArticleId>): Promise<Rewritten> {
  const taken: Variant[] = []
  const old: number[] = []
  const rows = await database.articles.bulkGet([...ids])
  const forgotten = new Set(rows.flatMap((row) => row?.variants ?? []))
  if (forgotten.size === 0) return { rest: null, taken, old }
  for (const { generation } of await ownGenerations(database)) {
    if (await holds(database, generation, forgotten)) old.push(generation)
  }
  if (old.length === 0) return { rest: null, taken, old }
  async function* staying(): AsyncGenerator<readonly Variant[], void> {
    for (const generation of old) {
      for await (const batch of variantsIn(database, generation)) {
        taken.push(...batch.filter(({ id }) => forgotten.has(id)))
        yield batch.filter(({ id }) => !forgotten.has(id))
      }
    }
  }
  return { rest: await writeGeneration(database, staying()), taken, old }
}

async function holds(
  database: Database,
  generation: number,
  ids: ReadonlySet<VariantId>,
): Promise<boolean> {
  for await (const batch of variantsIn(database, generation)) {
    if (batch.some(({ id }) => ids.has(id))) return true
  }
  return false
}

/** Drops kept comparisons on a forgotten page or of a forgotten time, and forgotten versions from the others. */
async function forgetKept(
  { kept }: Database,
  scope: ForgetScope,
  ids: ReadonlySet<ArticleId>,
): Promise<readonly KeptRow[]> {
  if (scope.kind === 'expired') return []
  if (scope.kind === 'own' || scope.kind === 'everything') {
    const all = await kept.toArray()
    await kept.clear()
    return all
  }
  const rows = await kept
    .filter(({ at, articles }) => isWithin(scope, at) || articles.some((id) => ids.has(id)))
    .toArray()
  for (const row of rows) {
    const rest = isWithin(scope, row.at) ? null : withoutArticles(row, ids)
    if (rest) await kept.put(rest)
    else await kept.delete(row.id)
  }
  return rows
}

function withoutArticles(row: KeptRow, ids: ReadonlySet<ArticleId>): KeptRow | null {
  const [page] = row.articles
  if (!page || ids.has(page)) return null
  const versions = row.finding.versions.filter(
    ({ variant }) => variant.pack !== OWN || !ids.has(variant.article.id as ArticleId),
  )
  return {
    ...row,
    articles: row.articles.filter((id) => !ids.has(id)),
    finding: { ...row.finding, versions },
  }
}

type OfPacks = Pick<Forgotten, 'keys' | 'generations'>

async function forgetPacks(database: Database, scope: ForgetScope): Promise<OfPacks> {
  const { packs, keys } = database
  const isAll = scope.kind === 'everything'
  if (!isAll && scope.kind !== 'pack') return { keys: [], generations: [] }
  const ready = await packs.where('state').equals('ready').toArray()
  const generations = ready
    .filter(({ id }) => id !== OWN && (isAll || id === scope.id))
    .map(({ generation }) => generation)
  await packs.bulkUpdate(
    generations.map((key) => ({ key, changes: { state: 'retired' as const } })),
  )
  const rows = await (isAll ? keys.toCollection() : keys.where('pack').equals(scope.id)).toArray()
  await keys.bulkDelete(rows.map(({ pack }) => pack))
  return { keys: rows, generations }
}

/** Ends the following of an outlet; answers its row, if there was one. */
async function forgetOutlet({ outlets }: Database, feed: string): Promise<OutletRow[]> {
  const row = await outlets.get(feed)
  await outlets.delete(feed)
  return row ? [row] : []
}

async function forgetDecisions(
  database: Database,
  scope: ForgetScope,
  ids: ReadonlySet<ArticleId>,
): Promise<readonly DecisionRow[]> {
  const rows = await decisionsIn(database, scope, ids)
  await database.decisions.bulkDelete(rows.map(({ key }) => key))
  return rows
}
