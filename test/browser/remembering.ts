import type { Browser } from '../../scripts/browser/browser'
import { waitFor } from '../../scripts/browser/view'
import { ask, setSettings } from '../../scripts/pictures/scene'
import { settled } from '../../scripts/settled'

/** Which articles are read, and whether they are remembered. */
interface Before {
  readonly read: readonly string[]
  readonly remember: boolean
}

/** Reads articles by a click each, and waits until they are remembered where they are to be. */
export async function readBefore(browser: Browser, { read, remember }: Before): Promise<void> {
  const view = await browser.extensionPage('options.html')
  await setSettings(view, { remember })
  for (const address of read) {
    const page = await browser.newPage(address)
    const popup = await browser.openPopup(page)
    await settled(popup)
    await popup.close()
    await page.close()
  }
  await waitFor('what was read to be remembered', async () => {
    const { found } = (await ask(view, 'listRead', { words: '', page: 0 })) as { found: number }
    return found === (remember ? read.length : 0)
  })
  await view.close()
}
