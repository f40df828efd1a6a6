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
  /** What stands in storage of a tab, as it stands there. */
  stored(tab: number): Promise<unknown>
  /** Watches, beginning with what stood in storage a moment ago. */
  watchFrom(tab: number, stored: unknown, watcher: Watcher<Value>): void
  /** The value behind what is stored; null where nothing is. */
  read(stored: unknown): Value | null
}

export interface Watcher<Value> {
  onValue(value: Value | null): void
  readonly signal: AbortSignal
}

/** The item under `<prefix><tab>`. */
export function tabItem<Value>(prefix: string): TabItem<Value> {
  const keyOf = (tab: number): string => `${prefix}${tab}`
  const read = (stored: unknown): Value | null =>
    typeof stored === 'string' ? (JSON.parse(stored) as Value) : null
  const stored = async (tab: number): Promise<unknown> =>
    (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)]
  const of = async (tab: number): Promise<Value | null> => read(await stored(tab))
  /** Listens to changes; whether there was one is what the function given back says. */
  const listen = (tab: number, { onValue, signal }: Watcher<Value>): (() => boolean) => {
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
    return () => changed
  }
  return {
    prefix,
    of,
    read,
    set: (tab, value) => browser.storage.session.set({ [keyOf(tab)]: JSON.stringify(value) }),
    clear: (tab) => browser.storage.session.remove(keyOf(tab)),
    stored,
    watch(tab, onValue, signal) {
      const changed = listen(tab, { onValue, signal })
      of(tab)
        .catch((error: unknown) => {
          // A browser that gives out nothing has nothing for the one who watches.
          console.error(error)
          return null
        })
        .then((value) => {
          if (!changed() && !signal.aborted) onValue(value)
        }, console.error)
    },
    watchFrom(tab, first, { onValue, signal }) {
      const changed = listen(tab, { onValue, signal })
      onValue(read(first))
      // It may have changed before anybody listened.
      stored(tab).then((now) => {
        if (!changed() && !signal.aborted && now !== first) onValue(read(now))
      }, console.error)
    },
  }
}
