import { OWN } from '../pack/format'
import type { Database } from './database'

/**
 * Removes what no comparison reads any more: generations of packs whose import never ended, and
 * those that were replaced or removed. To be called while no import runs; a sweep that dies is
 * continued by the next.
 */
export const sweep = (database: Database): Promise<void> => sweepThose(database, (id) => id !== OWN)

/** The same for the reader's own generations. To be called while no job on them runs. */
export const sweepOwn = (database: Database): Promise<void> =>
  sweepThose(database, (id) => id === OWN)

async function sweepThose(database: Database, isMeant: (id: string) => boolean): Promise<void> {
  const left = await database.packs.where('state').anyOf('importing', 'retired').toArray()
  for (const { generation, id } of left) {
    if (isMeant(id)) await removeGeneration(database, generation)
  }
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
