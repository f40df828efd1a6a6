import { OWN, type PackHeader } from '../pack/format'
import type { Database } from './database'
import { type GenerationRow, RULES } from './rows'
import type { Written } from './segment-rows'

/** What the reader's own segments say of themselves. */
export const HEADER: PackHeader = {
  id: OWN,
  revision: 1,
  title: 'My articles',
  license: 'LicenseRef-private',
  attribution: 'Quotations from the articles named with them.',
  language: ['und'],
  created: '1970-01-01',
}

/**
 * What `work` gives, once no other job on the reader's own statements runs in any context of ours.
 * The browser releases the lock of a worker that dies.
 */
export const alone = <Result>(database: Database, work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(`own ${database.name}`, work) as Promise<Result>

/** The generations that hold the reader's own statements, smallest first. */
export async function ownGenerations(database: Database): Promise<GenerationRow[]> {
  const all = await database.packs.where('id').equals(OWN).toArray()
  return all.filter(({ state }) => state === 'ready').sort((a, b) => a.variants - b.variants)
}

/** What a generation of the reader's own says of itself before it is written. */
export const OWN_ROW: Omit<GenerationRow, 'generation'> = {
  ...HEADER,
  state: 'importing',
  rules: RULES,
  variants: 0,
  passages: 0,
  badLines: 0,
  bytes: 0,
}

/**
 * Lets comparisons read one generation instead of others. To be called within the transaction that
 * changes what stands beside them.
 */
export async function exchange(
  database: Database,
  fresh: { readonly generation: number; readonly written: Written },
  old: readonly number[],
): Promise<void> {
  const { generation, written } = fresh
  await database.packs.bulkUpdate(
    old.map((key) => ({ key, changes: { state: 'retired' as const } })),
  )
  // One that holds nothing is left to the sweep.
  const state = written.variants > 0 ? 'ready' : 'retired'
  await database.packs.update(generation, { ...written, state })
}
