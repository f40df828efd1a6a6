import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LATEST, openDatabase } from '../../lib/store/database'
import { importPack } from '../../lib/store/import'
import { openKnownStatements } from '../../lib/store/open'
import { keepRead } from '../../lib/store/upkeep'
import type { Seen } from '../../lib/store/witness'
import { reading, report } from './own-sample'
import { answers, bundledOf, contents, expected, freshName, opened, packOf } from './sample'

/** The browser's count of a version that comes after ours. */
const NEWER = (LATEST + 1) * 10

/** Milliseconds: packs that come along wait until the first answers are given. */
const LATER = 5_000

const bundled = (revision = 1) => bundledOf(revision)
afterEach(() => void vi.restoreAllMocks())

/** A connection that was opened by another program and does not let go. */
const held = (name: string, version: number, make: (database: IDBDatabase) => void = () => {}) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => make(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  })

const failing = (name: string) =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted', name)
  })

describe('the store', () => {
  test('imports the bundled pack at first need, and not again', async () => {
    const name = freshName()
    let read = 0
    const source = {
      ...bundled(),
      async open() {
        read += 1
        return packOf(1)
      },
    }
    const store = openKnownStatements(source, { name })
    expect(read).toBe(0)
    const [one, two] = await Promise.all([store.now(), store.now()])
    expect(one.notice).toBeNull()
    expect(await answers(one.statements)).toEqual(await expected(1))
    expect(await answers(two.statements)).toEqual(await expected(1))
    expect(read).toBe(1)
    const database = await opened(name)
    expect(await database.packs.count()).toBe(1)
    await openKnownStatements(source, { name }).now()
    expect(read).toBe(1)
    expect(await database.packs.toCollection().primaryKeys()).toEqual([1])
  })

  test('imports a newer revision of the bundled pack, and sweeps the older one at the next start', async () => {
    const name = freshName()
    await openKnownStatements(bundled(1), { name }).now()
    const { statements } = await openKnownStatements(bundled(2), { name }).now()
    expect(await answers(statements)).toEqual(await expected(2))
    await openKnownStatements(bundled(2), { name }).now()
    const { packs } = await contents(await opened(name))
    expect(packs.map(({ revision, state }) => [revision, state])).toEqual([[2, 'ready']])
  })

  test('imports the other packs that come along behind the first answer, and not again', async () => {
    const name = freshName()
    let read = 0
    const other = bundledOf(1, 3, { id: 'other' })
    const also = [
      {
        ...other,
        async open() {
          read += 1
          return other.open()
        },
      },
    ]
    const failed = vi.fn()
    const store = openKnownStatements(bundled(), { name, also, failed })
    expect((await (await store.now()).statements.frequencies([])).passages).toBe(10)
    await vi.waitFor(async () => {
      expect((await (await store.now()).statements.frequencies([])).passages).toBe(16)
    }, LATER)
    const next = [...also, bundledOf(1, 2, { id: 'third' })]
    await openKnownStatements(bundled(), { name, also: next, failed }).now()
    const database = await opened(name)
    await vi.waitFor(async () => {
      const { packs } = await contents(database)
      expect(packs.map(({ id, state }) => [id, state])).toEqual([
        ['harbour', 'ready'],
        ['other', 'ready'],
        ['third', 'ready'],
      ])
    }, LATER)
    // Their turn came before that of the third, and nobody opened them.
    expect(read).toBe(1)
    expect(failed).not.toHaveBeenCalled()
  })

  describe('whose database the browser removed', () => {
    /** What the browser does not remove with it, and a start of the program with it. */
    function setUp() {
      let noted: Seen | null = null
      const witness = {
        recall: async () => noted,
        note: async (now: Seen) => {
          noted = now
        },
      }
      const name = freshName()
      const start = () => openKnownStatements(bundled(), { name, witness })
      const noticeOf = async () => {
        const store = start()
        const { notice } = await store.now()
        await store.close()
        return notice
      }
      return { name, start, noticeOf, seen: () => noted }
    }

    test('says so until the reader was told, where there was more than comes along', async () => {
      const { name, start, noticeOf } = setUp()
      expect(await noticeOf()).toBeNull()
      const database = await opened(name)
      await importPack(database, await packOf(1, 3, { id: 'other' }))
      database.close()
      expect(await noticeOf()).toBeNull()
      await Dexie.delete(name)
      expect(await noticeOf()).toBe('lost')
      expect(await noticeOf()).toBe('lost')
      await start().acknowledge()
      expect(await noticeOf()).toBeNull()
    })

    test('says so where it held nothing else when it was opened last', async () => {
      const { name, start, noticeOf, seen } = setUp()
      expect(await noticeOf()).toBeNull()
      const store = start()
      await keepRead(store, reading(report(1)))
      await vi.waitFor(() => expect(seen()).toMatchObject({ precious: true }))
      await store.close()
      await Dexie.delete(name)
      expect(await noticeOf()).toBe('lost')
    })

    test('says nothing where there was nothing else', async () => {
      const { name, noticeOf } = setUp()
      expect(await noticeOf()).toBeNull()
      expect(await noticeOf()).toBeNull()
      await Dexie.delete(name)
      expect(await noticeOf()).toBeNull()
    })
  })

  test('says when a pack that comes along is broken; the first is there', async () => {
    const failed = vi.fn()
    const other = bundledOf(1, 3, { id: 'other' })
    const also = [{ ...other, open: async () => (await other.open()).pipeThrough(cut()) }]
    const store = openKnownStatements(bundled(), { name: freshName(), also, failed })
    expect(await answers((await store.now()).statements)).toEqual(await expected(1))
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce(), LATER)
    expect(await answers((await store.now()).statements)).toEqual(await expected(1))
  })

  test('opens again when its connection was closed', async () => {
    const name = freshName()
    const store = openKnownStatements(bundled(), { name })
    await store.now()
    const other = await held(name, LATEST * 10)
    other.close()
    const { statements } = await store.now()
    expect(await answers(statements)).toEqual(await expected(1))
  })

  test('is in memory where the browser does not let us store', async () => {
    failing('InvalidStateError')
    const { statements, notice } = await openKnownStatements(bundled(), { name: freshName() }).now()
    expect(notice).toBe('unavailable')
    expect(await answers(statements)).toEqual(await expected(1))
  })

  test('is in memory where there is no IndexedDB at all', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => undefined as never)
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('no'))
    const { notice } = await openKnownStatements(bundled(), { name: freshName() }).now()
    expect(notice).toBe('unavailable')
  })

  test('is in memory where there is no room for anything', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const { statements, notice } = await openKnownStatements(bundled(), { name: freshName() }).now()
    expect(notice).toBe('full')
    expect(await answers(statements)).toEqual(await expected(1))
  })

  test('reads what is there where there is no room for more', async () => {
    const name = freshName()
    await openKnownStatements(bundled(1), { name }).now()
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const { statements, notice } = await openKnownStatements(bundled(2), { name }).now()
    expect(notice).toBe('full')
    expect(await answers(statements)).toEqual(await expected(1))
  })

  test('does not hide that the bundled pack is broken', async () => {
    const open = async () => (await packOf(1)).pipeThrough(cut())
    const store = openKnownStatements({ ...bundled(), open }, { name: freshName() })
    await expect(store.now()).rejects.toThrow('bundled pack')
  })
})

const cut = () =>
  new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => controller.enqueue(chunk.subarray(0, chunk.length - 80)),
  })

describe('opening', () => {
  test('says so in time when another page holds an older version', async () => {
    const name = freshName()
    const other = await held(name, 5)
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(await openDatabase({ name, limit: 30 })).toEqual({ ok: false, reason: 'blocked' })
    other.close()
    expect(await openDatabase({ name })).toMatchObject({ ok: true, readOnly: false })
  })

  test('lets go when another context brings a newer version', async () => {
    const name = freshName()
    const database = await opened(name)
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const newer = await held(name, NEWER)
    expect(newer.version).toBe(NEWER)
    expect(database.isOpen()).toBe(false)
    newer.close()
  })

  test('tries again when the browser could not read its files once', async () => {
    const name = freshName()
    await importPack(await opened(name), await packOf(1))
    const open = indexedDB.open.bind(indexedDB)
    let failures = 0
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
      failures += 1
      if (failures < 6)
        throw new DOMException('Internal error opening backing store', 'UnknownError')
      return open(...given)
    })
    expect(await openDatabase({ name })).toMatchObject({ ok: true })
  })

  test('gives up when it never can', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    failing('UnknownError')
    expect(await openDatabase({ name: freshName() })).toEqual({ ok: false, reason: 'unavailable' })
  })
})

describe('a database that a later version of this program wrote', () => {
  const writes = () =>
    ['add', 'put', 'delete', 'clear'].map((name) =>
      vi.spyOn(IDBObjectStore.prototype, name as 'add'),
    )

  test('is read and not written, if what we read is still there', async () => {
    const name = freshName()
    const before = await opened(name)
    await importPack(before, await packOf(1))
    before.close()
    const newer = await held(name, NEWER, (database) => void database.createObjectStore('more'))
    newer.close()
    const spies = writes()
    const { statements, notice } = await openKnownStatements(bundled(2), { name }).now()
    expect(notice).toBe('newer')
    expect(await answers(statements)).toEqual(await expected(1))
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    const stored = (await indexedDB.databases()).find((each) => each.name === name)
    expect(stored?.version).toBe(NEWER)
  })

  test.each<[string, (database: IDBDatabase) => void]>([
    ['has other tables', (database) => void database.createObjectStore('more')],
    [
      'has a table of ours in another shape',
      (database) => {
        database.createObjectStore('packs', { keyPath: 'id' })
        database.createObjectStore('segments', { keyPath: ['generation', 'segment'] })
        for (const parts of ['chunks', 'buckets']) database.createObjectStore(parts)
      },
    ],
  ])('is left alone if it %s: the bundled pack is in memory', async (_, make) => {
    const name = freshName()
    ;(await held(name, NEWER, make)).close()
    const spies = writes()
    const { statements, notice } = await openKnownStatements(bundled(), { name }).now()
    expect(notice).toBe('newer')
    expect(await answers(statements)).toEqual(await expected(1))
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    const stored = (await indexedDB.databases()).find((each) => each.name === name)
    expect(stored?.version).toBe(NEWER)
  })
})
