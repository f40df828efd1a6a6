import * as v from 'valibot'
import { browser } from 'wxt/browser'

/** In the browser's own storage. */
const KEY = 'fetchOnly'

/** Match patterns of hosts that are fetched from and not read, each with the addresses that need it. */
export type FetchOnly = Readonly<Record<string, readonly string[]>>

const schema = v.record(v.string(), v.array(v.string()))

/**
 * What the reader granted for packs and feeds alone: articles there are not read. Rejects where the
 * browser cannot tell: nothing may be taken for a leave to read then (trust R-13).
 */
export async function fetchOnly(): Promise<FetchOnly> {
  const read = v.safeParse(schema, (await browser.storage.local.get(KEY))[KEY])
  return read.success ? read.output : {}
}

/**
 * Changes it, one change at a time, whichever pages are open; answers what it is then. Rejects, and
 * changes nothing, where the browser cannot read or write it.
 */
export async function changeFetchOnly(change: (now: FetchOnly) => FetchOnly): Promise<FetchOnly> {
  return await navigator.locks.request('fetch only', async () => {
    const now = await fetchOnly()
    const next = change(now)
    if (JSON.stringify(next) !== JSON.stringify(now))
      await browser.storage.local.set({ [KEY]: next })
    return next
  })
}

/** Calls back when that changed, in whatever page. Register it before any await. */
export function onFetchOnlyChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes[KEY] !== undefined) callback()
  })
}
