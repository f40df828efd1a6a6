import type { Variant } from '../../lib/statement/variant'

/** A database as the browser holds it: what a version of this program once wrote. */
export interface Frozen {
  /** The browser's own count. */
  readonly version: number
  readonly stores: readonly FrozenStore[]
  /** All variants that were known. */
  readonly knows: readonly Variant[]
}

interface FrozenStore {
  readonly name: string
  readonly keyPath: string | string[]
  readonly autoIncrement: boolean
  readonly indexes: readonly {
    readonly name: string
    readonly keyPath: string | string[]
    readonly unique: boolean
    readonly multiEntry: boolean
  }[]
  readonly rows: readonly unknown[]
}

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** The frozen sample of the database of a name: how the one of a new version is made. */
export async function freeze(name: string, knows: readonly Variant[] = []): Promise<Frozen> {
  const database = await settled(indexedDB.open(name))
  const stores = await Promise.all(
    Array.from(database.objectStoreNames, async (each) => {
      const store = database.transaction(each).objectStore(each)
      const indexes = Array.from(store.indexNames, (index) => {
        const { name, keyPath, unique, multiEntry } = store.index(index)
        return { name, keyPath, unique, multiEntry }
      })
      const { keyPath, autoIncrement } = store
      return {
        name: each,
        keyPath: keyPath ?? [],
        autoIncrement,
        indexes,
        rows: await settled(store.getAll()),
      }
    }),
  )
  const { version } = database
  database.close()
  // Through JSON, as the sample lies on disk.
  return thawed(frozenText({ version, stores, knows }))
}

/** The sample as it lies on disk: JSON, bytes as base64. */
export const frozenText = (frozen: Frozen): string =>
  JSON.stringify(
    frozen,
    (_, value) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    1,
  )

/** The way back. */
export const thawed = (text: string): Frozen =>
  JSON.parse(text, (_, value) =>
    typeof value?.base64 === 'string' ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value,
  )

/** Makes a database as it was frozen, without any code of ours. */
export async function thaw(name: string, { version, stores }: Frozen): Promise<void> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => {
    for (const { name: each, keyPath, autoIncrement, indexes, rows } of stores) {
      const store = request.result.createObjectStore(each, { keyPath, autoIncrement })
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index)
      for (const row of rows) store.add(row)
    }
  }
  const database = await settled(request)
  database.close()
}
