import type { Page } from '../browser/browser.ts'
import { beginAgain } from './answers.ts'
import { inForcedColours, type Scene } from './scene.ts'
import { unreadable } from './states.ts'
import { popup, settledFirst } from './views.ts'

/** The popup over a page of a site that it may not read, and knows. */
const notPermitted = (): Scene => {
  const scene = popup('not-permitted', () => unreadable('not-permitted'))
  return {
    ...scene,
    async prepare(view, set) {
      await settledFirst(view)
      await standOver(view, 'https://censor.net/')
      await beginAgain(view)
      await scene.prepare(view, set)
      await view.until(() => document.querySelectorAll('.choices > li').length > 2)
    },
  }
}

/** From now on, the view's own tab is said to show this address. */
const standOver = (view: Page, address: string): Promise<void> =>
  view.evaluate((url) => {
    const { chrome, browser } = globalThis as unknown as Record<string, Tabs | undefined>
    for (const api of new Set([chrome, browser])) {
      if (api === undefined) continue
      const query = api.tabs.query.bind(api.tabs)
      api.tabs.query = async (what) => (await query(what)).map((tab) => ({ ...tab, url }))
    }
  }, address)

interface Tabs {
  readonly tabs: { query(what: object): Promise<readonly object[]> }
}

/** What may be chosen where a page may not be read. */
export const NOT_PERMITTED_SCENES: readonly Scene[] = [
  notPermitted(),
  inForcedColours(notPermitted()),
]
