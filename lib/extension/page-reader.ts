import { browser } from 'wxt/browser'
import type { Article } from '../article'
import { call } from './call'

/** The page without a window in which Chrome reads others; Firefox's background is one itself. */
const PATH = 'offscreen.html'

/** A page by its source. */
export interface PageSource {
  readonly url: string
  readonly html: string
}

/**
 * The article of a page, read where this browser can: `inPlace` where the background has what it
 * takes, else in a page without a window. Null where it is no article.
 */
export async function readInert(
  page: PageSource,
  inPlace: (page: PageSource) => Article | null,
): Promise<Article | null> {
  if ('DOMParser' in globalThis) return inPlace(page)
  await openReader()
  const answer = await call('readPage', page)
  return answer.ok ? answer.value : null
}

/** Closes the page without a window, if there is one: it costs memory. */
export async function closeReader(): Promise<void> {
  if ('DOMParser' in globalThis || !(await isOpen())) return
  await browser.offscreen.closeDocument()
}

async function openReader(): Promise<void> {
  if (await isOpen()) return
  await browser.offscreen.createDocument({
    url: PATH,
    reasons: ['DOM_PARSER' as never],
    justification: 'Reads articles of the outlets that the reader follows.',
  })
}

async function isOpen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT' as never],
  })
  return contexts.length > 0
}
