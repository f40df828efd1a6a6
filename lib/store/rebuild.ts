import { OWN } from '../pack/format'
import { NO_RULES } from './damage'
import type { Database } from './database'
import { variantsIn, writeGeneration } from './generation'
import { alone } from './import'
import { exchange } from './own'
import { type GenerationRow, RULES } from './rows'
import { sweep } from './sweep'

/**
 * Writes packs again that other rules built, from what they hold themselves: by today's words they
 * are found only so (trust R-5). One after the other, each exchanged in one transaction; dying
 * anywhere leaves the old one. What is damaged waits to be added again. Answers how many it were;
 * nothing happens while an import runs.
 */
export async function rebuildPacks(database: Database): Promise<number> {
  const stale = await stalePacks(database)
  if (stale.length === 0) return 0
  const done = await alone(database, async () => {
    await sweep(database)
    for (const pack of stale) await rebuild(database, pack)
    return stale.length
  })
  return done === 'busy' ? 0 : done
}

async function stalePacks(database: Database): Promise<GenerationRow[]> {
  const ready = await database.packs.where('state').equals('ready').toArray()
  return ready.filter(({ id, rules }) => id !== OWN && rules !== RULES && rules !== NO_RULES)
}

async function rebuild(database: Database, pack: GenerationRow): Promise<void> {
  const { generation, ...row } = pack
  const fresh = await writeGeneration(database, variantsIn(database, generation), { row })
  await database.transaction('rw', database.packs, async () => {
    // Removed by the reader meanwhile: then what was written is left to the sweep.
    const there = await database.packs.get(generation)
    if (there?.state === 'ready') await exchange(database, fresh, [generation])
  })
}
