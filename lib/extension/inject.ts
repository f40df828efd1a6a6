import { browser } from 'wxt/browser'

/** The reader and the gate, as they stand in the package. */
export const READER = '/reader.js' as const
export const GATE = '/gate.js' as const

/**
 * Runs one of our scripts in a tab's top frame; false where the browser keeps us out: its own
 * pages, the extension stores, its PDF viewer, pages that the reader did not let us read.
 */
export async function inject(tab: number, file: typeof READER | typeof GATE): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] })
    return true
  } catch {
    // Every way in which this fails means the same to the reader: we may not read this page.
    return false
  }
}
