import { type Browser, browser } from 'wxt/browser'
import type { StatementId } from '../statement/statement'
import { setStatementAtHand } from './tab-state'

/** What Firefox calls its side panel; the types that both browsers share do not know it. */
interface Sidebar {
  open(): Promise<void>
  isOpen(details: { windowId: number }): Promise<boolean>
}

const sidebar = (): Sidebar | undefined =>
  (browser as unknown as { readonly sidebarAction?: Sidebar }).sidebarAction

/** Whether this browser has a place beside the page: on a telephone there is none. */
export const hasSidePanel = (): boolean =>
  browser.sidePanel !== undefined || sidebar() !== undefined

/**
 * Opens the side panel of a window; false where there is none or the browser refuses. Call it in
 * the click's own handler, before any await: both browsers ask for the reader's own gesture.
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  const own = sidebar()
  try {
    if (own === undefined) await browser.sidePanel.open({ windowId })
    else await own.open()
    return true
  } catch {
    // Without a gesture, or in a browser without side panels: it may be open already.
    return own === undefined ? false : await own.isOpen({ windowId }).catch(() => false)
  }
}

/** The address of the comparison page, of what stands in a tab or of a kept comparison. */
export const comparisonAddress = (
  of: { readonly tab: number } | { readonly kept: string },
): string => {
  const query = 'tab' in of ? `tab=${of.tab}` : `kept=${encodeURIComponent(of.kept)}`
  return browser.runtime.getURL(`/comparison.html?${query}` as '/')
}

/**
 * Shows the comparison of one statement of the sending tab: in the side panel, and where that does
 * not open, on a page of its own. The gesture travels with the message in Chrome alone.
 */
export async function openComparison(
  id: StatementId,
  { tab }: Browser.runtime.MessageSender,
): Promise<null> {
  if (tab?.id === undefined) return null
  const opening = openSidePanel(tab.windowId)
  await setStatementAtHand(tab.id, id)
  if (!(await opening)) await openComparisonPage({ ...tab, id: tab.id })
  return null
}

/** Shows the comparison of what stands in a tab on a page of its own, beside that tab. */
export async function openComparisonPage({
  id,
  index,
  windowId,
}: {
  readonly id: number
  readonly index: number
  readonly windowId: number
}): Promise<void> {
  const url = comparisonAddress({ tab: id })
  try {
    await browser.tabs.create({ url, openerTabId: id, index: index + 1, windowId })
  } catch {
    // Chrome has no pages of ours in private windows: they stand among the others.
    await browser.tabs.create({ url })
  }
}
