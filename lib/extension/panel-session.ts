import { browser } from 'wxt/browser'
import { isSameArticle } from '../article'
import type { Comparison } from '../comparison'
import type { Statement, StatementId } from '../statement/statement'
import { successorOf } from '../statement/successor'
import { byTelling } from '../telling/listing'
import { type ActiveTab, activeTab } from './active-tab'
import { call } from './call'
import { choose } from './page-actions'
import { LATE } from './popup-session'
import { type TabState, watchStatementAtHand, watchTabState } from './tab-state'

/** What a side panel knows of the tab that it stands beside. */
export interface PanelView {
  /** Null until it is known, and where the browser tells of none. */
  readonly tab: ActiveTab | null
  /** Null where the page was not read; undefined until that is known. */
  readonly state: TabState | null | undefined
  /** The statement at hand; null where there is none to choose from. */
  readonly at: StatementId | null
  /** What the article said there before, if it says it no longer. */
  readonly gone: Statement | null
  readonly late: boolean
  /** What the reader said last was not kept. */
  readonly unsaved: boolean
}

export interface PanelSession {
  /** Reads the page, again if it was read. */
  read(): void
  /** Whether what the reader said is kept. */
  saved(isSaved: boolean): void
  choose(id: StatementId): void
}

const NOTHING: PanelView = {
  tab: null,
  state: undefined,
  at: null,
  gone: null,
  late: false,
  unsaved: false,
}

/** Of a page of ours there is nothing to read, and no leave to ask for. */
const OWN: TabState = { kind: 'unreadable', reason: 'own' }

/**
 * Follows the tab in front of the reader in this window, whichever it becomes, and calls back with
 * every change. It reads nothing by itself: a panel that stands open is no wish to be seen.
 */
export function followActiveTab(
  show: (view: PanelView) => void,
  signal: AbortSignal,
): PanelSession {
  let view = NOTHING
  /** What was compared last in the tab. */
  let last: Comparison | null = null
  let following = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => {
    following.abort()
    clearTimeout(timer)
  })
  const change = (part: Partial<PanelView>): void => {
    view = { ...view, ...part }
    show(view)
  }

  async function follow(): Promise<void> {
    following.abort()
    following = new AbortController()
    const { signal: current } = following
    const tab = await activeTab()
    if (current.aborted || signal.aborted) return
    if (tab === null) return change({ ...NOTHING, state: null })
    // What was shown of another tab goes at once; of the same one it stays until there is better.
    if (tab.id !== view.tab?.id) {
      view = NOTHING
      last = null
    }
    change({ tab })
    // First which statement, then all of them: none other is shown for a moment.
    watchStatementAtHand(tab.id, (at) => at !== null && change({ at, gone: null }), current)
    watchTabState(tab.id, (state) => note(state ?? (tab.own ? OWN : null)), current)
  }

  function note(state: TabState | null): void {
    clearTimeout(timer)
    if (state?.kind === 'compared') {
      const { follows, ...stands } = standing(view, last, state.comparison)
      view = { ...view, ...stands }
      last = state.comparison
      // For when the reader comes back to this tab.
      if (follows !== null && view.tab !== null) void choose(view.tab.id, follows)
    }
    const waited = state?.kind === 'reading' ? Date.now() - state.since : 0
    if (state?.kind === 'reading') {
      timer = setTimeout(() => change({ late: true }), Math.max(0, LATE - waited))
    }
    change({ state, late: waited >= LATE })
  }

  async function read(): Promise<void> {
    if (view.tab === null) return
    const answer = await call('readTab', view.tab.id)
    if (answer.ok) return
    change({ state: { kind: 'failed', what: 'unexpected', detail: `readTab: ${answer.error}` } })
  }

  const again = (): void => void follow().catch(console.error)
  const onUpdated = (id: number, { status }: { readonly status?: string }): void => {
    if (id === view.tab?.id && status === 'complete') again()
  }
  browser.tabs.onActivated.addListener(again)
  browser.tabs.onUpdated.addListener(onUpdated)
  browser.permissions.onAdded.addListener(again)
  browser.permissions.onRemoved.addListener(again)
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(again)
    browser.tabs.onUpdated.removeListener(onUpdated)
    browser.permissions.onAdded.removeListener(again)
    browser.permissions.onRemoved.removeListener(again)
  })
  again()
  return {
    read: () => void read(),
    saved: (isSaved) => change({ unsaved: !isSaved }),
    choose: (id) => {
      if (view.tab === null) return
      change({ at: id, gone: null })
      void choose(view.tab.id, id)
    },
  }
}

interface Standing extends Pick<PanelView, 'at' | 'gone'> {
  /** What the statement that it was at became; null where it is that one still, or none. */
  readonly follows: StatementId | null
}

/**
 * Where a panel stands in a comparison: at the statement that it was at, whatever became of it since
 * the article was read last; else at the most telling one.
 */
function standing(
  { at, gone }: Pick<PanelView, 'at' | 'gone'>,
  last: Comparison | null,
  { article, findings }: Comparison,
): Standing {
  const now = findings.map(({ statement }) => statement)
  if (now.some(({ id }) => id === at)) return { at, gone: null, follows: null }
  // Where it stood in another article says nothing.
  const isRead = last !== null && isSameArticle(last.article, article)
  const before = isRead ? last.findings.map(({ statement }) => statement) : []
  const stood = isRead ? (gone ?? before.find(({ id }) => id === at)) : undefined
  if (stood === undefined) {
    return { at: byTelling(findings)[0]?.statement.id ?? null, gone: null, follows: null }
  }
  const next = successorOf(stood, { before, now })
  if (next === null) return { at, gone: stood, follows: null }
  return { at: next.id, gone: null, follows: next.id }
}
