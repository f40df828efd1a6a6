import type { Database } from './database'

/**
 * Removes what no comparison reads any more: generations whose import never ended, and those that
 * were replaced. To be called while no import runs; a sweep that dies is continued by the next.
 */
export async function sweep(database: Database): Promise<void> {
  const left = await database.packs.where('state').anyOf('importing', 'retired').primaryKeys()
  for (const generation of left) await removeGeneration(database, generation)
}

/** Removes the rows of a generation, the one that names it last. */
async function removeGeneration(database: Database, generation: number): Promise<void> {
  // An array stands above all numbers and strings among keys: the upper end of the generation.
  const [from, to] = [[generation], [generation, []]]
  for (const table of [database.buckets, database.chunks, database.segments]) {
    await table.where(':id').between(from, to).delete()
  }
  await database.packs.delete(generation)
}
