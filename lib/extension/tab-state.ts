import { type Browser, browser } from 'wxt/browser'
import type { Comparison } from '../comparison'
import type { UnreadableReason } from './protocol'

/**
 * What the reader has to be told of the known statements. `blocked`: another page of ours updates
 * them. `newer`: a later version of this program wrote them. `unavailable`: the browser does not let
 * us store. `full`: there is no room.
 */
export type StoreNotice = 'blocked' | 'newer' | 'unavailable' | 'full'

/** What is known of the page in a tab. Written by the background alone, watched by the views. */
export type TabState =
  | {
      readonly kind: 'reading'
      /** Tells this reading from a later one of the same tab. */
      readonly key: string
      /** Milliseconds since the epoch: a view gives up on a reading that a dead worker left. */
      readonly since: number
    }
  | {
      readonly kind: 'compared'
      readonly comparison: Comparison
      readonly notice: StoreNotice | null
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | {
      readonly kind: 'failed'
      readonly what: 'database' | 'unexpected'
      /** For a report, not for reading. */
      readonly detail: string
    }

const PREFIX = 'tab:'
const keyOf = (tab: number): string => `${PREFIX}${tab}`

/** The state of a tab, or null where its page was not read. */
export async function tabState(tab: number): Promise<TabState | null> {
  const stored = await browser.storage.session.get(keyOf(tab))
  return (stored[keyOf(tab)] as TabState | undefined) ?? null
}

/**
 * Writes the state of a tab. Session storage holds 10 MB: when it is full, the other tabs' states
 * go, because they can be had again by a click.
 */
export async function setTabState(tab: number, state: TabState): Promise<void> {
  const item = { [keyOf(tab)]: state }
  try {
    await browser.storage.session.set(item)
  } catch {
    const others = Object.keys(await browser.storage.session.get(null)).filter(
      (key) => key.startsWith(PREFIX) && key !== keyOf(tab),
    )
    await browser.storage.session.remove(others)
    await browser.storage.session.set(item)
  }
}

/** Forgets the state of a tab. */
export const clearTabState = (tab: number): Promise<void> =>
  browser.storage.session.remove(keyOf(tab))

/** Calls back at once with the state of a tab and again whenever it changes. */
export function watchTabState(
  tab: number,
  onState: (state: TabState | null) => void,
  signal: AbortSignal,
): void {
  let changed = false
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const change = changes[keyOf(tab)]
    if (area !== 'session' || change === undefined) return
    changed = true
    onState((change.newValue as TabState | undefined) ?? null)
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
  tabState(tab).then((state) => {
    if (!changed && !signal.aborted) onState(state)
  }, console.error)
}

/** Calls back with each tab whose page goes: closed, or left for another. */
export function onTabLeft(callback: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener((tab) => callback(tab))
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'loading') callback(tab)
  })
}
