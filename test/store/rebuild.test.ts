import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../lib/store/database'
import { foldTail } from '../../lib/store/fold'
import { importPack } from '../../lib/store/import'
import { snapshotOf } from '../../lib/store/known-statements'
import { rebuildPacks } from '../../lib/store/rebuild'
import { RULES } from '../../lib/store/rows'
import { faultsOf } from '../soak/whole'
import { failAt, mend } from './faults'
import { remember, report } from './own-sample'
import { answers, contents, expected, freshName, opened, packOf } from './sample'

/** As if another version of the program had built everything. */
const byOtherRules = (database: Database, rules = RULES + 1) =>
  database.packs.toCollection().modify({ rules })

async function prepared(): Promise<Database> {
  const database = await opened(freshName())
  await importPack(database, await packOf(1, 6))
  await byOtherRules(database)
  return database
}

describe('a pack that other rules built', () => {
  test('is built again from itself, and once', async () => {
    const database = await prepared()
    expect(await rebuildPacks(database)).toBe(1)
    expect(await answers(await snapshotOf(database))).toEqual(await expected(1, 6))
    expect(await faultsOf(database)).toEqual([])
    const { packs } = await contents(database)
    expect(packs).toMatchObject([{ id: 'harbour', revision: 1, rules: RULES, variants: 6 }])
    expect(await rebuildPacks(database)).toBe(0)
  })

  test('is what it was when the worker dies at any write', async () => {
    const whole = await prepared()
    const count = failAt(Number.POSITIVE_INFINITY, new DOMException('', 'AbortError'), false)
    await rebuildPacks(whole)
    mend()
    for (let nth = 1; nth <= count.writes; nth += 1) {
      const dying = await prepared()
      failAt(nth, new DOMException('worker killed', 'AbortError'), true)
      await rebuildPacks(dying).catch(() => undefined)
      mend()
      dying.close()
      const database = await opened(dying.name)
      expect(await answers(await snapshotOf(database)), `write ${nth}`).toEqual(
        await expected(1, 6),
      )
      expect(await faultsOf(database), `write ${nth}`).toEqual([])
      database.close()
    }
  })

  test('is left as it is where it is damaged, to be added again', async () => {
    const database = await prepared()
    await byOtherRules(database, 0)
    expect(await rebuildPacks(database)).toBe(0)
    expect(await importPack(database, await packOf(1, 6))).toMatchObject({ ok: true })
  })
})

test('what was read is built again with the tail, and what the disk lost is stored when read again', async () => {
  const database = await opened(freshName())
  for (const at of [1, 2]) await remember(database, report(at))
  await foldTail(database, { from: 1 })
  await byOtherRules(database)
  expect(await foldTail(database)).toBe(true)
  expect(await faultsOf(database)).toEqual([])
  await database.chunks.clear()
  await byOtherRules(database)
  expect(await foldTail(database)).toBe(true)
  expect(await faultsOf(database)).toEqual([])
  expect(await remember(database, report(1))).toMatchObject({ ok: true, added: 3 })
})
