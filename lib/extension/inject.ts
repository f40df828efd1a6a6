import { browser } from 'wxt/browser'
import { isOwn, isWebAddress } from './sender'

/** The reader and the gate, as they stand in the package. */
export const READER = '/reader.js' as const
export const GATE = '/gate.js' as const
/** The library that the reader finds an article's words with, as published; it runs before it. */
const LIBRARY = '/readability.js' as '/reader.js'

/**
 * Runs one of our scripts in a tab's top frame; false where the browser keeps us out: its own
 * pages, the extension stores, its PDF viewer, pages that the reader did not let us read.
 */
export async function inject(tab: number, file: typeof READER | typeof GATE): Promise<boolean> {
  // Some browsers let us into blank pages, whose messages the boundary then refuses.
  const url = await addressOf(tab)
  if (url !== undefined && !isWebAddress(url)) return false
  try {
    const files = file === READER ? [LIBRARY, READER] : [file]
    await browser.scripting.executeScript({ target: { tabId: tab }, files })
    return true
  } catch {
    // Every way in which this fails means the same to the reader: we may not read this page.
    return false
  }
}

/**
 * Why a script could not be run in a tab: a page of ours, one that the browser shows nobody, or one
 * that the reader did not let us read, whose address we may not even know.
 */
export async function whyKeptOut(tab: number): Promise<'own' | 'forbidden' | 'not-permitted'> {
  const url = await addressOf(tab)
  if (url === undefined) return 'not-permitted'
  return isOwn(url) ? 'own' : 'forbidden'
}

/** The address of a tab where we may know it. */
async function addressOf(tab: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tab)).url
  } catch {
    // The tab is gone: injecting will say so.
    return undefined
  }
}
