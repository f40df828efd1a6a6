import type { StatementId } from '../statement/statement'
import { type ActiveTab, activeTab } from './active-tab'
import { takeAhead } from './ahead'
import { call, callTab } from './call'
import { choose } from './page-actions'
import { onAccessChanged } from './permissions'
import { openSidePanel } from './side-panel'
import { type TabState, watchTabStateFrom } from './tab-state'

/** Milliseconds after which a reading is called late and can be asked for again. */
export const LATE = 6_000

/**
 * Milliseconds before the popup shows that it waits: what was stored is mostly there sooner, and
 * laying out a page that waits would keep it from being painted.
 */
const BLINK = 50

/** Milliseconds that a gate gets to find a page's next article before the popup has it read. */
const MOVED = 1_000

/** A site that the reader has just told us not to read. */
const NOT_PERMITTED: TabState = { kind: 'unreadable', reason: 'not-permitted' }

/** What a popup knows of the tab that it stands over. */
export interface PopupView {
  readonly tab: ActiveTab | null
  /** Null until it is known. */
  readonly state: TabState | null
  readonly late: boolean
  /** What the reader said last was not kept. */
  readonly unsaved: boolean
  /** Whether the page names feeds, as far as its reader has told. */
  readonly hasFeeds: boolean
}

export interface PopupSession {
  /** Reads the page, again if it was read. */
  read(): void
  /** Whether what the reader said is kept. */
  saved(isSaved: boolean): void
  /** Shows a statement in the side panel, or the panel as it is. To be called in the click itself. */
  openPanel(id: StatementId | null): void
}

/**
 * Follows the tab in front of the reader and calls back with every change, and soon where nothing is
 * known yet. A page that was not read yet is read: the click that opened the popup asked for it.
 * `close` closes the popup, once the side panel has taken over.
 */
export function openSession(
  show: (view: PopupView) => void,
  signal: AbortSignal,
  close: () => void,
): PopupSession {
  let view: PopupView = { tab: null, state: null, late: false, unsaved: false, hasFeeds: false }
  let timer: ReturnType<typeof setTimeout> | undefined
  const ahead = takeAhead()
  const blink = ahead.isDrawn ? undefined : setTimeout(() => show(view), BLINK)
  const change = (part: Partial<PopupView>): void => {
    clearTimeout(blink)
    view = { ...view, ...part }
    show(view)
  }
  let moved: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => {
    for (const each of [blink, timer, moved]) clearTimeout(each)
  })

  async function read(): Promise<void> {
    clearTimeout(timer)
    timer = setTimeout(() => change({ late: true }), LATE)
    change({ late: false })
    if (view.tab === null) return
    const answer = await call('readTab', view.tab.id)
    if (answer.ok) return
    change({ state: { kind: 'failed', what: 'unexpected', detail: `readTab: ${answer.error}` } })
  }

  /** Only a page that was read can tell: until then nobody of ours is there to ask. */
  async function askForFeeds(tab: number): Promise<void> {
    const answer = view.hasFeeds ? null : await callTab(tab, 'listFeeds', null)
    if (answer?.ok && answer.value.feeds.length > 0) change({ hasFeeds: true })
  }

  async function begin(): Promise<void> {
    // Both at once: nothing is shown without knowing what may be done with it.
    const [tab, stored] = await Promise.all([ahead.tab, ahead.stored])
    if (tab === null) return change({ state: { kind: 'unreadable', reason: 'forbidden' } })
    let isFirst = true
    let isTakenBack = false
    const follow = async (now: TabState | null): Promise<void> => {
      const wasFirst = isFirst
      isFirst = false
      // The click that opened the popup lets us in still; the reader has just said otherwise.
      const state = now === null && isTakenBack ? NOT_PERMITTED : now
      const isLeft = state === null && view.state !== null
      clearTimeout(moved)
      change({ tab: view.tab ?? tab, state })
      if (state !== null && state.kind !== 'reading') void askForFeeds(tab.id)
      if (wasFirst && state?.kind !== 'compared') await read()
      // A page that went on to another article is read anew, unless it is by its own gate.
      const wait = view.tab?.access?.granted ? MOVED : 0
      if (isLeft) moved = setTimeout(() => void read(), wait)
    }
    watchTabStateFrom(tab.id, stored, { onValue: (state) => void follow(state), signal })
    onAccessChanged(async () => {
      const now = await activeTab()
      const [had, has] = [view.tab, now].map((each) => each?.access?.granted === true)
      // The browser may tell of each of a site's two schemes by itself.
      isTakenBack = !has && (isTakenBack || had === true)
      change({ tab: now })
      if (isTakenBack && view.state === null) await follow(null)
    })
  }

  void begin()
  return {
    read: () => void read(),
    saved: (isSaved) => change({ unsaved: !isSaved }),
    openPanel: (id) => {
      if (view.tab === null) return
      const opening = openSidePanel(view.tab.windowId)
      const chosen = id === null ? null : choose(view.tab.id, id)
      void Promise.all([opening, chosen]).then(([opened]) => opened && close())
    },
  }
}
