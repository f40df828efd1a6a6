import type { KeyInput, Page as PuppetPage } from 'puppeteer-core'
import type { Controls } from './browser.ts'

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
  }
}
