import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { waitFor } from '../../scripts/browser/view'
import { harbour } from '../soak/reader/page'
import { say } from './popup'
import { demoAddresses } from './site'
import { inBothBrowsers } from './stage'

const [article = '', other = ''] = demoAddresses

/** What a background has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly scripting: {
      getRegisteredContentScripts(): Promise<readonly unknown[]>
      unregisterContentScripts(): Promise<void>
    }
    readonly runtime: { sendMessage(message: object): Promise<unknown> }
  }
}

/** Runs in the page: what it can see of the extension's reading. */
const markedTexts = (): string[] =>
  [...CSS.highlights.values()].flatMap((each) => [...each].map((range) => String(range)))

/** Where the welcome page has its choices of what may be read. */
const CHOICES = {
  'when I click': '.three > li:first-child',
  'on all sites': '.three > li:last-child',
} as const

/** Presses a choice, and waits until the page says that it is how things are. */
async function choose(welcome: Page, choice: keyof typeof CHOICES): Promise<void> {
  const item = CHOICES[choice]
  await welcome.focus()
  await welcome.click(`${item} button`)
  await welcome.until((each) => document.querySelector(each)?.hasAttribute('aria-current'), item)
}

inBothBrowsers((stage) => {
  test('nothing is read by itself before the reader allows it', async () => {
    const page = await stage.browser.newPage(article)
    await stage.browser.background(async () => {})
    expect(await page.evaluate(markedTexts)).toEqual([])
    await page.close()
  })

  test('a real click on the welcome page allows all sites, and articles are read by themselves', async () => {
    const open = await stage.browser.newPage(other)
    const welcome = await stage.browser.pageAt('welcome.html')
    await welcome.textWith(say('accessAllDo'))
    expect(await welcome.text(`${CHOICES['on all sites']} button`)).toBe(say('accessAllDo'))
    await choose(welcome, 'on all sites')
    const page = await stage.browser.newPage(article)
    const marked = await page.until(() => CSS.highlights.size > 0)
    expect(marked).toBe(true)
    expect((await page.evaluate(markedTexts)).length).toBeGreaterThan(5)
    await open.until(() => CSS.highlights.size > 0)
  })

  test('it survives a stopped background', async () => {
    await stage.browser.stopBackground()
    const page = await stage.browser.newPage(article)
    await page.until(() => CSS.highlights.size > 0)
  })

  test('it is put right at the next start where the background was stopped in the middle of it', async () => {
    const welcome = await stage.browser.pageAt('welcome.html')
    const registered = (): Promise<number> =>
      welcome.evaluate(async () => {
        const { chrome } = globalThis as unknown as Extension
        return (await chrome.scripting.getRegisteredContentScripts()).length
      })
    await welcome.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension
      await chrome.scripting.unregisterContentScripts()
    })
    expect(await registered()).toBe(0)
    await stage.browser.stopBackground()
    await welcome.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension
      await chrome.runtime.sendMessage({ name: 'nobody' })
    })
    await waitFor('the registration', async () => (await registered()) === 1)
    const page = await stage.browser.newPage(article)
    await page.until(() => CSS.highlights.size > 0)
    await page.close()
  })

  test('taking it back ends it', async () => {
    const welcome = await stage.browser.pageAt('welcome.html')
    await choose(welcome, 'when I click')
    await waitFor('the registration to be gone', async () => {
      const registered = await stage.browser.background(async () => {
        const { chrome } = globalThis as unknown as Extension
        return (await chrome.scripting.getRegisteredContentScripts()).length
      })
      return registered === 0
    })
  })

  test('nor is a page that was let in by a click read any further by itself', async () => {
    const address = 'http://harbour.test/amber'
    stage.site.add(address, harbour('amber'))
    const welcome = await stage.browser.pageAt('welcome.html')
    await choose(welcome, 'on all sites')
    const page = await stage.browser.newPage(address)
    await page.until(() => CSS.highlights.size > 0)
    await choose(welcome, 'when I click')
    await page.until(() => CSS.highlights.size === 0)
    await page.focus()
    const popup = await stage.browser.openPopup(page)
    await page.until(() => CSS.highlights.size > 0)
    await popup.close()
    await page.evaluate(() => {
      history.pushState(null, '', '/blue')
      ;(window as unknown as { show(boat: string): void }).show('blue')
    })
    await page.until(() => CSS.highlights.size === 0)
    // Longer than a page is looked at until it is quiet.
    await pause(3_000)
    expect(await page.evaluate(markedTexts)).toEqual([])
    const again = await stage.browser.openPopup(page)
    await page.until(() => CSS.highlights.size > 0)
    await again.close()
    await page.close()
  })
})
