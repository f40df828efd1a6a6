import type { StatementId } from '../statement/statement'
import { type ActiveTab, activeTab } from './active-tab'
import { call, callTab } from './call'
import { giveBack, requestAccess, siteOrigins } from './permissions'
import { type TabState, tabState, watchTabState } from './tab-state'

/** Milliseconds after which a reading is called late and can be asked for again. */
const LATE = 6_000

/** Milliseconds that a page gets to show its next article before the popup has it read. */
const MOVED = 1_000

/** What a popup knows of the tab that it stands over. */
export interface PopupView {
  readonly tab: ActiveTab | null
  /** Null until it is known. */
  readonly state: TabState | null
  readonly late: boolean
}

export interface PopupSession {
  /** Reads the page, again if it was read. */
  read(): void
  /** Brings a statement into view in the page; false when it is gone. */
  reveal(id: StatementId): Promise<boolean>
  /** Asks for the site, or gives it back. To be called in the click itself. */
  changeAccess(wanted: 'always' | 'click'): void
}

/**
 * Follows the tab in front of the reader and calls back with every change, at once with what there
 * is before anything is known. A page that was not read yet is read: the click that opened the
 * popup asked for it.
 */
export function openSession(show: (view: PopupView) => void, signal: AbortSignal): PopupSession {
  let view: PopupView = { tab: null, state: null, late: false }
  let timer: ReturnType<typeof setTimeout> | undefined
  const change = (part: Partial<PopupView>): void => {
    view = { ...view, ...part }
    show(view)
  }
  let moved: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    clearTimeout(moved)
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

  async function begin(): Promise<void> {
    const tab = await activeTab()
    if (tab === null) return change({ state: { kind: 'unreadable', reason: 'forbidden' } })
    const state = await tabState(tab.id)
    change({ tab, state })
    watchTabState(tab.id, follow, signal)
    if (state?.kind !== 'compared') await read()
  }

  /** A page that went on to another article is read anew, unless it is by its own gate. */
  function follow(next: TabState | null): void {
    const isLeft = next === null && view.state !== null
    clearTimeout(moved)
    change({ state: next })
    if (isLeft) moved = setTimeout(() => void read(), MOVED)
  }

  show(view)
  void begin()
  return {
    read: () => void read(),
    reveal: async (id) => {
      const answer = view.tab === null ? null : await callTab(view.tab.id, 'revealStatement', id)
      return answer?.ok === true && answer.value
    },
    changeAccess: (wanted) => {
      const origins = view.tab?.access ? siteOrigins(view.tab.access.host) : null
      if (origins === null) return
      const changed = wanted === 'always' ? requestAccess(origins) : giveBack(origins)
      void changed.then(async () => change({ tab: await activeTab() }))
    },
  }
}
