import 'fake-indexeddb/auto'
import { createHash, sign } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { indexAt, packAt, packOf } from '../../lib/pack/offer'
import {
  type CheckOutcome,
  checked,
  isDue,
  type PackCheck,
  startCheck,
} from '../../lib/pack/update'
import { addPack } from '../../lib/store/add-pack'
import type { Database } from '../../lib/store/database'
import { exportOwn } from '../../lib/store/export-own'
import { readyOf } from '../../lib/store/import'
import { sweep } from '../../lib/store/sweep'
import { updatePack } from '../../lib/store/update-pack'
import { maker, type Published, published } from '../pack/publisher'
import { streamOf } from '../pack/sample'
import { type Server, startServer } from '../web/server'
import { remember, report } from './own-sample'
import { opened, wholeContents } from './sample'

const AT = 'https://packs.example/shore/index.json'
const alice = maker()
const eve = maker()
const revisions = await Promise.all(
  [1, 2, 3].map((revision) => published(revision, alice, { isUpdatable: true })),
)
const [first, second, third] = revisions as [Published, Published, Published]

const byEve = await published(2, eve, { isUpdatable: true })

/** What a maker's server has at the moment; a function answers by itself. */
type Shelf = Readonly<Record<string, Uint8Array | string | Answer>>
type Answer = (request: IncomingMessage, response: ServerResponse) => void

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Every revision under its own name, beside the index of one. */
const shelfOf = (revision: number, each: Published, etag = `"${revision}"`): Shelf => ({
  '/shore/index.json': (request, response) => {
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    response.writeHead(200, { etag }).end(each.index)
  },
  '/shore/index.json.sig': each.signature,
  [`/shore/harbour-${revision}.jsonl`]: each.data,
})

interface Reader {
  readonly database: Database
  readonly server: Server
  shelf: Shelf
  check: PackCheck
  /** Milliseconds: the clock of this reader. */
  now: number
  look(): Promise<CheckOutcome['result']>
  /** What is here, as rows. */
  rows(): ReturnType<typeof wholeContents>
  revision(): Promise<number | undefined>
}

/** A reader who added the first revision by its address. */
async function reader(published: Published = first): Promise<Reader> {
  const database = await opened()
  const it: Reader = {
    database,
    server: await startServer((request, response) => {
      const there = it.shelf[request.url ?? '']
      if (typeof there === 'function') there(request, response)
      else if (there === undefined) response.writeHead(404).end()
      else response.writeHead(200).end(there)
    }),
    shelf: shelfOf(1, published),
    check: startCheck(),
    now: Date.parse('2026-03-10T12:00:00Z'),
    async look() {
      const what = { id: 'harbour', check: it.check }
      const outcome = await updatePack(database, what, { version: '1.0', ask: it.server.ask })
      it.check = checked(it.check, outcome, { now: it.now, random: 0 })
      return outcome.result
    },
    async rows() {
      await sweep(database)
      return wholeContents(database)
    },
    revision: async () => (await readyOf(database, 'harbour'))?.revision,
  }
  servers.push(it.server)
  const index = await indexAt(AT, { ask: it.server.ask })
  if (index.kind !== 'index') throw new Error(index.kind)
  const pack = await packOf(index, { ask: it.server.ask })
  if (pack.kind !== 'pack') throw new Error(pack.fault)
  const added = await addPack(database, pack.offer, { address: AT, version: '1.0' })
  if (!added.ok) throw new Error(added.reason)
  expect(added.trust).toBe('signed')
  return it
}

describe('looking for a newer revision', () => {
  test('where it was added from, and taking it', async () => {
    const it = await reader()
    expect((await readyOf(it.database, 'harbour'))?.source).toEqual({
      address: AT,
      isUpdatable: true,
      expires: null,
    })
    it.shelf = shelfOf(2, second)
    expect(await it.look()).toBe('updated')
    expect(await it.revision()).toBe(2)
    expect((await readyOf(it.database, 'harbour'))?.source?.address).toBe(AT)
    it.shelf = shelfOf(3, third)
    expect(await it.look()).toBe('updated')
    expect(await it.revision()).toBe(3)
  })

  test('is asking for the index alone where nothing is new, and for nothing the next time', async () => {
    const it = await reader()
    it.server.log.splice(0)
    expect(await it.look()).toBe('current')
    expect(await it.look()).toBe('current')
    expect(it.server.log.map(({ path }) => path)).toEqual([
      '/shore/index.json',
      '/shore/index.json',
    ])
    expect(it.server.log[0]?.headers['if-none-match']).toBeUndefined()
    expect(it.server.log[1]?.headers['if-none-match']).toBe('"1"')
    for (const { headers } of it.server.log) {
      expect([headers.cookie, headers.referer, headers.authorization]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
    }
  })
})

describe('a pack that came from a file', () => {
  const offer = (each: Published) => ({ ...each, data: streamOf(each.data) })
  const from = (address: string) => ({ address, version: '1.0' })

  test('is looked for at the address where its maker has it, once that is given', async () => {
    const database = await opened()
    await addPack(database, offer(first))
    expect((await readyOf(database, 'harbour'))?.source).toBeUndefined()
    expect(await addPack(database, offer(first), from(AT))).toEqual({
      ok: false,
      reason: 'moved',
      id: 'harbour',
    })
    expect((await readyOf(database, 'harbour'))?.source?.address).toBe(AT)
    expect(await addPack(database, offer(first), from(AT))).toMatchObject({ reason: 'not-newer' })
  })

  test('is not moved by an index that lies beside the data of another', async () => {
    const database = await opened()
    const quay = await published(1, eve, {}, 'quay')
    await addPack(database, { data: streamOf(first.data) })
    await addPack(database, offer(quay))
    const beside = { data: streamOf(quay.data), index: first.index }
    expect(await addPack(database, beside, from(AT))).toMatchObject({ reason: 'other-pack' })
    expect((await readyOf(database, 'harbour'))?.source).toBeUndefined()
  })

  test('is not moved by anybody else, nor by an older revision', async () => {
    const database = await opened()
    await addPack(database, offer(second))
    expect(await addPack(database, offer(byEve), from(AT))).toMatchObject({ reason: 'other-key' })
    expect(await addPack(database, offer(first), from(AT))).toMatchObject({ reason: 'not-newer' })
    expect((await readyOf(database, 'harbour'))?.source).toBeUndefined()
  })
})

const UTF8 = new TextEncoder()
const indexOf = ({ index }: Published): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(index))
const withIndex = (each: Published, rest: object): Published => ({
  ...each,
  index: UTF8.encode(JSON.stringify({ ...indexOf(each), ...rest })),
})
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end('<html>')
const cut =
  (bytes: Uint8Array): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-length': String(bytes.length) })
    response.write(bytes.slice(0, bytes.length / 2), () => response.destroy())
  }
const other = await published(2, alice, { id: 'quay', isUpdatable: true })
const demanding = await published(2, alice, { minimumVersion: '1.0.1', isUpdatable: true })
/** What somebody else read, and what an index would say of that file. */
async function ownExport() {
  const database = await opened()
  await remember(database, report(1))
  const data = Buffer.concat(await Array.fromAsync(exportOwn(database, { created: '2026-03-09' })))
  const sha256 = createHash('sha256').update(data).digest('hex')
  return [data, { name: 'mine.jsonl.gz', bytes: data.length, sha256 }] as const
}
/** Zeros of a hundred megabytes. */
const bomb = gzipSync(Buffer.alloc(100_000_000))

describe('what cannot be taken leaves what is here as it was', () => {
  test.each<[what: string, result: CheckOutcome['result'], shelf: Shelf]>([
    ['not found', 'not-found', {}],
    ['gone', 'gone', { '/shore/index.json': status(410) }],
    ['refused', 'denied', { '/shore/index.json': status(403) }],
    ['too many requests', 'later', { '/shore/index.json': status(429) }],
    ['a broken server', 'broken', { '/shore/index.json': status(500) }],
    ['a server at work', 'later', { '/shore/index.json': status(503) }],
    ['a page instead', 'not-an-index', { '/shore/index.json': '<!doctype html><p>Hello' }],
    ['an index without end', 'not-an-index', { '/shore/index.json': new Uint8Array(200_000) }],
    ['an index cut short', 'unreachable', { '/shore/index.json': cut(second.index) }],
    ['another pack', 'other-pack', shelfOf(2, other)],
    ['another key', 'other-key', shelfOf(2, byEve)],
    ['a forged index', 'forged', shelfOf(2, withIndex(second, { title: 'Ours now' }))],
    [
      'no signature',
      'no-signature',
      { ...shelfOf(2, second), '/shore/index.json.sig': status(404) },
    ],
    [
      'a signature that breaks',
      'broken',
      { ...shelfOf(2, second), '/shore/index.json.sig': status(500) },
    ],
    [
      'a page as signature',
      'forged',
      { ...shelfOf(2, second), '/shore/index.json.sig': 'x'.repeat(9_000) },
    ],
    ['no data', 'not-found', { ...shelfOf(2, second), '/shore/harbour-2.jsonl': status(404) }],
    [
      'data cut short',
      'unreachable',
      { ...shelfOf(2, second), '/shore/harbour-2.jsonl': cut(second.data) },
    ],
    ['other data', 'other-pack', { ...shelfOf(2, second), '/shore/harbour-2.jsonl': third.data }],
    ['a bomb', 'changed', { ...shelfOf(2, second), '/shore/harbour-2.jsonl': bomb }],
    [
      'a page as data',
      'changed',
      { ...shelfOf(2, second), '/shore/harbour-2.jsonl': '<!doctype html>' },
    ],
    ['a later program', 'needs-later', shelfOf(2, demanding)],
  ])('%s: %s', async (_, result, shelf) => {
    const it = await reader()
    const before = await it.rows()
    it.shelf = shelf
    expect(await it.look()).toBe(result)
    expect(await it.rows()).toEqual(before)
    expect(it.check.failures).toBe(1)
  })

  test.each([
    ['under an index that nobody signed', { '/shore/index.json.sig': status(404) }],
    ['under an index that its maker signed', {}],
  ])('an export of somebody’s own, %s', async (_, papers) => {
    const it = await reader()
    await remember(it.database, report(2))
    const before = await it.rows()
    const [data, file] = await ownExport()
    const index = JSON.stringify({ ...indexOf(second), file })
    const signature = sign(null, UTF8.encode(index), alice.secret)
    it.shelf = {
      '/shore/index.json': index,
      '/shore/index.json.sig': signature,
      '/shore/mine.jsonl.gz': data,
      ...papers,
    }
    expect(await it.look()).toBe('other-pack')
    expect(await it.rows()).toEqual(before)
    const bare = await packAt('https://packs.example/shore/mine.jsonl.gz', { ask: it.server.ask })
    if (bare.kind !== 'pack') throw new Error(bare.fault)
    expect(await addPack(it.database, bare.offer, { address: AT })).toMatchObject({
      reason: 'reserved',
    })
    expect(await it.rows()).toEqual(before)
  })

  test('no network', async () => {
    const it = await reader()
    it.server.close()
    expect(await it.look()).toBe('unreachable')
    expect(await it.revision()).toBe(1)
  })

  test('an older revision, whoever signed it', async () => {
    const it = await reader()
    it.shelf = shelfOf(3, third)
    expect(await it.look()).toBe('updated')
    const before = await it.rows()
    it.shelf = shelfOf(2, second)
    expect(await it.look()).toBe('older')
    expect(await it.rows()).toEqual(before)
  })

  test('an old pack under a new index', async () => {
    const it = await reader()
    it.shelf = { ...shelfOf(3, third), '/shore/harbour-3.jsonl': second.data }
    expect(['other-pack', 'changed']).toContain(await it.look())
    expect(await it.revision()).toBe(1)
  })
})

describe('when it is looked for again', () => {
  const HOUR = 3_600_000
  const now = Date.parse('2026-03-10T12:00:00Z')
  const outcome = (rest: Partial<CheckOutcome>): CheckOutcome => ({
    result: 'current',
    retryAfter: null,
    etag: null,
    modified: null,
    expires: null,
    ...rest,
  })
  const hours = (check: PackCheck): number | null =>
    check.due === null ? null : (check.due - now) / HOUR

  test.each([
    ['in a week where the maker does not say', {}, 168],
    ['when it expires', { expires: '2026-03-13T12:00:00Z' }, 72],
    ['at most daily', { expires: '2026-03-10T13:00:00Z' }, 24],
    ['at most daily where it expired', { expires: '2026-01-01' }, 24],
    ['at least monthly', { expires: '2030-01-01' }, 720],
    ['a week after an update', { result: 'updated' as const }, 168],
    ['an hour after a failure', { result: 'unreachable' as const }, 1],
    ['when the server said', { result: 'later' as const, retryAfter: 36_000 }, 10],
    [
      'at least monthly whatever the server said',
      { result: 'later' as const, retryAfter: 1e9 },
      720,
    ],
    ['never where it is gone', { result: 'gone' as const }, null],
  ])('%s', (_, rest, expected) => {
    expect(hours(checked(startCheck(), outcome(rest), { now, random: 0 }))).toBe(expected)
  })

  test('failures double the pause up to a week, and one success ends that', () => {
    let check = startCheck()
    const waits = Array.from({ length: 10 }, () => {
      check = checked(check, outcome({ result: 'broken' }), { now, random: 0 })
      return hours(check)
    })
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 168, 168])
    check = checked(check, outcome({}), { now, random: 0 })
    expect([check.failures, hours(check)]).toEqual([0, 168])
  })

  test('not everybody asks at once', () => {
    const due = [0, 0.5, 1].map((random) =>
      hours(checked(startCheck(), outcome({}), { now, random })),
    )
    expect(due[0]).toBeLessThan(due[1] as number)
    expect(due[1]).toBeLessThan(due[2] as number)
  })

  test('what the server said of what is here stays until it says otherwise', () => {
    const good = checked(startCheck(), outcome({ etag: '"1"' }), { now, random: 0 })
    const bad = checked(good, outcome({ result: 'changed', etag: '"2"' }), { now, random: 0 })
    expect(bad.etag).toBe('"1"')
  })

  test('only where maker and reader want it, and when it is time', () => {
    const source = { address: AT, isUpdatable: true, expires: null }
    const check = { ...startCheck(), due: now }
    expect(isDue(source, check, now)).toBe(true)
    expect(isDue(source, check, now - 1)).toBe(false)
    expect(isDue({ ...source, isUpdatable: false }, check, now)).toBe(false)
    expect(isDue(source, { ...check, wanted: false }, now)).toBe(false)
    expect(isDue(source, { ...check, due: null }, now)).toBe(false)
  })

  test('a month on a clock: a server that is away for a day is found again the day it is back', async () => {
    const it = await reader()
    it.check = { ...it.check, due: it.now }
    const start = it.now
    const looks: [day: number, result: string][] = []
    for (; it.now < start + 30 * 24 * HOUR; it.now += HOUR) {
      const day = (it.now - start) / HOUR / 24
      if (day >= 7 && day < 8) it.shelf = { '/shore/index.json': status(500) }
      else it.shelf = day < 20 ? shelfOf(1, first) : shelfOf(2, second)
      const { source } = (await readyOf(it.database, 'harbour')) ?? {}
      if (source && isDue(source, it.check, it.now)) looks.push([day, await it.look()])
    }
    const results = looks.map(([, result]) => result)
    expect(results.filter((result) => result === 'broken').length).toBe(5)
    expect(results.filter((result) => result === 'updated').length).toBe(1)
    expect(looks.length).toBeLessThan(12)
    expect(await it.revision()).toBe(2)
  })
})
