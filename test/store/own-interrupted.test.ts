import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { openPack } from '../../lib/pack/read'
import type { Database } from '../../lib/store/database'
import { exportOwn } from '../../lib/store/export-own'
import { foldTail } from '../../lib/store/fold'
import { forget } from '../../lib/store/forget'
import { importOwn } from '../../lib/store/import-own'
import { snapshotOf } from '../../lib/store/known-statements'
import { streamOf } from '../pack/sample'
import { faultsOf } from '../soak/whole'
import { failAt, mend } from './faults'
import { articleOf, remember, report } from './own-sample'
import { freshName, opened } from './sample'

afterEach(mend)

const never = Number.POSITIVE_INFINITY
const broken = new DOMException('worker killed', 'AbortError')
const full = new DOMException('no room', 'QuotaExceededError')

/** Two articles in segments and one in the tail, one of them edited. */
async function prepared(): Promise<Database> {
  const database = await opened(freshName())
  await remember(database, report(1))
  await remember(database, report(2))
  await foldTail(database, { from: 1 })
  const bridges = (number: number) =>
    articleOf('b', `“We will mend ${number} bridges this year,” Ewa Lind said.`)
  await remember(database, bridges(10))
  await remember(database, bridges(11))
  return database
}

async function told(database: Database): Promise<string> {
  const articles = await database.articles.toArray()
  const ids = articles.flatMap(({ variants }) => variants)
  const known = await (await snapshotOf(database)).variants(ids)
  return JSON.stringify([articles, ids.map((id) => known.get(id))])
}

const exported = await (async () => {
  const database = await opened(freshName())
  for (const at of [2, 3]) await remember(database, report(at))
  return Buffer.concat(await Array.fromAsync(exportOwn(database, { created: '2026-03-09' })))
})()

const jobs: readonly [string, (database: Database) => Promise<unknown>][] = [
  ['reading an article', (database) => remember(database, report(3))],
  ['folding the tail', (database) => foldTail(database, { from: 1 })],
  [
    'forgetting an outlet',
    (database) => forget(database, { kind: 'outlet', key: 'dailygull.example' }),
  ],
  [
    'forgetting an article',
    async (database) => {
      const rows = await database.articles.toArray()
      const row = rows.find(({ title }) => title === 'Report r1')
      return row && forget(database, { kind: 'article', id: row.id })
    },
  ],
  [
    'taking an export in',
    async (database) => importOwn(database, await openPack(streamOf(exported)), { now: 0 }),
  ],
]

describe.each(jobs)('%s, interrupted at any write,', async (_, job) => {
  const whole = await prepared()
  const before = await told(whole)
  const count = failAt(never, broken, false)
  await job(whole)
  mend()
  const then = await told(whole)

  test.each([
    ['a worker that dies', broken, true],
    ['a full disk', full, false],
  ] as const)(
    'by %s, leaves all or nothing of it',
    async (_, error, dead) => {
      for (let nth = 1; nth <= count.writes; nth += 1) {
        const dying = await prepared()
        failAt(nth, error, dead)
        await job(dying).catch(() => undefined)
        mend()
        dying.close()
        const database = await opened(dying.name)
        expect([before, then], `write ${nth}`).toContain(await told(database))
        expect(await faultsOf(database), `write ${nth}`).toEqual([])
        expect([before, then], `write ${nth}`).toContain(await told(database))
        await job(database)
        expect(await told(database), `write ${nth}, again`).toBe(then)
        database.close()
      }
    },
    60_000,
  )
})
