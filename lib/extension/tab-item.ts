import { type Browser, browser } from 'wxt/browser'

/**
 * One value for each tab, in session storage: it outlives the worker and goes with the browser.
 * Written by the background, watched by the views.
 */
export interface TabItem<Value> {
  readonly prefix: string
  /** The value of a tab, or null where there is none. */
  of(tab: number): Promise<Value | null>
  set(tab: number, value: Value): Promise<void>
  clear(tab: number): Promise<void>
  /** Calls back at once with the value of a tab and again whenever it changes. */
  watch(tab: number, onValue: (value: Value | null) => void, signal: AbortSignal): void
}

/** The item under `<prefix><tab>`. */
export function tabItem<Value>(prefix: string): TabItem<Value> {
  const keyOf = (tab: number): string => `${prefix}${tab}`
  const of = async (tab: number): Promise<Value | null> => {
    const stored = await browser.storage.session.get(keyOf(tab))
    return (stored[keyOf(tab)] as Value | undefined) ?? null
  }
  return {
    prefix,
    of,
    set: (tab, value) => browser.storage.session.set({ [keyOf(tab)]: value }),
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
        onValue((change.newValue as Value | undefined) ?? null)
      }
      browser.storage.onChanged.addListener(listener)
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
      of(tab).then((value) => {
        if (!changed && !signal.aborted) onValue(value)
      }, console.error)
    },
  }
}
