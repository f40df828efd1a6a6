import type { Frequencies, KnownPassage, KnownStatements } from '../index/known'
import type { Variant, VariantId } from '../statement/variant'
import type { Database } from './database'
import { type GenerationRow, type PassageKey, termKey } from './rows'

/**
 * What the database knows at this moment. It stays with the generations that are ready now, whatever
 * is imported meanwhile: one snapshot for one comparison.
 */
export async function snapshotOf(database: Database): Promise<KnownStatements> {
  const ready = await database.packs.where('state').equals('ready').toArray()
  return {
    frequencies: (terms) => frequencies(database, ready, terms),
    postings: (terms) => postings(database, ready, terms),
    variants: (ids) => variants(database, ready, ids),
  }
}

async function frequencies(
  database: Database,
  ready: readonly GenerationRow[],
  terms: readonly string[],
): Promise<Frequencies> {
  const counts = await database.transaction('r', database.passages, () =>
    Promise.all(
      pairs(ready, terms).map(async ([{ generation }, term]) => {
        const key = termKey(generation, term)
        return [term, await database.passages.where('terms').equals(key).count()] as const
      }),
    ),
  )
  const of = new Map<string, number>()
  for (const [term, count] of counts) {
    if (count > 0) of.set(term, (of.get(term) ?? 0) + count)
  }
  return { passages: ready.reduce((sum, { passages }) => sum + passages, 0), of }
}

async function postings(
  database: Database,
  ready: readonly GenerationRow[],
  terms: readonly string[],
): Promise<Map<string, KnownPassage[]>> {
  const lists = await database.transaction('r', database.passages, () =>
    Promise.all(
      pairs(ready, terms).map(async ([{ generation }, term]) => {
        const key = termKey(generation, term)
        return [term, await database.passages.where('terms').equals(key).primaryKeys()] as const
      }),
    ),
  )
  const found = new Map<string, KnownPassage[]>()
  for (const [term, keys] of lists) {
    const list = found.get(term)
    if (list) list.push(...keys.map(passageOf))
    else if (keys.length > 0) found.set(term, keys.map(passageOf))
  }
  return found
}

const passageOf = ([, variant, start, end]: PassageKey): KnownPassage => ({
  variant: variant as VariantId,
  span: { start, end },
})

async function variants(
  database: Database,
  ready: readonly GenerationRow[],
  ids: readonly VariantId[],
): Promise<Map<VariantId, Variant>> {
  const generations = new Map(ready.map(({ id, generation }) => [id, generation]))
  const keys = ids.flatMap((id): [number, string][] => {
    const generation = generations.get(packOf(id))
    return generation === undefined ? [] : [[generation, id]]
  })
  const rows = await database.variants.bulkGet(keys)
  return new Map(rows.flatMap((row) => (row ? [[row.variant.id, row.variant]] : [])))
}

/** The pack's id stands before the first slash of a variant's, and has none itself. */
const packOf = (id: VariantId): string => id.slice(0, id.indexOf('/'))

/** Each generation with each term, each term once. */
const pairs = (
  ready: readonly GenerationRow[],
  terms: readonly string[],
): (readonly [GenerationRow, string])[] => {
  const distinct = [...new Set(terms)]
  return ready.flatMap((row) => distinct.map((term) => [row, term] as const))
}
