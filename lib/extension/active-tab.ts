import { type Browser, browser } from 'wxt/browser'
import { hasAccess, siteOrigins } from './permissions'
import { isOwn } from './sender'

/** The tab that a popup stands over, or a side panel beside. */
export interface ActiveTab {
  readonly id: number
  readonly windowId: number
  /** The site's host, and whether it is read without a click; null for pages of no site. */
  readonly access: { readonly host: string; readonly granted: boolean } | null
  /** Whether it shows a page of ours. */
  readonly own: boolean
  readonly privateWindow: boolean
}

type Tab = Browser.tabs.Tab & { readonly id: number }

/** The tab in front of the reader as the browser has it, or null where it tells of none. */
export async function frontTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id === undefined ? null : { ...tab, id: tab.id }
}

/** A tab with what we may do in it. */
export const described = async ({ id, windowId, url, incognito }: Tab): Promise<ActiveTab> => ({
  id,
  windowId,
  access: await accessOf(url),
  own: isOwn(url),
  privateWindow: incognito,
})

/** The tab in front of the reader, or null where the browser tells of none. */
export async function activeTab(): Promise<ActiveTab | null> {
  const tab = await frontTab()
  return tab === null ? null : await described(tab)
}

/** Whether a tab is of a private window; true of one that is gone, as nobody knows any longer. */
export async function isPrivate(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).incognito
  } catch {
    return true
  }
}

async function accessOf(url: string | undefined): Promise<ActiveTab['access']> {
  const origins = url === undefined || !/^https?:/u.test(url) ? null : siteOrigins(url)
  if (url === undefined || origins === null) return null
  return { host: new URL(url).hostname, granted: await hasAccess(origins) }
}
