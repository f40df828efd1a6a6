import type { Variant, VariantId } from '../statement/variant'
import { type Database, LATEST } from './database'
import { variantsIn, writeGeneration } from './generation'
import { alone, exchange, ownGenerations } from './own'
import { type GenerationRow, RULES, type TailRow } from './rows'
import { sweepOwn } from './sweep'

/**
 * Rows of the tail from which it is folded. The tail is made a segment whenever the worker wakes and
 * whenever an article comes: 500 statements take about 40 ms.
 */
const FOLD_FROM = 500

/**
 * Writes the tail as segments of a generation of the reader's own, when it has grown, together with
 * the generations that are no larger than what is written anyway: so there are few of them, and
 * each statement is written again only when twice as many are. Answers whether it did. Dying
 * anywhere loses nothing: one small transaction exchanges what comparisons read.
 */
export const foldTail = (
  database: Database,
  { from = FOLD_FROM, signal }: { readonly from?: number; readonly signal?: AbortSignal } = {},
): Promise<boolean> =>
  alone(database, async () => {
    if (database.verno > LATEST) return false
    await sweepOwn(database)
    const generations = await ownGenerations(database)
    // What other rules built is found by today's words only once it is built again.
    const stale = generations.some(({ rules }) => rules !== RULES)
    if ((await database.tail.count()) < from && !stale) return false
    const tail = await database.tail.toArray()
    const old = smallEnough(generations, tail.length)
    await replace(database, old, { tail, signal })
    if (stale) await dropLost(database)
    return true
  })

function smallEnough(generations: readonly GenerationRow[], tail: number): GenerationRow[] {
  let size = tail
  return generations.filter(({ variants, rules }) => {
    if (variants > size && rules === RULES) return false
    size += variants
    return true
  })
}

async function replace(
  database: Database,
  old: readonly GenerationRow[],
  {
    tail,
    signal,
  }: { readonly tail: readonly TailRow[]; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const numbers = old.map(({ generation }) => generation)
  async function* all(): AsyncGenerator<readonly Variant[], void> {
    for (const generation of numbers) yield* variantsIn(database, generation)
    yield tail.map(({ variant }) => variant)
  }
  const fresh = await writeGeneration(database, all(), { signal })
  await database.transaction('rw', database.packs, database.tail, async () => {
    await exchange(database, fresh, numbers)
    await database.tail.bulkDelete(tail.map(({ number }) => number))
  })
}

/** What a disk has lost is listed no longer, so that it is stored when it is read again. */
async function dropLost(database: Database): Promise<void> {
  const there = new Set<VariantId>()
  for (const { generation } of await ownGenerations(database)) {
    for await (const batch of variantsIn(database, generation)) {
      for (const { id } of batch) there.add(id)
    }
  }
  const { articles, tail } = database
  await database.transaction('rw', articles, tail, async () => {
    for (const { id } of await tail.toArray()) there.add(id)
    for (const row of await articles.toArray()) {
      const variants = row.variants.filter((id) => there.has(id))
      const edits = row.edits.filter(({ variant }) => there.has(variant))
      if (variants.length === 0) await articles.delete(row.id)
      else if (variants.length < row.variants.length) {
        await articles.put({ ...row, variants, edits })
      }
    }
  })
}
