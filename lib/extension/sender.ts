import { type Browser, browser } from 'wxt/browser'

/** `content`: our script in a page's top frame. `view`: one of our own pages. */
export type SenderClass = 'content' | 'view'

/**
 * Who sent a message, or null for anyone else: another extension, a frame inside a page, a page of
 * unknown address (trust requirement S-2). Our own pages count as views in a tab as well.
 */
export function senderClass(sender: Browser.runtime.MessageSender): SenderClass | null {
  if (sender.id !== browser.runtime.id) return null
  if (isOwn(sender.url)) return 'view'
  const inTopFrame = sender.tab?.id !== undefined && sender.frameId === 0
  return inTopFrame && isWebAddress(sender.url) ? 'content' : null
}

/** Whether an address is that of a page of ours. */
export const isOwn = (url: string | undefined): boolean =>
  url?.startsWith(browser.runtime.getURL('/')) ?? false

/** Whether a page of this address is one that people publish, not one of the browser's own. */
export const isWebAddress = (url: string | undefined): boolean =>
  url !== undefined && /^(?:https?|file):/u.test(url)
