import { browser } from 'wxt/browser'
import { hasAccess, siteOrigins } from './permissions'

/** The tab that a popup stands over, or a side panel beside. */
export interface ActiveTab {
  readonly id: number
  readonly windowId: number
  /** The site's host, and whether it is read without a click; null for pages of no site. */
  readonly access: { readonly host: string; readonly granted: boolean } | null
  readonly privateWindow: boolean
}

/** The tab in front of the reader, or null where the browser tells of none. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return null
  return {
    id: tab.id,
    windowId: tab.windowId,
    access: await accessOf(tab.url),
    privateWindow: tab.incognito,
  }
}

async function accessOf(url: string | undefined): Promise<ActiveTab['access']> {
  const origins = url === undefined || !/^https?:/u.test(url) ? null : siteOrigins(url)
  if (url === undefined || origins === null) return null
  return { host: new URL(url).hostname, granted: await hasAccess(origins) }
}
