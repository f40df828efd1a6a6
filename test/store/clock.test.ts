import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { openKnownStatements } from '../../lib/store/open'
import { forgetExpired, keepRead } from '../../lib/store/upkeep'
import { NOON, reading, report } from './own-sample'
import { bundledOf, freshName, opened } from './sample'

const DAY = 86_400_000
const YEARS = 20 * 365 * DAY
const days = 30

function setUp() {
  const store = openKnownStatements(bundledOf(1), { name: freshName() })
  const read = (at: number, now: number) => keepRead(store, reading(report(at), { now }))
  const left = async () => {
    const titles = await store.use(async ({ articles }) =>
      (await articles.toArray()).map(({ title }) => title),
    )
    return titles?.sort()
  }
  return { store, read, left }
}

describe('a clock that leaps ahead', () => {
  test('a clock that leaps ahead for a day forgets nothing that is not old', async () => {
    const { store, read, left } = setUp()
    await read(1, NOON - 5 * DAY)
    expect(await forgetExpired(store, { days, now: NOON + YEARS, last: NOON - DAY })).toBe(0)
    // The next day it is set right again: backwards it is believed at once.
    expect(await forgetExpired(store, { days, now: NOON, last: NOON + YEARS })).toBe(0)
    expect(await left()).toEqual(['Report r1'])
  })

  test('one that stays is believed at the upkeep after', async () => {
    const { store, read, left } = setUp()
    await read(1, NOON)
    const back = NOON + 90 * DAY
    expect(await forgetExpired(store, { days, now: back, last: NOON })).toBe(0)
    expect(await forgetExpired(store, { days, now: back + DAY, last: back })).toBe(1)
    expect(await left()).toEqual([])
  })

  test('still forgets what was old before it leapt', async () => {
    const { store, read, left } = setUp()
    await read(1, NOON - 40 * DAY)
    await read(2, NOON)
    expect(await forgetExpired(store, { days, now: NOON + YEARS, last: NOON })).toBe(1)
    expect(await left()).toEqual(['Report r2'])
  })
})

test('what was read under a clock ahead is not kept for ever', async () => {
  const { store, read, left } = setUp()
  await read(1, NOON + YEARS)
  expect(await forgetExpired(store, { days, now: NOON, last: NOON + YEARS })).toBe(0)
  expect(await left()).toEqual(['Report r1'])
  expect(await forgetExpired(store, { days, now: NOON + 31 * DAY, last: NOON + 30 * DAY })).toBe(1)
})

test('a clock that is set back loses nothing that is read meanwhile', async () => {
  const { store, read, left } = setUp()
  await read(1, NOON)
  await read(1, NOON - YEARS)
  const row = await store.use(async ({ articles }) => (await articles.toArray())[0])
  expect(row?.lastAt).toBe(new Date(NOON).toISOString())
  expect(await forgetExpired(store, { days, now: NOON, last: NOON - YEARS })).toBe(0)
  expect(await left()).toEqual(['Report r1'])
})

test('what an interrupted forgetting left goes at the next start', async () => {
  const name = freshName()
  const first = openKnownStatements(bundledOf(1), { name })
  await keepRead(first, reading(report(1)))
  const { generation } = (await first.use(async ({ packs }) => {
    const row = { ...(await packs.toArray())[0], id: 'mine', state: 'retired' as const }
    const { generation: _, ...fresh } = row
    return { generation: await packs.add(fresh as never) }
  })) as { generation: number }
  await first.use(({ chunks }) =>
    chunks.put({ generation, segment: 0, number: 0, bytes: new Uint8Array(4) }),
  )
  await first.close()
  const next = openKnownStatements(bundledOf(1), { name })
  await next.now()
  const database = await opened(name)
  await vi.waitFor(async () => expect(await database.packs.get(generation)).toBeUndefined(), 5_000)
  expect(await database.chunks.get([generation, 0, 0])).toBeUndefined()
  database.close()
})
