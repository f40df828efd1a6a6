import { type Browser, browser } from 'wxt/browser'

/**
 * One value for each tab, in session storage: it outlives the worker and goes with the browser.
 * Written by the background, watched by the views. It is stored as JSON text, which goes from process
 * to process as it is; the browser would take an object apart and put it together again.
 */
export interface TabItem<Value> {
  readonly prefix: string
  /** The value of a tab, or null where there is none. */
  of(tab: number): Promise<Value | null>
  set(tab: number, value: Value): Promise<void>
  clear(tab: number): Promise<void>
  /** Calls back at once with the value of a tab and again whenever it changes. */
  watch(tab: number, onValue: (value: Value | null) => void, signal: AbortSignal): void
  /** The value behind what is stored; null where nothing is. */
  read(stored: unknown): Value | null
}

/** The item under `<prefix><tab>`. */
export function tabItem<Value>(prefix: string): TabItem<Value> {
  const keyOf = (tab: number): string => `${prefix}${tab}`
  const read = (stored: unknown): Value | null =>
    typeof stored === 'string' ? (JSON.parse(stored) as Value) : null
  const of = async (tab: number): Promise<Value | null> => {
    const stored = await browser.storage.session.get(keyOf(tab))
    return read(stored[keyOf(tab)])
  }
  return {
    prefix,
    of,
    read,
    set: (tab, value) => browser.storage.session.set({ [keyOf(tab)]: JSON.stringify(value) }),
    clear: (tab) => browser.storage.session.remove(keyOf(tab)),
    watch(tab, onValue, signal) {
      let changed = false
      const listener = (
        changes: Record<string, Browser.storage.StorageChange>,
        area: string,
      ): void => {
        const change = changes[keyOf(tab)]
        if (area !== 'session' || change === undefined) return
        changed = true
        onValue(read(change.newValue))
      }
      browser.storage.onChanged.addListener(listener)
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
      of(tab)
        .catch((error: unknown) => {
          // A browser that gives out nothing has nothing for the one who watches.
          console.error(error)
          return null
        })
        .then((value) => {
          if (!changed && !signal.aborted) onValue(value)
        }, console.error)
    },
  }
}
