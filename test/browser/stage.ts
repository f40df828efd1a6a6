import { existsSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { Browser, Page, Popup } from '../../scripts/browser/browser'
import { type BrowserKind, findBrowser, howToGet } from '../../scripts/browser/find'
import { launch } from '../../scripts/browser/launch'
import { builtFolder } from '../../scripts/build'
import { bringBack } from './bring-back'
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

/** With which extensions a browser starts, and when. */
interface Beginning {
  /** A folder; the built extension where there is none. */
  readonly extension?: string
  /** Folders of others' extensions. */
  readonly strangers?: readonly string[]
  readonly turn?: Promise<void>
}

/** Starts the browser of a kind with the built extension, or with another, when its turn has come. */
export async function start(
  kind: BrowserKind,
  site: Site,
  { extension, strangers = [], turn }: Beginning = {},
): Promise<Browser> {
  const names = kind === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
  const found = findBrowser(names)
  if (found === null) throw new Error(howToGet(names))
  const folder = extension ?? builtFolder(kind)
  if (!existsSync(folder)) throw new Error('Build first: npm run build && npm run build:firefox')
  const { path } = found
  const options = { path, extension: folder, strangers, headless: true, proxy: site.proxy }
  return await launch(kind, turn ? { ...options, turn } : options)
}

interface Started {
  readonly browser: Browser
  readonly site: Site
}

/** A browser that starts while another is at work, which is mostly waiting, and gets the extension last. */
class Coming {
  readonly kind: BrowserKind
  readonly started: Promise<Started>
  /** How many errors of the extension are those of files that had it before. */
  known = 0
  readonly #hasTurn = Promise.withResolvers<void>()

  constructor(kind: BrowserKind) {
    this.kind = kind
    this.started = this.#start(kind)
    // Whoever waits for it hears of a failure.
    this.started.catch(() => {})
  }

  /** The browser with the extension. */
  async ready(): Promise<Started> {
    this.#hasTurn.resolve()
    return await this.started
  }

  /** Whether another file can have it, as if it was just installed. */
  async isBroughtBack(): Promise<boolean> {
    try {
      const { browser, site } = await this.started
      await bringBack(browser)
      this.known = (await browser.problems()).length
      site.clear()
      return true
    } catch (error) {
      console.log(`${this.kind} is not handed on: ${error}`)
      return false
    }
  }

  async end(): Promise<void> {
    this.#hasTurn.resolve()
    const { browser, site } = await this.started
    await browser.close()
    site.close()
  }

  async #start(kind: BrowserKind): Promise<Started> {
    const site = await serveSite()
    const browser = await start(kind, site, { turn: this.#hasTurn.promise })
    return { browser, site }
  }
}

/** The browsers that a worker hands from file to file (handing-on.ts), where it does. */
const { asQuotedBrowsers: handedOn } = globalThis as {
  readonly asQuotedBrowsers?: Map<BrowserKind, Coming>
}

/**
 * A suite that runs in real Chromium and in real Firefox, a browser for each: one that was just
 * installed, or, in the files that vitest.browser.config.ts names, one that another file had, brought
 * back. Every test fails when the extension throws or writes an error to any console meanwhile;
 * `refused` tells what the browser itself writes where a test has it refuse something.
 */
export function inBothBrowsers(
  suite: (stage: Stage) => void,
  { refused }: { readonly refused?: RegExp } = {},
): void {
  const coming = handedOn ?? new Map<BrowserKind, Coming>()
  const ending = new Map<BrowserKind, Promise<void>>()
  const comes = (kind: BrowserKind): Coming => {
    const one = coming.get(kind) ?? new Coming(kind)
    coming.set(kind, one)
    return one
  }
  const leave = async (one: Coming): Promise<void> => {
    if (handedOn && (await one.isBroughtBack())) return
    coming.delete(one.kind)
    await one.end()
  }
  const ends = (kind: BrowserKind): Promise<void> => {
    const end = ending.get(kind) ?? leave(comes(kind))
    ending.set(kind, end)
    return end
  }
  afterAll(async () => {
    for (const kind of coming.keys()) void ends(kind)
    await Promise.all(ending.values())
  })

  describe.each(wantedBrowsers)('in %s', (kind) => {
    let browser: Browser | undefined
    let site: Site | undefined
    let known = 0

    beforeAll(async () => {
      const one = comes(kind)
      const ready = await one.ready()
      known = one.known
      browser = ready.browser
      site = ready.site
      // It opens by itself and takes the focus: let that be over before a test begins.
      const welcome = await browser.pageAt('welcome.html')
      await welcome.until(() => document.readyState === 'complete')
      const next = wantedBrowsers[wantedBrowsers.indexOf(kind) + 1]
      if (next !== undefined) comes(next)
    })
    afterEach(async () => {
      const problems = (await browser?.problems()) ?? []
      const fresh = problems.slice(known).filter((each) => !refused?.test(each))
      known = problems.length
      expect(fresh, 'errors of the extension').toEqual([])
    })
    // It goes while the next one works; the end of the file waits for it.
    afterAll(() => void ends(kind).catch(() => {}))

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
