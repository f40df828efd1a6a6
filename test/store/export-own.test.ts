import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPack } from '../../lib/pack/read'
import type { Database } from '../../lib/store/database'
import { exportOwn } from '../../lib/store/export-own'
import { foldTail } from '../../lib/store/fold'
import { importPack } from '../../lib/store/import'
import { importOwn } from '../../lib/store/import-own'
import { snapshotOf } from '../../lib/store/known-statements'
import { streamOf } from '../pack/sample'
import { articleOf, NOON, remember, report } from './own-sample'
import { opened } from './sample'

const created = '2026-03-09'
const DAY = 86_400_000

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(stream))

const textOf = async (stream: ReadableStream<Uint8Array>): Promise<string> => {
  const plain = new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>
  return (await bytesOf(stream.pipeThrough(plain))).toString()
}

const take = async (database: Database, bytes: Uint8Array, now = NOON + 9 * DAY) =>
  (await importOwn(database, await openPack(streamOf(bytes)), { now })).variants

/** All that a database knows of the reader's own, however it is folded. */
async function own(database: Database) {
  const articles = await database.articles.toArray()
  const ids = articles.flatMap(({ variants }) => variants)
  const known = await (await snapshotOf(database)).variants(ids)
  return { articles, variants: ids.map((id) => known.get(id)) }
}

const step = fc.oneof(
  fc.record({
    do: fc.constant('read' as const),
    article: fc.integer({ min: 0, max: 4 }),
    number: fc.integer({ min: 10, max: 13 }),
    day: fc.integer({ min: 0, max: 5 }),
    from: fc.constantFrom('reading' as const, 'following' as const),
  }),
  fc.constant({ do: 'fold' as const }),
)

async function lived(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const database = await opened()
  for (const each of steps) {
    if (each.do === 'fold') await foldTail(database, { from: 1 })
    else {
      const text = `“We will mend ${each.number} bridges of ward ${each.article},” Ewa Lind said.`
      const url = each.article === 4 ? { url: null } : {}
      const article = articleOf(`w${each.article}`, text, url)
      await remember(database, article, { now: NOON + each.day * DAY, from: each.from })
    }
  }
  return database
}

test(
  'import ∘ export is the identity, whatever was read, edited and folded',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const before = await lived(steps)
        const bytes = await bytesOf(exportOwn(before, { created }))
        const after = await opened()
        await take(after, bytes)
        expect(await own(after)).toEqual(await own(before))
        expect(await textOf(exportOwn(after, { created }))).toBe(
          await textOf(exportOwn(before, { created })),
        )
        const again = await opened()
        expect(await importPack(again, streamOf(bytes))).toMatchObject({ ok: true })
        expect(await own(again)).toEqual(await own(before))
        // Taken twice, or by whom it came from: nothing changes.
        expect(await take(after, bytes)).toBe(0)
        expect(await take(before, bytes)).toBe(0)
        expect(await own(after)).toEqual(await own(before))
      }),
      { numRuns: 30 },
    ),
  // Thirty databases, each filled, folded and read three times: seven seconds where nothing else is done.
  180_000,
)

describe('an export', () => {
  test('without addresses and times of reading holds none of them, and is a pack like others', async () => {
    const database = await opened()
    for (const at of [1, 2]) await remember(database, report(at))
    const text = await textOf(exportOwn(database, { created, leaveOut: true }))
    expect(text).toContain('orchard of valley 1')
    expect(text).not.toMatch(/https?:|2026-03-02|reading/u)
    for (const { id } of await database.articles.toArray()) expect(text).not.toContain(id.slice(5))
    const after = await opened()
    expect(await take(after, Buffer.from(text))).toBe(6)
    expect((await after.articles.toArray()).map(({ url, lastAt }) => [url, lastAt])).toEqual(
      Array(2).fill([null, '2026-03-11T12:00:00.000Z']),
    )
  })

  test('of more articles than are looked up at a time holds all of them', async () => {
    const database = await opened()
    for (let at = 0; at < 70; at += 1) await remember(database, report(at))
    await foldTail(database, { from: 1 })
    const after = await opened()
    expect(await take(after, await bytesOf(exportOwn(database, { created })))).toBe(210)
    expect(await own(after)).toEqual(await own(database))
  })

  test('that was changed adds nothing', async () => {
    const database = await opened()
    await remember(database, report(1))
    const text = await textOf(exportOwn(database, { created }))
    const after = await opened()
    const changed = Buffer.from(text.replace('valley 1', 'valley 2'))
    await expect(take(after, changed)).rejects.toThrow('changed')
    expect(await own(after)).toEqual({ articles: [], variants: [] })
    await take(after, Buffer.from(text))
    expect(await after.packs.count()).toBe(1)
  })

  test('joins what the reader has of the same article', async () => {
    const [here, there] = [await opened(), await opened()]
    const bridges = (number: number) =>
      articleOf('b', `“We will mend ${number} bridges this year,” Ewa Lind said.`)
    await remember(here, bridges(10), { now: NOON + DAY })
    await remember(there, bridges(10))
    await remember(there, bridges(11), { now: NOON + 2 * DAY })
    expect(await take(here, await bytesOf(exportOwn(there, { created })))).toBe(1)
    expect(await here.articles.toArray()).toEqual(await there.articles.toArray())
  })
})

test('what can be read of damaged statements is exported, and can be had elsewhere', async () => {
  const database = await opened()
  for (let at = 0; at < 50; at += 1) await remember(database, report(at))
  await foldTail(database, { from: 1 })
  const [row] = await database.chunks.toArray()
  if (!row) throw new Error('there are chunks')
  const bytes = row.bytes.map((byte, at) => (at === row.bytes.length - 1 ? byte ^ 1 : byte))
  await database.chunks.put({ ...row, bytes })
  const elsewhere = await opened()
  const taken = await take(elsewhere, await bytesOf(exportOwn(database, { created })))
  expect(taken).toBeGreaterThan(0)
  expect(taken).toBeLessThan(150)
  const { variants } = await own(elsewhere)
  expect(variants).toHaveLength(taken)
  expect(variants.every((variant) => variant?.text)).toBe(true)
})
