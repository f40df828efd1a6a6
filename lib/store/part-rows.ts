import type { Database } from './database'
import type { PartKey, PartRow } from './rows'

/** The rows of these keys that are there, in any order. */
export type PartRows = (
  table: 'buckets' | 'chunks',
  keys: readonly PartKey[],
) => Promise<readonly PartRow[]>

/**
 * Reads for one comparison, all in one transaction as long as the browser keeps it open: to begin
 * one takes as long as to read 50 rows. Past Dexie, whose bookkeeping takes half as long again as the
 * reading; where that fails, Dexie reads, and says what became of the connection.
 */
export function startReading(database: Database): PartRows {
  let last: IDBTransaction | null = null
  const begin = (): IDBTransaction =>
    database.backendDB().transaction(['buckets', 'chunks'], 'readonly')
  return async (table, keys) => {
    try {
      if (last) {
        try {
          return await rowsIn(last.objectStore(table), keys)
        } catch {
          // It has ended meanwhile: the browser ends one that nobody asks anything.
        }
      }
      last = begin()
      return await rowsIn(last.objectStore(table), keys)
    } catch {
      last = null
      const rows = await database.table<PartRow, PartKey>(table).bulkGet([...keys])
      return rows.flatMap((row) => row ?? [])
    }
  }
}

/** One promise for all, since hundreds are read at a time. */
const rowsIn = (store: IDBObjectStore, keys: readonly PartKey[]): Promise<PartRow[]> =>
  new Promise((resolve, reject) => {
    const rows: PartRow[] = []
    let left = keys.length
    for (const key of keys) {
      const request: IDBRequest<PartRow | undefined> = store.get(key)
      request.onsuccess = () => {
        if (request.result) rows.push(request.result)
        left -= 1
        if (left === 0) resolve(rows)
      }
      request.onerror = () => reject(request.error)
    }
  })
