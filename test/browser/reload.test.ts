import { expect, test } from 'vitest'
import { demoAddresses } from './site'
import { inBothBrowsers } from './stage'

/** Runs in the page: remembers the one element that was added to it. */
function noteHost(): void {
  Object.assign(window, { before: document.documentElement.lastElementChild })
}

/** Runs in the page: whether another element stands there in its place, and one set of marks. */
function isMarkedAnew(): boolean {
  const { before } = window as unknown as { before: Element }
  const strangers = document.documentElement.children.length - 2
  return !before.isConnected && strangers === 1 && CSS.highlights.size === 1
}

/** Runs in the page: how many statements are registered. */
const marked = (): number => CSS.highlights.get('quotation')?.size ?? 0

inBothBrowsers((stage) => {
  test('reloaded again and again with three articles open, each has its marks exactly once', async () => {
    const welcome = await stage.browser.pageAt('welcome.html')
    await welcome.focus()
    await welcome.click('.three > li:last-child button')
    await welcome.until(() =>
      document.querySelector('.three > li:last-child')?.hasAttribute('aria-current'),
    )
    const pages = []
    for (const address of demoAddresses.slice(0, 3)) {
      const page = await stage.browser.newPage(address)
      await page.until(() => CSS.highlights.size > 0)
      pages.push(page)
    }
    const before = await Promise.all(pages.map((page) => page.evaluate(marked)))
    for (let time = 0; time < 2; time += 1) {
      for (const page of pages) await page.evaluate(noteHost)
      await stage.browser.reloadExtension()
      for (const page of pages) await page.until(isMarkedAnew)
      expect(await Promise.all(pages.map((page) => page.evaluate(marked)))).toEqual(before)
    }
  })
})
