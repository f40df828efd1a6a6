import type { Page } from '../browser/browser.ts'
import type { Scene, Studio } from './scene.ts'

/** What an extension page has to open a private window. */
interface Extension {
  readonly chrome: { readonly windows: { create(how: object): Promise<unknown> } }
}

/** The real popup in a real private window; it closes with its page. */
async function openPrivately({ browser, addressOf }: Studio): Promise<Page> {
  const address = addressOf('/world-desk-brussels.html')
  const own = await browser.extensionPage('library.html')
  await own.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as Extension
    await chrome.windows.create({ incognito: true, url })
  }, address)
  await own.close()
  const page = await browser.pageAt(address)
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

/** A popup in a private window, where nothing is kept. */
export const PRIVATE: Scene = {
  name: 'popup-private',
  page: '',
  widths: [380],
  height: 600,
  open: openPrivately,
  prepare: async (view) => void (await view.until(() => document.querySelector('.item') !== null)),
}
