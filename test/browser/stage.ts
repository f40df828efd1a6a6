import { existsSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { Browser, Page, Popup } from '../../scripts/browser/browser'
import { type BrowserKind, findBrowser, howToGet } from '../../scripts/browser/find'
import { launch } from '../../scripts/browser/launch'
import { builtFolder } from '../../scripts/build'
import { type Site, serveSite } from './site'

/** A browser with the extension as it ships, and a web for it. */
export interface Stage {
  readonly kind: BrowserKind
  readonly browser: Browser
  readonly site: Site
  /** Opens a page and clicks the extension's button on it. */
  popupAt(address: string): Promise<{ readonly page: Page; readonly popup: Popup }>
}

const KINDS: readonly BrowserKind[] = ['chromium', 'firefox']

/** `AS_QUOTED_BROWSER=firefox npm run test:browser` runs in one of them, to save time. */
export const wantedBrowsers = KINDS.filter((kind) =>
  [undefined, '', kind].includes(process.env.AS_QUOTED_BROWSER),
)

/** Starts the browser of a kind with the built extension. */
export async function start(
  kind: BrowserKind,
  site: Site,
  extension?: string,
  strangers: readonly string[] = [],
): Promise<Browser> {
  const names = kind === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
  const found = findBrowser(names)
  if (found === null) throw new Error(howToGet(names))
  const folder = extension ?? builtFolder(kind)
  if (!existsSync(folder)) throw new Error('Build first: npm run build && npm run build:firefox')
  const { path } = found
  const { proxy } = site
  return await launch(kind, { path, extension: folder, strangers, headless: true, proxy })
}

/**
 * A suite that runs in real Chromium and in real Firefox, a browser for each. Every test fails when
 * the extension throws or writes an error to any console meanwhile; `refused` tells what the browser
 * itself writes where a test has it refuse something.
 */
export function inBothBrowsers(
  suite: (stage: Stage) => void,
  { refused }: { readonly refused?: RegExp } = {},
): void {
  describe.each(wantedBrowsers)('in %s', (kind) => {
    let browser: Browser | undefined
    let site: Site | undefined
    let known = 0

    beforeAll(async () => {
      site = await serveSite()
      browser = await start(kind, site)
      // It opens by itself and takes the focus: let that be over before a test begins.
      const welcome = await browser.pageAt('welcome.html')
      await welcome.until(() => document.readyState === 'complete')
    })
    afterEach(async () => {
      const problems = (await browser?.problems()) ?? []
      const fresh = problems.slice(known).filter((each) => !refused?.test(each))
      known = problems.length
      expect(fresh, 'errors of the extension').toEqual([])
    })
    afterAll(async () => {
      await browser?.close()
      site?.close()
    })

    suite({
      kind,
      get browser() {
        if (browser === undefined) throw new Error('The browser did not start')
        return browser
      },
      get site() {
        if (site === undefined) throw new Error('The site did not start')
        return site
      },
      async popupAt(address) {
        const page = await this.browser.newPage(address)
        return { page, popup: await this.browser.openPopup(page) }
      },
    })
  })
}
