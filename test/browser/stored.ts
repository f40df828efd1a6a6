import type { ArticleRow, TailRow } from '../../lib/store/rows'

/** What is stored, each row as a text, by the name of its table. */
export type Stored = Readonly<Record<string, readonly string[]>>

/** Runs in a page of ours: everything that is stored. */
export async function everything(): Promise<Stored> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(keys: null): Promise<object> } } }
  }
  const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await settled(indexedDB.open('as-quoted'))
  const local = Object.entries(await chrome.storage.local.get(null))
  const stored: Record<string, string[]> = { local: local.map((each) => JSON.stringify(each)) }
  for (const name of [...database.objectStoreNames].sort()) {
    const rows = await settled(database.transaction(name).objectStore(name).getAll())
    stored[name] = rows.map((row) =>
      JSON.stringify(row, (_, value) =>
        value instanceof Uint8Array
          ? `${value.length}:${value.reduce((a, b) => (a * 31 + b) | 0, 7)}`
          : value,
      ),
    )
  }
  database.close()
  return stored
}

/** The rows that one has and another has not, with the names of their tables. */
export const rowsBeyond = (one: Stored, other: Stored): readonly string[] =>
  Object.entries(one).flatMap(([table, rows]) =>
    rows.filter((row) => !other[table]?.includes(row)).map((row) => `${table} ${row}`),
  )

/** What was read of a site: articles at its addresses, and what they print. */
export function rowsOf({ articles = [], tail = [] }: Stored, host: string): readonly string[] {
  const isThere = (url: string | null): boolean => url !== null && new URL(url).host === host
  return [
    ...articles
      .filter((row) => {
        const { url, outlet } = JSON.parse(row) as ArticleRow
        return isThere(url) && outlet.domain === host
      })
      .map((row) => `articles ${row}`),
    ...tail
      .filter((row) => {
        const { article, outlet } = (JSON.parse(row) as TailRow).variant
        return isThere(article.url) && outlet.domain === host
      })
      .map((row) => `tail ${row}`),
  ]
}
