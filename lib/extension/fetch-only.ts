import * as v from 'valibot'
import { browser } from 'wxt/browser'

/** In the browser's own storage: match patterns of hosts that are fetched from and not read. */
const KEY = 'fetchOnly'

const schema = v.array(v.string())

/**
 * The origins that the reader granted for a pack or a feed alone: articles there are not read. None
 * where the browser cannot tell.
 */
export async function fetchOnly(): Promise<readonly string[]> {
  try {
    const read = v.safeParse(schema, (await browser.storage.local.get(KEY))[KEY])
    return read.success ? read.output : []
  } catch {
    // A broken profile (trust R-13).
    return []
  }
}

/** Changes what is granted for fetching alone. */
export async function setFetchOnly(change: {
  readonly add?: readonly string[]
  readonly drop?: readonly string[]
}): Promise<void> {
  const { add = [], drop = [] } = change
  await navigator.locks.request('fetch only', async () => {
    const now = await fetchOnly()
    const next = [...new Set([...now, ...add])].filter((origin) => !drop.includes(origin))
    if (next.join() === now.join()) return
    await browser.storage.local.set({ [KEY]: next })
  })
}

/** Calls back when that changed, in whatever page. Register it before any await. */
export function onFetchOnlyChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes[KEY] !== undefined) callback()
  })
}
