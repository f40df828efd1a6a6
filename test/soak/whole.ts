import { OWN } from '../../lib/pack/format'
import type { Database } from '../../lib/store/database'
import { variantsIn } from '../../lib/store/generation'
import { sweep, sweepOwn } from '../../lib/store/sweep'

/**
 * What is wrong with the tables once all jobs are over and swept: rows of no generation, statements
 * of no article, articles without their statements, statements that stand twice. Empty where all is
 * well.
 */
export async function faultsOf(database: Database): Promise<string[]> {
  await sweep(database)
  await sweepOwn(database)
  const packs = await database.packs.toArray()
  const generations = new Set(packs.map(({ generation }) => generation))
  const faults = packs.flatMap(({ id, state }) => (state === 'ready' ? [] : [`${id} is ${state}`]))
  for (const table of [database.segments, database.chunks, database.buckets]) {
    const keys = (await table.toCollection().primaryKeys()) as readonly (readonly number[])[]
    const orphans = keys.filter(([generation = -1]) => !generations.has(generation))
    faults.push(...orphans.map((key) => `${table.name} ${key} is of no generation`))
  }
  const tail = await database.tail.toArray()
  const stored = [...(await ownIds(database)), ...tail.map(({ id }) => id as string)]
  const articles = await database.articles.toArray()
  const listed = new Set<string>(articles.flatMap(({ variants }) => variants))
  const once = new Set(stored)
  if (once.size !== stored.length) faults.push('a statement stands twice')
  faults.push(...[...once].filter((id) => !listed.has(id)).map((id) => `${id} is of no article`))
  faults.push(...[...listed].filter((id) => !once.has(id)).map((id) => `${id} is listed and gone`))
  return faults
}

async function ownIds(database: Database): Promise<string[]> {
  const ids: string[] = []
  for (const { generation, state } of await database.packs.where('id').equals(OWN).toArray()) {
    if (state !== 'ready') continue
    for await (const batch of variantsIn(database, generation))
      ids.push(...batch.map(({ id }) => id))
  }
  return ids
}
