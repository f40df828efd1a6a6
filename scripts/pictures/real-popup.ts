import type { Page } from '../browser/browser.ts'
import type { Scene, Studio } from './scene.ts'

/** What an extension page has to open a private window. */
interface Extension {
  readonly chrome: { readonly windows: { create(how: object): Promise<unknown> } }
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

const popup = (scene: Pick<Scene, 'name' | 'open' | 'prepare'>): Scene => ({
  ...scene,
  page: '',
  widths: [380],
  height: 600,
})

/** What depends on the window and on what the browser grants: the popup as it hangs there. */
export const REAL_POPUPS: readonly Scene[] = [
  popup({ name: 'popup-private', open: openPrivately, prepare: listed }),
]
