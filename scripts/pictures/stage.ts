import type { Browser, Json, Page } from '../browser/browser.ts'
import { waitFor } from '../browser/view.ts'
import { ask, compared, type Scene, type State, type Studio, written } from './scene.ts'
import { asPrinted } from './states.ts'

/** Pages that are read once, so that their states are those of the program itself. */
export const READ = ['/censor-net.html', '/world-desk-column.html'] as const

/** The pack that comes along whose import takes longest. */
const LARGE = 'sotu'

interface Health {
  readonly packs: readonly { readonly id: string }[]
}

/** Waits until the packs that come along are all here, as a page of the extension hears of them. */
export async function packsThatComeAlong(view: Page): Promise<void> {
  await waitFor('the packs that come along', async () => {
    const { packs } = (await ask(view, 'storeHealth', null)) as unknown as Health
    return packs.some(({ id }) => id === LARGE)
  })
}

/** Under this name stands an article that prints what another one has, word for word. */
export const SAME = 'same'

/** Reads pages of the demo site, wherever it is served, by a click each, and takes down what the background wrote of them. */
export async function setUp(
  browser: Browser,
  addressOf: (path: string) => string,
): Promise<Studio> {
  const welcome = await browser.pageAt('welcome.html')
  await welcome.until(() => document.readyState === 'complete')
  // What is known decides how rare a word is: read a moment sooner, an article has other versions.
  await packsThatComeAlong(welcome)
  const states = new Map<string, State>()
  const articles = new Map<string, Json>()
  const articleAt = async (path: string): Promise<Page> => {
    const page = await browser.newPage(addressOf(path))
    const popup = await browser.openPopup(page)
    await popup.until(() => document.querySelector('.item') !== null)
    await popup.close()
    return page
  }
  for (const path of READ) {
    const page = await articleAt(path)
    const view = await browser.extensionPage('comparison.html')
    const state = (await written(view, 'tab:')).find((each) => each.kind === 'compared')
    const [article] = await written(view, 'article:')
    if (state === undefined || article === undefined) throw new Error(`${path} was not compared`)
    states.set(path, state)
    articles.set(path, article)
    await view.close()
    await page.close()
  }
  const view = await browser.extensionPage('comparison.html')
  states.set(SAME, await compared(view, asPrinted(states.get(READ[0]))))
  await view.close()
  return { browser, states, articles, addressOf, articleAt }
}

/** Highest picture of a page that is shown whole: browsers refuse more than they can paint. */
const HIGHEST = 13_000

/** Opens a scene, and calls back at each of its widths, when it stands still. */
export async function play(
  scene: Scene,
  set: Studio,
  at: (view: Page, width: number) => Promise<void>,
): Promise<void> {
  const view = await (scene.open?.(set) ?? set.browser.extensionPage(scene.page))
  try {
    await scene.prepare(view, set)
    if (scene.drawn !== undefined && !(await set.browser.drawFor(view, scene.drawn))) return
    await appear(view)
    for (const width of scene.widths) {
      const least = scene.height === 'whole' ? 640 : scene.height
      await view.resize({ width, height: least })
      await settle(view)
      if (scene.height === 'whole') {
        const height = Math.min(HIGHEST, Math.max(least, await heightOf(view)))
        await view.resize({ width, height })
        await settle(view)
      }
      await scene.sized?.(view)
      await at(view, width)
    }
    await scene.after?.(view)
  } finally {
    await view.close()
  }
}

/** How high a view would be if nothing in it scrolled but what does so in a page of its own. */
const heightOf = (view: Page): Promise<number> =>
  view.evaluate(() => {
    const scrolled = document.querySelector('.popup .scrolled, .side .scrolled')
    const hidden = scrolled === null ? 0 : scrolled.scrollHeight - scrolled.clientHeight
    return Math.ceil(document.documentElement.scrollHeight + hidden)
  })

/** What waits 300 ms before it shows itself is there after 400. */
const appear = (view: Page): Promise<void> =>
  view.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => setTimeout(resolve, 400))
  })

/** A new size is laid out after two frames; a tab that draws none gets a moment. */
const settle = (view: Page): Promise<void> =>
  view.evaluate(async () => {
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
      setTimeout(resolve, 100)
    })
  })
