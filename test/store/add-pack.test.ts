import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { packText } from '../../lib/pack/write'
import { type AddResult, addPack } from '../../lib/store/add-pack'
import type { Database } from '../../lib/store/database'
import { exportOwn } from '../../lib/store/export-own'
import { forget } from '../../lib/store/forget'
import { healthOf } from '../../lib/store/health'
import { sweep } from '../../lib/store/sweep'
import { maker, type Published, published } from '../pack/publisher'
import { header, outlets, streamOf, variantRecord } from '../pack/sample'
import { remember, report } from './own-sample'
import { contents, opened, wholeContents } from './sample'

const UTF8 = new TextEncoder()

const add = (database: Database, { data, ...papers }: Partial<Published>): Promise<AddResult> =>
  addPack(database, { data: streamOf(data ?? new Uint8Array()), ...papers })

const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))

const [alice, eve] = [maker(), maker()]
const [first, second] = await Promise.all([published(1, alice), published(2, alice)])

/** What a refused offer leaves: the same rows as before. */
async function refused(database: Database, offer: Partial<Published>, reason: string) {
  await sweep(database)
  const before = await contents(database)
  const result = await add(database, offer)
  const why = 'failure' in result ? result.failure.reason : 'reason' in result && result.reason
  expect([result.ok, why]).toEqual([false, reason])
  expect(await contents(database)).toEqual(before)
}

const trustOf = async (database: Database) => (await healthOf(database)).packs[0]?.trust

afterEach(() => void vi.restoreAllMocks())

describe('a signed pack', () => {
  test('is added, its key pinned, and its next revision taken', async () => {
    const database = await opened()
    expect(await add(database, first)).toMatchObject({ ok: true, trust: 'signed' })
    expect(await trustOf(database)).toBe('signed')
    expect(await add(database, second)).toMatchObject({ ok: true, trust: 'signed' })
    expect((await healthOf(database)).packs[0]?.keys[0]).toMatch(/^[0-9a-f]{4} /u)
  })

  test('is refused with any byte of its index, its data or its signature changed', async () => {
    const database = await opened()
    for (let at = 0; at < 64; at += 5) {
      await refused(database, { ...first, signature: flipped(first.signature, at) }, 'forged')
    }
    const text = Buffer.from(first.index).toString()
    const renamed = UTF8.encode(text.replace('harbour strike', 'harbour strikes'))
    await refused(database, { ...first, index: renamed }, 'forged')
    await refused(database, { ...first, index: UTF8.encode(` ${text}`) }, 'forged')
    for (const at of [0, 40, first.data.length - 2]) {
      const result = await add(database, { ...first, data: flipped(first.data, at) })
      expect(result.ok).toBe(false)
    }
    expect(await database.packs.count()).toBe(0)
    expect(await database.keys.count()).toBe(0)
  })

  test('is refused with the data of another revision, or of another pack', async () => {
    const database = await opened()
    await refused(database, { ...first, data: second.data }, 'other-pack')
    const other = await published(1, alice, { id: 'quay' })
    await refused(database, other, 'other-pack')
    const longer = UTF8.encode(`${Buffer.from(first.data).toString()} `)
    expect((await add(database, { ...first, data: longer })).ok).toBe(false)
  })

  test('is followed by none of another key, by none unsigned and by none older', async () => {
    const database = await opened()
    await add(database, second)
    await refused(database, await published(3, eve), 'other-key')
    await refused(database, { ...(await published(3, eve)), signature: first.signature }, 'forged')
    const { data } = await published(3, alice)
    await refused(database, { data }, 'no-signature')
    await refused(database, first, 'not-newer')
    await refused(database, second, 'not-newer')
    expect((await add(database, await published(3, alice))).ok).toBe(true)
  })

  test('brings a new key in under the old one, and then the old one is none', async () => {
    const database = await opened()
    const next = maker()
    await add(database, first)
    expect((await add(database, await published(2, alice, { keys: [next.key] }))).ok).toBe(true)
    await refused(database, await published(3, alice), 'other-key')
    expect((await add(database, await published(3, next))).ok).toBe(true)
  })

  test('whose pack was removed is as new as any', async () => {
    const database = await opened()
    await add(database, second)
    await forget(database, { kind: 'pack', id: 'harbour' })
    expect((await add(database, await published(1, eve))).ok).toBe(true)
    expect((await database.keys.get('harbour'))?.keys).toEqual([eve.key])
  })
})

describe('where the browser cannot verify', () => {
  const cannot = () =>
    vi
      .spyOn(crypto.subtle, 'importKey')
      .mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'))

  test('a pack is added and said to be not verified', async () => {
    cannot()
    const database = await opened()
    expect(await add(database, first)).toMatchObject({ ok: true, trust: 'not-verified' })
    expect(await trustOf(database)).toBe('not-verified')
    expect(await add(database, second)).toMatchObject({ ok: true, trust: 'not-verified' })
  })

  test('nothing takes the place of one that was verified', async () => {
    const database = await opened()
    await add(database, first)
    cannot()
    await refused(database, second, 'unverifiable')
  })
})

describe('an unsigned pack', () => {
  test('is added and said to be unsigned, with its index or without', async () => {
    const [alone, indexed] = [await opened(), await opened()]
    expect(await add(alone, { data: first.data })).toMatchObject({ ok: true, trust: 'unsigned' })
    const { data, index } = first
    expect(await add(indexed, { data, index })).toMatchObject({ ok: true, trust: 'unsigned' })
    expect(await contents(alone)).toEqual(await contents(indexed))
    expect(await trustOf(alone)).toBe('unsigned')
  })

  test('may be signed from some revision on', async () => {
    const database = await opened()
    await add(database, { data: first.data })
    expect(await add(database, second)).toMatchObject({ ok: true, trust: 'signed' })
    await refused(database, { data: (await published(3, alice)).data }, 'no-signature')
  })

  test('says when its maker expected a newer one by now', async () => {
    const database = await opened()
    const old = await published(1, alice, { expires: '2026-03-03' })
    expect(await add(database, old)).toMatchObject({ ok: true, isExpired: true })
  })

  describe('by the name of one that comes along', () => {
    const addedTo = async (ours: Uint8Array, offered: Uint8Array) => {
      const open = async () => streamOf(ours)
      const reserved = [{ id: 'harbour', revision: 1, open }]
      return addPack(await opened(), { data: streamOf(offered) }, { reserved })
    }

    test('does not take its place', async () => {
      const other = await packText({ ...header, revision: 1 }, outlets, [variantRecord('other')])
      for (const data of [UTF8.encode(other), second.data]) {
        expect(await addedTo(first.data, data)).toEqual({ ok: false, reason: 'reserved' })
      }
    })

    test('is here already, where it is the same', async () => {
      expect(await addedTo(first.data, first.data)).toEqual({ ok: false, reason: 'not-newer' })
    })

    test('is damaged, where it is the same but for its end', async () => {
      const cut = first.data.slice(0, first.data.length - 30)
      expect(await addedTo(first.data, cut)).toMatchObject({ reason: 'refused' })
    })
  })
})

describe('an export of somebody’s own', () => {
  const address = 'https://packs.example/mine.jsonl'

  /** What was read elsewhere, whole or as it is given away. */
  async function exported(leaveOut: boolean): Promise<Uint8Array> {
    const elsewhere = await opened()
    await remember(elsewhere, report(1))
    const pieces = await Array.fromAsync(exportOwn(elsewhere, { created: '2026-03-09', leaveOut }))
    return new Uint8Array(Buffer.concat(pieces))
  }

  test.each([[false], [true]])(
    'is none that an address may give, with an index or without (given away: %s)',
    async (leaveOut) => {
      const database = await opened()
      await remember(database, report(2))
      await add(database, first)
      const before = await wholeContents(database)
      const data = await exported(leaveOut)
      const own = await published(1, eve, { id: 'mine' }, 'mine')
      for (const offer of [{ data }, own, { ...own, data }, { ...second, data }]) {
        const result = await addPack(
          database,
          { ...offer, data: streamOf(offer.data) },
          { address },
        )
        expect(result).toMatchObject({ ok: false })
        expect(await wholeContents(database)).toEqual(before)
      }
      expect(await addPack(database, { data: streamOf(data) }, { address })).toEqual({
        ok: false,
        reason: 'reserved',
      })
    },
  )

  test('joins what is here from a file that the reader chose, not under the index of a pack', async () => {
    const database = await opened()
    const data = await exported(false)
    const chosen = { takesOwn: true }
    const sha256 = createHash('sha256').update(data).digest('hex')
    const file = { name: 'mine.jsonl.gz', bytes: data.length, sha256 }
    const { index } = await published(1, eve, { file })
    expect(await addPack(database, { data: streamOf(data), index }, chosen)).toEqual({
      ok: false,
      reason: 'other-pack',
    })
    expect(await database.articles.count()).toBe(0)
    expect(await addPack(database, { data: streamOf(data) }, chosen)).toMatchObject({ ok: true })
    expect(await database.articles.count()).toBe(1)
  })
})

test('a pack that is removed takes exactly its own with it: what is left is as if it never came', async () => {
  const [both, one] = [await opened(), await opened()]
  const quay = await published(4, eve, { id: 'quay' }, 'quay')
  await addPack(
    both,
    { ...first, data: streamOf(first.data) },
    { address: 'https://a.example/i.json' },
  )
  expect((await add(both, quay)).ok).toBe(true)
  await forget(both, { kind: 'pack', id: 'harbour' })
  await sweep(both)
  await add(one, quay)
  expect(await digests(both)).toEqual(await digests(one))
  expect((await digests(one)).length).toBeGreaterThan(6)
})

/** A digest of every table's rows; generations are numbered anew, since their numbers are never given again. */
async function digests(database: Database): Promise<readonly string[]> {
  const generations = (await database.packs.toArray()).map(({ generation }) => generation)
  return await Promise.all(
    database.tables.map(async (table) => {
      const rows = (await table.toArray()).map((row) => ({
        ...row,
        ...('generation' in row && { generation: generations.indexOf(row.generation) }),
        ...('at' in row && { at: '' }),
      }))
      return `${table.name} ${rows.length} ${createHash('sha256').update(inspect(rows, DEEP)).digest('hex')}`
    }),
  )
}

const DEEP = { depth: null, maxArrayLength: null, maxStringLength: null } as const

test('a pack that wants a later program is refused, and one that wants this one is not', async () => {
  const database = await opened()
  const demanding = await published(1, alice, { minimumVersion: '1.10' })
  const offerOf = () => ({ ...demanding, data: streamOf(demanding.data) })
  for (const version of ['0.9', '1.9.9', '1']) {
    expect(await addPack(database, offerOf(), { version })).toEqual({
      ok: false,
      reason: 'needs-later',
    })
  }
  expect(await database.packs.count()).toBe(0)
  expect((await addPack(database, offerOf(), { version: '1.10.0' })).ok).toBe(true)
})

test.each([
  ['no JSON', 'not-an-index', 'hello'],
  ['a list', 'not-an-index', '[]'],
  ['no counts', 'not-an-index', JSON.stringify({ format: 1, id: 'harbour' })],
  ['of a later format', 'newer-format', JSON.stringify({ format: 2 })],
  ['endless', 'not-an-index', `{"a":"${'x'.repeat(70_000)}"}`],
])('an index that is %s is refused: %s', async (_, reason, text) => {
  const database = await opened()
  await refused(database, { data: first.data, index: UTF8.encode(text) }, reason)
})
