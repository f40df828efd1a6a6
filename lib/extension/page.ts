import { browser } from 'wxt/browser'
import { followAppearance } from './appearance'
import { direction, locale, pluralKey, template } from './i18n'

/** The messages as a view speaks them. */
export interface Catalogue {
  readonly template: typeof template
  readonly pluralKey: typeof pluralKey
  readonly locale: string
}

/** The messages of the browser's language. */
export const catalogue = (): Catalogue => ({ template, pluralKey, locale: locale() })

/** What a page's root element has for its language, its direction and its appearance. */
type Root = Parameters<typeof followAppearance>[0] & { lang: string; dir: string }

/**
 * Tells a page's language and direction to the browser, has it look as the reader chose, and gives
 * the catalogue to speak from.
 */
export function openPage(root: Root): Catalogue {
  root.lang = locale()
  root.dir = direction()
  const closed = new AbortController()
  // A page that the browser keeps for going back comes to life again as it was.
  addEventListener('pagehide', ({ persisted }) => persisted || closed.abort())
  followAppearance(root, closed.signal)
  return catalogue()
}

/** Calls back whenever the reader comes back to a page: what it shows may be old by then. */
export function onReturn(callback: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') callback()
  })
}

/** Puts a text on the clipboard; false when the browser refuses. Only in a click's handler. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // The view says so: the reader can still select the words.
    return false
  }
}

/** Whether this is Firefox, whose toolbar hides a new icon behind other words. */
export const isFirefox = (): boolean => browser.runtime.getURL('/').startsWith('moz-extension:')

/** The address of the page where everything can be set. */
export const settingsAddress = (): string => browser.runtime.getURL('/options.html' as '/')

/** Where the feeds of a tab's page can be followed; null in a private window, where nothing is kept. */
export const followAddress = (
  tab: { readonly id: number; readonly privateWindow: boolean } | null,
): string | null =>
  tab === null || tab.privateWindow ? null : `${settingsAddress()}?tab=${tab.id}#follow`

/** The address of the page where everything known and kept can be looked through. */
export const libraryAddress = (): string => browser.runtime.getURL('/library.html' as '/')
