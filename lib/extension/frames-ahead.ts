import { browser } from 'wxt/browser'
import { described } from './active-tab'
import { type FirstFrame, firstFrames } from './first-frame'
import type { PopupView } from './popup-session'
import { comparedTabs, onTabState, tabState } from './tab-state'

/**
 * Milliseconds that a tab's state stands before its first frame is drawn: its page has its marks by
 * then, and of states that follow each other only the last one is drawn.
 */
const STILL = 250

type Timer = ReturnType<typeof setTimeout>

/**
 * Has the first frame of the popup over each tab drawn and kept, once its page was compared: whoever
 * opens the popup may find the whole extension asleep. Called back with what a popup that opens would
 * know; whatever is thrown goes to `failed`. Gives what has all of them drawn anew.
 */
export function keepFirstFrames(
  draw: (view: PopupView) => FirstFrame | Promise<FirstFrame>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  const waiting = new Map<number, Timer>()
  const cancel = (tab: number): void => {
    clearTimeout(waiting.get(tab))
    waiting.delete(tab)
  }
  const ask = (tab: number): void => {
    cancel(tab)
    const timer = setTimeout(() => void keep(tab, timer).catch(failed), STILL)
    waiting.set(tab, timer)
  }
  async function keep(tab: number, timer: Timer): Promise<void> {
    // Meanwhile the tab's state may have changed.
    const isStill = (): boolean => waiting.get(tab) === timer
    const view = await viewOver(tab)
    if (!isStill()) return
    const frame = view === null ? null : await draw(view)
    if (!isStill()) return
    waiting.delete(tab)
    if (frame !== null) await firstFrames.set(tab, frame).catch(withoutFrame)
  }
  onTabState({ leaves: cancel, comes: ask })
  return async () => {
    for (const [tab] of await comparedTabs()) {
      cancel(tab)
      await firstFrames.clear(tab)
      ask(tab)
    }
  }
}

/** There is no room for it: the popup draws itself, a moment later. */
const withoutFrame = (): void => {}

/** What a popup that opens over a tab would know; null where that cannot be said, or is soon another. */
async function viewOver(id: number): Promise<PopupView | null> {
  const state = await tabState(id)
  if (state?.kind !== 'compared') return null
  const tab = await browser.tabs.get(id).catch(() => null) // it was closed
  // The click that opens the popup lets it see what site this is.
  if (tab?.url === undefined) return null
  return {
    tab: await described({ ...tab, id }),
    state,
    late: false,
    unsaved: false,
    hasFeeds: false,
  }
}
