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
  /** The same, beginning with what was stored a moment ago. */
  watchOn(tab: number, stored: unknown, watcher: Watcher<Value>): void
  /** The value behind what is stored; null where nothing is. */
  read(stored: unknown): Value | null
}

export interface Watcher<Value> {
  onValue(value: Value | null): void
  readonly signal: AbortSignal
}

/** Where the states of tabs stand (tab-state.ts). */
export const TAB_STATES = 'tab:'

/** The item under `<prefix><tab>`. */
export function tabItem<Value>(prefix: string): TabItem<Value> {
  const keyOf = (tab: number): string => `${prefix}${tab}`
  const read = (stored: unknown): Value | null =>
    typeof stored === 'string' ? (JSON.parse(stored) as Value) : null
  const of = async (tab: number): Promise<Value | null> => {
    const stored = await browser.storage.session.get(keyOf(tab))
    return read(stored[keyOf(tab)])
  }
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
    watch(tab, onValue, signal) {
      const changed = listen(tab, { onValue, signal })
      of(tab).then((value) => {
        if (!changed() && !signal.aborted) onValue(value)
      }, console.error)
    },
    watchOn(tab, stored, { onValue, signal }) {
      const changed = listen(tab, { onValue, signal })
      onValue(read(stored))
      // It may have changed before anybody listened.
      browser.storage.session.get(keyOf(tab)).then((now) => {
        const isOld = changed() || signal.aborted || now[keyOf(tab)] === stored
        if (!isOld) onValue(read(now[keyOf(tab)]))
      }, console.error)
    },
  }
}
