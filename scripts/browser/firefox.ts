import { lives } from '../settled.ts'
import { type Bidi, connectBidi } from './bidi.ts'
import type {
  Browser,
  ColorScheme,
  Json,
  Kept,
  LaunchOptions,
  Medium,
  Page,
  Popup,
  Spent,
  View,
} from './browser.ts'
import { type FirefoxWindow, firefoxWindow } from './firefox-chrome.ts'
import { controlsOf } from './firefox-controls.ts'
import { ADDON_UUID, type FirefoxProgram, startFirefox } from './firefox-program.ts'
import { viewOf, waitFor } from './view.ts'

const ORIGIN = `moz-extension://${ADDON_UUID}/`
/** While it starts, and does much else, it takes its time for the first answer. */
const HELLO_MS = 80_000
const GOODBYE_MS = 5_000

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[]
}

function readyAt(url: string): boolean {
  return document.readyState === 'complete' && location.href.startsWith(url)
}

const install = (bidi: Bidi, path: string): Promise<unknown> =>
  bidi.send('webExtension.install', { extensionData: { type: 'path', path } })

class Firefox implements Browser {
  readonly kind = 'firefox' as const
  readonly version: string
  readonly origin = ORIGIN
  readonly closed: Promise<void>
  readonly #bidi: Bidi
  readonly #program: FirefoxProgram
  readonly #window: FirefoxWindow | null
  readonly #folder: string
  readonly #contexts = new WeakMap<Page, string>()

  constructor(
    program: FirefoxProgram,
    bidi: Bidi,
    facts: { window: FirefoxWindow | null; version: string; folder: string },
  ) {
    this.#program = program
    this.#bidi = bidi
    this.#window = facts.window
    this.#folder = facts.folder
    this.version = facts.version
    this.closed = program.exited
  }

  async newPage(url?: string): Promise<Page> {
    const { context } = await this.#bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    })
    await this.#window?.emulateScheme(null)
    const page = this.#page(context)
    if (url !== undefined) await page.goto(url)
    return page
  }

  async pageAt(part: string): Promise<Page> {
    const found = await waitFor(`a tab at ${part}`, async () => {
      const { contexts } = await this.#bidi.send<Tree>('browsingContext.getTree', { maxDepth: 0 })
      return contexts.find((each) => each.url.includes(part))
    })
    return this.#page(found.context)
  }

  extensionPage(path: string): Promise<Page> {
    return this.newPage(ORIGIN + path)
  }

  async openPopup(page: Page): Promise<Popup> {
    await page.focus()
    await this.#closePopup()
    await this.#inside().openPopup(this.#contexts.get(page) ?? '')
    const context = await waitFor('the popup', () => this.#inside().popup())
    await this.#inside().emulateScheme(null)
    const view = viewOf(controlsOf(this.#bidi, context))
    await view.until(lives)
    return { ...view, close: () => this.#closePopup() }
  }

  async chooseMenu(page: Page, item: string, selected: string): Promise<void> {
    await page.focus()
    await this.#inside().chooseMenu(item, selected)
  }

  async sidePanel(): Promise<View> {
    const context = await waitFor('the sidebar', () => this.#inside().sidebar())
    await this.#inside().emulateScheme(null)
    const view = viewOf(controlsOf(this.#bidi, context))
    await view.until(() => document.readyState === 'complete')
    return view
  }

  async background<Args extends readonly Json[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const context = await this.#inside().background()
    if (context === null) throw new Error('The event page is asleep')
    return await viewOf(controlsOf(this.#bidi, context)).evaluate(task, ...args)
  }

  async stopBackground(): Promise<void> {
    // While it starts or has work to do it does not stop, and says nothing: so ask until it does.
    await waitFor('the event page to stop', async () => {
      await this.#inside().stopBackground('forced')
      return !(await this.isBackgroundAwake())
    })
  }

  async stopIdleBackground(): Promise<boolean> {
    await this.#inside().stopBackground('idle')
    return !(await this.isBackgroundAwake())
  }

  async isBackgroundAwake(): Promise<boolean> {
    return (await this.#inside().background()) !== null
  }

  async reloadExtension(): Promise<void> {
    await install(this.#bidi, this.#folder)
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#inside().emulateScheme(scheme)
  }

  async drawFor(page: Page, medium: Medium): Promise<boolean> {
    await page.focus()
    return this.#inside().drawFor(medium)
  }

  spent(page: Page): Promise<Spent> {
    return this.#inside().spent(this.#contexts.get(page) ?? '')
  }

  watchTasks(): Promise<void> {
    return this.#inside().watchTasks()
  }

  longTasks(page: Page): Promise<readonly number[]> {
    return this.#inside().longTasks(this.#contexts.get(page) ?? '')
  }

  kept(page: Page): Promise<Kept> {
    return this.#inside().kept(this.#contexts.get(page) ?? '')
  }

  problems(): Promise<readonly string[]> {
    return this.#inside().problems()
  }

  async close(): Promise<void> {
    // The answer may be lost when Firefox goes first; what counts is that it goes.
    await this.#bidi.send('browser.close', {}, GOODBYE_MS).catch(() => {})
    await this.#program.remove()
    this.#bidi.close()
  }

  async #closePopup(): Promise<void> {
    await this.#inside().closePopup()
    await waitFor('the popup to close', async () => !(await this.#inside().hasPopup()))
  }

  #inside(): FirefoxWindow {
    if (this.#window === null) throw new Error('Only a headless Firefox is driven from inside')
    return this.#window
  }

  #page(context: string): Page {
    const view = viewOf(controlsOf(this.#bidi, context))
    const page: Page = {
      ...view,
      url: () => view.evaluate(() => location.href),
      goto: async (url) => {
        // For its own pages and PDF files Firefox never says that they are complete.
        const wait = /^https?:/u.test(url) && !url.endsWith('.pdf') ? 'complete' : 'none'
        await this.#bidi.send('browsingContext.navigate', { context, url, wait })
        if (wait === 'none' && url !== 'about:blank') await view.until(readyAt, url)
        // A page of another kind gets another process, which knows nothing of the last wish.
        await this.#window?.emulateScheme(null)
      },
      resize: async (viewport) =>
        void (await this.#bidi.send('browsingContext.setViewport', { context, viewport })),
      focus: async () => void (await this.#bidi.send('browsingContext.activate', { context })),
      close: async () => void (await this.#bidi.send('browsingContext.close', { context })),
    }
    this.#contexts.set(page, context)
    return page
  }
}

/** Starts Firefox with the extension, in a profile of its own that is thrown away. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const program = await startFirefox(options)
  let bidi: Bidi | null = null
  try {
    bidi = await connectBidi(program.address)
    const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>(
      'session.new',
      // A test's own https hosts are signed by nobody.
      { capabilities: { alwaysMatch: { acceptInsecureCerts: options.headless } } },
      HELLO_MS,
    )
    const window = options.headless ? await firefoxWindow(bidi) : null
    await options.turn
    for (const each of [options.extension, ...(options.strangers ?? [])]) await install(bidi, each)
    return new Firefox(program, bidi, {
      window,
      folder: options.extension,
      version: `Firefox ${capabilities.browserVersion}`,
    })
  } catch (error) {
    await bidi?.send('browser.close', {}, GOODBYE_MS).catch(() => {})
    await program.remove()
    throw error
  }
}
