import 'fake-indexeddb/auto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { type Deflate, deflated } from '../../lib/index/segment/deflate'
import { alone, type ImportResult, importPack, importTurn } from '../../lib/store/import'
import { snapshotOf } from '../../lib/store/known-statements'
import { sweep } from '../../lib/store/sweep'
import { goodLines, sealed, streamOf } from '../pack/sample'
import { answers, contents, expected, opened, packOf, SMALL } from './sample'

const reasonOf = (result: ImportResult) => (result.ok ? 'imported' : result.reason)

describe('an import', () => {
  test('makes a pack known', async () => {
    const database = await opened()
    const result = await importPack(database, await packOf(1, 5))
    expect(result).toMatchObject({ ok: true, pack: { state: 'ready', variants: 5, passages: 10 } })
    expect(await answers(await snapshotOf(database))).toEqual(await expected(1))
  })

  test('of a newer revision takes the place of the older one', async () => {
    const database = await opened()
    await importPack(database, await packOf(1))
    expect(reasonOf(await importPack(database, await packOf(2)))).toBe('imported')
    expect(await answers(await snapshotOf(database))).toEqual(await expected(2))
  })

  test.each([1, 2])('of revision %i is refused where 2 is there', async (revision) => {
    const database = await opened()
    await importPack(database, await packOf(2))
    expect(reasonOf(await importPack(database, await packOf(revision)))).toBe('not-newer')
    expect(await answers(await snapshotOf(database))).toEqual(await expected(2))
  })

  test('of the same revision is done again where its rows were built by other rules', async () => {
    const database = await opened()
    await importPack(database, await packOf(2))
    await database.packs.toCollection().modify({ rules: 0 })
    expect(reasonOf(await importPack(database, await packOf(2)))).toBe('imported')
    expect(await answers(await snapshotOf(database))).toEqual(await expected(2))
  })

  test('of another pack stands beside the first; without the first it is as if it came alone', async () => {
    const [both, one] = [await opened(), await opened()]
    await importPack(both, await packOf(1, 3))
    await importPack(both, await packOf(1, 3, { id: 'other' }))
    await importPack(one, await packOf(1, 3, { id: 'other' }))
    const { frequencies } = await snapshotOf(both)
    expect(await frequencies(['grain'])).toEqual({ passages: 12, of: new Map([['grain', 2]]) })
    await both.packs.where('id').equals('harbour').modify({ state: 'retired' })
    await sweep(both)
    const told = async (database: typeof both) => answers(await snapshotOf(database))
    expect(await told(both)).toEqual(await told(one))
  })

  test('of a pack with two variants of one wording keeps both', async () => {
    const database = await opened()
    await importPack(database, await packOf(1, 2, { text: () => 'The grain sleeps at noon.' }))
    const { postings } = await snapshotOf(database)
    expect((await postings(['grain'])).get('grain')).toEqual(
      ['v0', 'v1'].map((id) => ({ variant: `harbour/${id}`, span: { start: 0, end: 25 } })),
    )
  })

  test('in many small segments, chunks and buckets gives the same as in one of each', async () => {
    const [small, large] = [await opened(), await opened()]
    const told: number[] = []
    const options = { sizes: SMALL, progress: (variants: number) => told.push(variants) }
    await importPack(small, await packOf(1, 20), options)
    await importPack(large, await packOf(1, 20))
    expect(await answers(await snapshotOf(small))).toEqual(await answers(await snapshotOf(large)))
    const rows = async ({ segments, chunks, buckets }: typeof small) =>
      Promise.all([segments, chunks, buckets].map((table) => table.count()))
    // Both chunks stand in one row.
    expect(await rows(large)).toEqual([1, 1, 1])
    for (const count of await rows(small)) expect(count).toBeGreaterThan(5)
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(20)
  })

  test.each([
    ['plain', (bytes: Uint8Array) => bytes],
    ['compressed', (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes))],
  ])('tells how many bytes of a %s pack came, all of them at the end', async (_, packed) => {
    const bytes = packed(new Uint8Array(await new Response(await packOf(1, 400)).arrayBuffer()))
    const told: number[] = []
    const arrived = (count: number) => told.push(count)
    await importPack(await opened(), new Blob([bytes as BlobPart]).stream(), { arrived })
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(bytes.length)
  })

  test('that is refused while its rows are still being compressed leaves none of them', async () => {
    const database = await opened()
    const text = await new Response(await packOf(1, 20)).text()
    const lines = text.split(/(?<=\n)/u).slice(0, -1)
    const source = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const line of lines) controller.enqueue(new TextEncoder().encode(line))
        controller.close()
      },
    })
    const late: Promise<unknown>[] = []
    const deflate: Deflate = (json) => {
      const packed = new Promise((resolve) => setTimeout(resolve, 50)).then(() => deflated(json))
      late.push(packed)
      return packed
    }
    const sizes = { ...SMALL, segmentPassages: 1_000 }
    const result = await importPack(database, source, { sizes, deflate })
    expect(result).toMatchObject({ ok: false, failure: { reason: 'incomplete' } })
    await Promise.all(late)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(late.length).toBeGreaterThan(4)
    expect(await contents(database)).toEqual({ packs: [], segments: [], chunks: [], buckets: [] })
  })

  test('leaves out bad lines, and says how many', async () => {
    const database = await opened()
    const lines = goodLines()
    lines.splice(9, 0, '{}')
    const result = await importPack(database, streamOf(sealed(lines)))
    expect(result).toMatchObject({ ok: true, pack: { variants: 120, badLines: 1 } })
  })
})

describe('what was known stays as it is', () => {
  const damaged = async (): Promise<ReadableStream<Uint8Array>> => {
    const text = await new Response(await packOf(2, 40)).text()
    return streamOf(text.replace('village 39', 'village 93'))
  }

  test.each<[string, () => Promise<ReadableStream<Uint8Array>>, string]>([
    ['when a pack’s last line says that it was changed', damaged, 'refused'],
    ['when a pack is none', async () => streamOf('<!doctype html>'), 'refused'],
    ['when a pack ends too early', async () => streamOf(goodLines().join('\n')), 'refused'],
  ])('%s', async (_, pack, reason) => {
    const database = await opened()
    await importPack(database, await packOf(1))
    const before = await contents(database)
    expect(reasonOf(await importPack(database, await pack(), { sizes: SMALL }))).toBe(reason)
    expect(await contents(database)).toEqual(before)
  })

  test.each([0, 1, 5])('when the reader cancels after %i chunks', async (chunks) => {
    const database = await opened()
    await importPack(database, await packOf(1))
    const before = await contents(database)
    const abort = new AbortController()
    let done = 0
    const cancelAfter = () => {
      if (done++ === chunks) abort.abort()
    }
    if (chunks === 0) abort.abort()
    const options = { sizes: SMALL, signal: abort.signal, progress: cancelAfter }
    expect(reasonOf(await importPack(database, await packOf(2, 40), options))).toBe('cancelled')
    expect(await contents(database)).toEqual(before)
  })

  test('when another import runs', async () => {
    const database = await opened()
    const results = await Promise.all([
      importPack(database, await packOf(1)),
      importPack(database, await packOf(2)),
    ])
    expect(results.map(reasonOf)).toEqual(['imported', 'busy'])
    expect(await answers(await snapshotOf(database))).toEqual(await expected(1))
    expect(await alone(database, async () => 'free again')).toBe('free again')
  })

  test('but where somebody is told, it waits for its turn', async () => {
    const database = await opened()
    const waiting = vi.fn()
    const results = await Promise.all([
      importPack(database, await packOf(1), { waiting }),
      importPack(database, await packOf(2), { waiting }),
    ])
    expect(results.map(reasonOf)).toEqual(['imported', 'imported'])
    expect(waiting).toHaveBeenCalledTimes(1)
    expect(await answers(await snapshotOf(database))).toEqual(await expected(2))
  })

  test('and may be cancelled while it waits', async () => {
    const database = await opened()
    const abort = new AbortController()
    const turn = { signal: abort.signal, waiting: () => abort.abort() }
    const first = importPack(database, await packOf(1))
    expect(reasonOf(await importPack(database, await packOf(2), turn))).toBe('cancelled')
    await expect(importTurn(database, turn)).rejects.toThrow()
    expect(reasonOf(await first)).toBe('imported')
    await importTurn(database, {})
    expect(await answers(await snapshotOf(database))).toEqual(await expected(1))
  })
})

test('a comparison that has begun sees what was known when it began', async () => {
  const database = await opened()
  await importPack(database, await packOf(1))
  const begun = await snapshotOf(database)
  await importPack(database, await packOf(2))
  expect(await answers(begun)).toEqual(await expected(1))
  expect(await answers(await snapshotOf(database))).toEqual(await expected(2))
})
