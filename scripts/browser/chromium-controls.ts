import { realpathSync } from 'node:fs'
import type {
  CDPSession,
  ElementHandle,
  KeyInput,
  Browser as Puppet,
  Page as PuppetPage,
} from 'puppeteer-core'
import type { ColorScheme, Controls, Medium } from './browser.ts'
import { idOfFolder } from './chromium-profile.ts'
import { waitFor } from './view.ts'

/** What Chromium does in its own way for a page, a popup or a side panel. */
export function controlsOf(page: PuppetPage): Controls {
  return {
    run: (source, args) =>
      page.evaluate(
        // CSP of extension pages forbids eval in the page itself, not in what the debugger sends.
        `(async () => JSON.stringify(await (${source})(...${args})))()`,
      ) as Promise<string | undefined>,
    moveTo: ({ x, y }) => page.mouse.move(x, y, { steps: 2 }),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key as KeyInput),
    picture: () => page.screenshot(),
    async choose(selector, file) {
      const field = await page.$(selector)
      if (field === null) throw new Error(`Nothing matches ${selector}`)
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file)
    },
  }
}

/** The id of the extension in a folder, once it is installed. */
export const installed = (puppet: Puppet, folder: string): Promise<string> =>
  waitFor('the extension to be installed', async () => {
    const id = idOfFolder(realpathSync(folder))
    return (await puppet.extensions()).has(id) ? id : null
  })

/** Draws a page as it is printed, in the forced colours of a theme, or without motion. */
export async function drawAs(page: PuppetPage, medium: Medium, theme: ColorScheme): Promise<void> {
  if (medium === 'print') return await page.emulateMediaType('print')
  const session = await page.createCDPSession()
  const scheme = { name: 'prefers-color-scheme', value: theme }
  const wish =
    medium === 'forced-colors'
      ? { name: medium, value: 'active' }
      : { name: 'prefers-reduced-motion', value: 'reduce' }
  const features = [scheme, wish]
  await session.send('Emulation.setEmulatedMedia', { features })
}

/** What a thread's scripts need once garbage is collected, the documents they hold included: bytes. */
export async function keptIn(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const heap = await session.send('Runtime.getHeapUsage')
  return heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0)
}
