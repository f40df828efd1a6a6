import { once } from 'node:events'
import type { CDPSession, Browser as Puppet, Page as PuppetPage, Target } from 'puppeteer-core'
import { lives } from '../settled.ts'
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
import { controlsOf, drawAs, keptIn } from './chromium-controls.ts'
import { type ProblemWatch, watchProblems } from './chromium-problems.ts'
import type { Profile } from './chromium-profile.ts'
import { type Started, startChromium } from './chromium-start.ts'
import { longTasksOf, watchTasks } from './chromium-tasks.ts'
import { type Worker, workerAt } from './chromium-worker.ts'
import { viewOf, waitFor } from './view.ts'

/** What the service worker has under this name. */
interface Menus {
  readonly chrome: {
    readonly tabs: { query(wanted: object): Promise<readonly unknown[]> }
    readonly contextMenus: {
      readonly onClicked: { dispatch(info: object, tab: unknown): void }
    }
  }
}

class Chromium implements Browser {
  readonly kind = 'chromium' as const
  readonly version: string
  readonly origin: string
  readonly closed: Promise<void>
  readonly #puppet: Puppet
  readonly #id: string
  readonly #folder: string
  readonly #profile: Profile
  readonly #watch: ProblemWatch
  readonly #background: Worker
  #scheme: ColorScheme | null = null
  /** The tab behind each view that was handed out. */
  readonly #tabs = new WeakMap<Page, PuppetPage>()
  /** A tab's times are counted from the first question on, by the session that asked it. */
  readonly #sessions = new WeakMap<PuppetPage, CDPSession>()

  constructor({ puppet, root, profile, id, version, folder }: Started) {
    this.#puppet = puppet
    this.#id = id
    this.#folder = folder
    this.#profile = profile
    this.version = version
    this.origin = `chrome-extension://${id}/`
    this.closed = new Promise((resolve) => puppet.once('disconnected', () => resolve()))
    this.#watch = watchProblems(puppet, this.origin)
    this.#background = workerAt(this.origin, root)
  }

  async newPage(url?: string): Promise<Page> {
    const view = await this.#tab(await this.#puppet.newPage())
    if (url !== undefined) await view.goto(url)
    return view
  }

  async pageAt(part: string): Promise<Page> {
    const target = await waitFor(`a tab at ${part}`, async () =>
      this.#puppet.targets().find((each) => each.type() === 'page' && each.url().includes(part)),
    )
    const page = await target.page()
    if (page === null) throw new Error(`${target.url()} is no tab`)
    return await this.#tab(page)
  }

  extensionPage(path: string): Promise<Page> {
    return this.newPage(this.origin + path)
  }

  async openPopup(page: Page): Promise<Popup> {
    const tab = this.#tabs.get(page)
    const extension = (await this.#puppet.extensions()).get(this.#id)
    if (tab === undefined || extension === undefined) throw new Error('Not a tab of this browser')
    await tab.bringToFront()
    const before = new Set(this.#popupTargets())
    await tab.triggerExtensionAction(extension)
    const target = await waitFor('the popup', async () =>
      this.#popupTargets().find((each) => !before.has(each)),
    )
    const popup = await target.asPage()
    await this.#emulate(popup)
    const view = viewOf(controlsOf(popup))
    await view.until(lives)
    return { ...view, close: () => popup.close() }
  }

  async chooseMenu(page: Page, item: string, selected: string): Promise<void> {
    await page.focus()
    // No menu can be opened without a window: its event is given to the listeners as the browser
    // does, but without the reader's gesture.
    await this.background(
      async (menuItemId, selectionText) => {
        const { chrome } = globalThis as unknown as Menus
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
        chrome.contextMenus.onClicked.dispatch({ menuItemId, selectionText }, tab)
      },
      item,
      selected,
    )
  }

  async sidePanel(): Promise<View> {
    const target = await waitFor('the side panel', async () =>
      this.#puppet.targets().find((each) => each.url().startsWith(`${this.origin}sidepanel.html`)),
    )
    const panel = await target.asPage()
    await this.#emulate(panel)
    return viewOf(controlsOf(panel))
  }

  async background<Args extends readonly Json[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const worker = await this.#worker()?.worker()
    if (!worker) throw new Error('The service worker is asleep')
    const answer = await worker.evaluate(
      `(async () => JSON.stringify(await (${task.toString()})(...${JSON.stringify(args)})))()`,
    )
    return (answer === undefined ? undefined : JSON.parse(String(answer))) as Result
  }

  async stopBackground(): Promise<void> {
    // An event of a tab may start it again at once, and it may be gone before it can be closed: so
    // ask until it is gone.
    await waitFor('the service worker to stop', async () => {
      if (this.#worker() !== undefined) await this.#background.stop()
      return this.#worker() === undefined
    })
  }

  async isBackgroundAwake(): Promise<boolean> {
    return this.#worker() !== undefined
  }

  async reloadExtension(): Promise<void> {
    await this.#puppet.installExtension(this.#folder)
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    this.#scheme = scheme
    for (const page of await this.#puppet.pages()) await this.#emulate(page)
  }

  async drawFor(page: Page, medium: Medium): Promise<boolean> {
    const tab = this.#tabOf(page)
    await drawAs(tab, medium, this.#scheme ?? 'light')
    return true
  }

  async spent(page: Page): Promise<Spent> {
    const tab = this.#tabOf(page)
    const session = this.#sessions.get(tab) ?? (await tab.createCDPSession())
    this.#sessions.set(tab, session)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0
    return {
      busy: of('TaskDuration') * 1_000,
      scripts: of('ScriptDuration') * 1_000,
      memory: of('JSHeapUsedSize'),
    }
  }

  watchTasks = (page: Page): Promise<void> => watchTasks(this.#tabOf(page))
  longTasks = (page: Page): Promise<readonly number[]> => longTasksOf(this.#tabOf(page))

  #tabOf(page: Page): PuppetPage {
    const tab = this.#tabs.get(page)
    if (tab === undefined) throw new Error('Not a tab of this browser')
    return tab
  }

  async kept(page: Page): Promise<Kept> {
    const tab = this.#tabOf(page)
    const worker = await this.#worker()
      ?.worker()
      .catch(() => null) // it stopped meanwhile
    const background = worker ? await keptIn(worker.client).catch(() => 0) : 0
    const session = await tab.createCDPSession()
    const bytes = await keptIn(session)
    await session.detach()
    return { background, page: bytes }
  }

  async problems(): Promise<readonly string[]> {
    return [...this.#watch.problems]
  }

  async close(): Promise<void> {
    // After Ctrl-C the browser may be on its way out by itself; its profile goes after it is gone.
    const program = this.#puppet.process()
    await this.#puppet.close().catch(() => {})
    if (program?.exitCode === null && program.signalCode === null) await once(program, 'exit')
    this.#profile.remove()
  }

  async #tab(page: PuppetPage): Promise<Page> {
    await this.#emulate(page)
    const view: Page = {
      ...viewOf(controlsOf(page)),
      url: async () => page.url(),
      goto: async (url) => void (await page.goto(url)),
      resize: (size) => page.setViewport(size),
      focus: () => page.bringToFront(),
      close: () => page.close(),
    }
    this.#tabs.set(view, page)
    return view
  }

  async #emulate(page: PuppetPage): Promise<void> {
    if (this.#scheme !== null)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.#scheme }])
  }

  #worker(): Target | undefined {
    return this.#puppet
      .targets()
      .find((each) => each.type() === 'service_worker' && each.url().startsWith(this.origin))
  }

  #popupTargets(): Target[] {
    return this.#puppet
      .targets()
      .filter((each) => each.url().startsWith(`${this.origin}popup.html`))
  }
}

/** Starts Chrome or Chromium with the extension, in a profile of its own that is thrown away. */
export const launchChromium = async (options: LaunchOptions): Promise<Browser> =>
  new Chromium(await startChromium(options))
