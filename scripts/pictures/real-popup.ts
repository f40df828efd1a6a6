import type { Page } from '../browser/browser.ts'
import { type Scene, type Studio, setState } from './scene.ts'
import { unreadable } from './states.ts'

/** What an extension page has to open a private window, and to know its tab. */
interface Extension {
  readonly chrome: {
    readonly windows: { create(how: object): Promise<unknown> }
    readonly tabs: { query(what: object): Promise<readonly { readonly id: number }[]> }
  }
}

/** The real popup over a page; it closes with it. */
async function over(page: Page, { browser }: Studio): Promise<Page> {
  const popup = await browser.openPopup(page)
  return {
    ...page,
    ...popup,
    // The browser gives a popup its size.
    resize: async () => undefined,
    close: async () => {
      await popup.close()
      await page.close()
    },
  }
}

async function openPrivately(set: Studio): Promise<Page> {
  const address = set.addressOf('/world-desk-brussels.html')
  const own = await set.browser.extensionPage('library.html')
  await own.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as Extension
    await chrome.windows.create({ incognito: true, url })
  }, address)
  await own.close()
  return await over(await set.browser.pageAt(address), set)
}

const listed = async (view: Page): Promise<void> =>
  void (await view.until(() => document.querySelector('.item') !== null))

/** The state of a page that may not be read, where the popup knows which site it is. */
async function closed(view: Page): Promise<void> {
  await listed(view)
  const tab = await view.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension
    const [front] = await chrome.tabs.query({ active: true, currentWindow: true })
    return front?.id ?? -1
  })
  await setState(view, unreadable('not-permitted'), tab)
  await view.until(() => document.querySelectorAll('.choices button').length > 1)
}

/** A page of the demo site under a name, as sites have one, also where its server has a number alone. */
function named({ addressOf }: Studio, path: string): string {
  const address = new URL(addressOf(path))
  if (/^[\d.]+$/.test(address.hostname)) address.hostname = 'censor-net.localhost'
  return address.href
}

const popup = (scene: Pick<Scene, 'name' | 'open' | 'prepare'>): Scene => ({
  ...scene,
  page: '',
  widths: [380],
  height: 600,
})

/** What depends on the window and on what the browser grants: the popup as it hangs there. */
export const REAL_POPUPS: readonly Scene[] = [
  popup({ name: 'popup-private', open: openPrivately, prepare: listed }),
  popup({
    name: 'popup-choices',
    open: async (set) => await over(await set.articleAt(named(set, '/censor-net.html')), set),
    prepare: closed,
  }),
]
