import type { Decision, DecisionKey } from '../decision/decision'
import type { StatementId } from '../statement/statement'
import { type ActiveTab, activeTab, described, frontTab } from './active-tab'
import { call } from './call'
import { type AccessWanted, changeAccess, choose, decide, keep, reveal, undo } from './page-actions'
import { openSidePanel } from './side-panel'
import { type TabState, tabState, watchTabState } from './tab-state'

/** Milliseconds after which a reading is called late and can be asked for again. */
export const LATE = 6_000

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
  /** Asks for access, or gives it back. To be called in the click itself. */
  changeAccess(wanted: AccessWanted): void
  /** Remembers what the reader said of a statement. */
  decide(decision: Decision): void
  undo(key: DecisionKey): void
  /** Keeps the comparison of a statement; false where it cannot be kept. */
  keep(id: StatementId): Promise<boolean>
  /** Shows a statement in the side panel, or the panel as it is. To be called in the click itself. */
  openPanel(id: StatementId | null): void
}

/**
 * Follows the tab in front of the reader and calls back with every change, at once with what there
 * is before anything is known. A page that was not read yet is read: the click that opened the
 * popup asked for it. `close` closes the popup, once the side panel has taken over.
 */
export function openSession(
  show: (view: PopupView) => void,
  signal: AbortSignal,
  close: () => void,
): PopupSession {
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
    const front = await frontTab()
    if (front === null) return change({ state: { kind: 'unreadable', reason: 'forbidden' } })
    const [tab, state] = await Promise.all([described(front), tabState(front.id)])
    if (signal.aborted) return
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
    reveal: async (id) => view.tab !== null && (await reveal(view.tab.id, id)),
    changeAccess: (wanted) =>
      void changeAccess(view.tab, wanted).then(async () => change({ tab: await activeTab() })),
    decide: (decision) => void (view.tab !== null && decide(view.tab.id, decision)),
    undo: (key) => void undo(key),
    keep: async (id) => view.tab !== null && (await keep(view.tab.id, id)),
    openPanel: (id) => {
      if (view.tab === null) return
      const opening = openSidePanel(view.tab.windowId)
      const chosen = id === null ? null : choose(view.tab.id, id)
      void Promise.all([opening, chosen]).then(([opened]) => opened && close())
    },
  }
}
