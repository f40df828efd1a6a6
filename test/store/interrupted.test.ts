import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { importPack } from '../../lib/store/import'
import { snapshotOf } from '../../lib/store/known-statements'
import { sweep } from '../../lib/store/sweep'
import { failAt, mend } from './faults'
import { answers, contents, expected, freshName, opened, packOf, SMALL } from './sample'

afterEach(mend)

const options = { sizes: SMALL }
const never = Number.POSITIVE_INFINITY
const quota = new DOMException('no room', 'QuotaExceededError')
const broken = new DOMException('worker killed', 'AbortError')

/** A database that knows revision 1, and what importing revision 2 into it writes. */
async function prepared(): Promise<string> {
  const name = freshName()
  const database = await opened(name)
  await importPack(database, await packOf(1, 10))
  database.close()
  return name
}

async function writesOfImport(): Promise<number> {
  const database = await opened(await prepared())
  const count = failAt(never, broken, false)
  await importPack(database, await packOf(2, 10), options)
  mend()
  return count.writes
}

describe('an import that is interrupted at any write', async () => {
  const writes = await writesOfImport()
  const [old, fresh] = [await expected(1, 10), await expected(2, 10)]

  test(`is made of enough writes to tell: ${writes}`, () => {
    expect(writes).toBeGreaterThan(20)
  })

  test('leaves the old generation or the new one when the worker dies, and nothing else after a sweep', async () => {
    const seen = { old: 0, fresh: 0 }
    for (let nth = 1; nth <= writes; nth += 1) {
      const name = await prepared()
      const dying = await opened(name)
      failAt(nth, broken, true)
      await importPack(dying, await packOf(2, 10), options).catch(() => undefined)
      mend()
      dying.close()

      const database = await opened(name)
      const known = await answers(await snapshotOf(database))
      const isOld = JSON.stringify(known) === JSON.stringify(old)
      expect(known, `write ${nth}`).toEqual(isOld ? old : fresh)
      seen[isOld ? 'old' : 'fresh'] += 1
      await sweep(database)
      expect(await answers(await snapshotOf(database)), `write ${nth}`).toEqual(known)
      const { packs, ...rows } = await contents(database)
      expect(packs, `write ${nth}`).toMatchObject([{ state: 'ready', variants: 10, passages: 20 }])
      const generations = Object.values(rows).flatMap((list) => list.map((row) => row.generation))
      expect(new Set(generations), `write ${nth}`).toEqual(new Set([packs[0]?.generation]))
      database.close()
    }
    expect(seen.old).toBeGreaterThan(0)
  }, 60_000)

  test('goes on after the sweep as if nothing had been', async () => {
    const name = await prepared()
    const dying = await opened(name)
    failAt(Math.floor(writes / 2), broken, true)
    await importPack(dying, await packOf(2, 10), options).catch(() => undefined)
    mend()
    dying.close()
    const database = await opened(name)
    expect(await importPack(database, await packOf(2, 10), options)).toMatchObject({ ok: true })
    expect(await answers(await snapshotOf(database))).toEqual(fresh)
  })

  test('keeps what was known when the disk is full, and says so', async () => {
    for (let nth = 1; nth <= writes; nth += 1) {
      const database = await opened(await prepared())
      const before = await contents(database)
      failAt(nth, quota, false)
      const result = await importPack(database, await packOf(2, 10), options)
      mend()
      expect(result, `write ${nth}`).toEqual({ ok: false, reason: 'full' })
      expect(await contents(database), `write ${nth}`).toEqual(before)
      database.close()
    }
  }, 60_000)
})
