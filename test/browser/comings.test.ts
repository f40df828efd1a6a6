import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { waitFor } from '../../scripts/browser/view'
import { settled } from '../../scripts/settled'
import { bring, gone, opened, teach } from './card-probe'
import { LAYOUTS } from './layouts'
import { say } from './popup'
import { demoAddresses } from './site'
import { inBothBrowsers } from './stage'

const [article = '', other = ''] = demoAddresses

/** Runs in the page: how many statements are registered, and how many elements are ours. */
const ours = (): readonly number[] => [
  CSS.highlights.get('quotation')?.size ?? 0,
  [...document.documentElement.children].filter(({ nodeName }) => nodeName === 'DIV').length,
]

async function rest(page: Page, at: number): Promise<void> {
  const point = await bring(page, at)
  await page.moveTo({ x: point.x + 20, y: point.y })
  await page.moveTo(point)
}

/** Runs in the page: where the first line of a recognised statement ends. */
const lineEnd = (at: number): number =>
  ([...(CSS.highlights.get('quotation') ?? [])][at] as Range).getClientRects()[0]?.right ?? 0

inBothBrowsers((stage) => {
  /** An article that is marked, in a view so wide. */
  const markedAt = async (address: string, width: number): Promise<Page> => {
    const { page, popup } = await stage.popupAt(address)
    await settled(popup)
    await popup.close()
    await page.until(() => CSS.highlights.size > 0)
    await teach(page)
    await page.resize({ width, height: 640 })
    await pause(300)
    return page
  }

  test('a background that is stopped before everything the reader does is not missed', async () => {
    const { page, popup } = await stage.popupAt(article)
    await settled(popup)
    await popup.close()
    await page.until(() => CSS.highlights.size > 0)
    await teach(page)
    await stage.browser.stopBackground()
    await rest(page, 2)
    const { left, bottom } = await opened(page)
    await waitFor('the card to ask', () => stage.browser.isBackgroundAwake())
    await stage.browser.stopBackground()
    await page.clickAt({ x: left + 45, y: bottom - 22 })
    await gone(page)
    const welcome = await stage.browser.pageAt('welcome.html')
    const atHand = await welcome.until(async () => {
      const { chrome } = globalThis as unknown as Extension
      const stored = await chrome.storage.session.get(null)
      return Object.keys(stored).find((key) => key.startsWith('at:'))
    })
    expect(atHand).toMatch(/^at:\d+$/u)
    await page.close()
  })

  test.each([320, 400, 1280])('a card in %i pixels', async (width) => {
    const page = await markedAt(other, width)
    await rest(page, 1)
    const { left, right } = await opened(page)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThan(width)
    await page.close()
  })

  test.each([1.25, 2])('a card at the right edge of a page that has a zoom of %d', async (zoom) => {
    const markup = (LAYOUTS['a zoom on the root'] ?? '').replace(/zoom: [\d.]+/u, `zoom: ${zoom}`)
    const page = await markedAt(stage.site.add(`http://zoom-${zoom}.test/pier`, markup), 700)
    const { x, y } = await bring(page, 1)
    const end = await page.evaluate(lineEnd, 1)
    await page.moveTo({ x, y })
    await page.moveTo({ x: end - 12, y })
    await page.moveTo({ x: end - 10, y })
    const { right } = await opened(page)
    // As far as the browser says that its view is seen: scroll bars are none of it.
    const edge = await page.evaluate(() => visualViewport?.width ?? 0)
    expect(edge - right).toBeGreaterThanOrEqual(8)
    expect(edge - right).toBeLessThan(12)
    await page.close()
  })

  test('allowed, taken back, allowed again: marks come and go, and leave nothing', async () => {
    const page = await stage.browser.newPage(article)
    const welcome = await stage.browser.pageAt('welcome.html')
    const choose = async (which: 'first' | 'last'): Promise<void> => {
      await welcome.focus()
      await welcome.click(`.three > li:${which}-child button`)
      await welcome.until(
        (which) =>
          document.querySelector(`.three > li:${which}-child`)?.hasAttribute('aria-current'),
        which,
      )
    }
    const isNow = (count: number): Promise<boolean> =>
      waitFor(`${count} statements`, async () => {
        const [statements, elements] = await page.evaluate(ours)
        return statements === count && elements === Math.min(1, count)
      })
    let first = 0
    for (let time = 0; time < 2; time += 1) {
      await choose('last')
      first ||= await page.until(() => CSS.highlights.get('quotation')?.size)
      await isNow(first)
      await choose('first')
      await isNow(0)
    }
    expect(first).toBeGreaterThan(5)
    await page.close()
  })

  test('one site allowed in the popup, taken back, allowed again: its marks come and go, no other has any', async () => {
    const stranger = await stage.browser.newPage(other)
    const page = await stage.browser.newPage(article)
    const always = say('siteAlways').replace('$1', new URL(article).hostname)
    const stop = say('siteStop')
    const isOffered = (words: string): boolean =>
      [...document.querySelectorAll('.foot button:last-of-type, .choices button')].some(
        ({ textContent }) => textContent === words,
      )
    const choose = async (now: string, then: string): Promise<void> => {
      const popup = await stage.browser.openPopup(page)
      await settled(popup)
      await popup.until(isOffered, now)
      await popup.click('.foot button:last-of-type')
      await popup.until(isOffered, then)
      // A page that went on would be read after a second; one that was taken back is not.
      if (now === stop) await pause(1_500)
      await popup.close()
    }
    await choose(always, stop)
    await page.goto(article)
    await page.until(() => CSS.highlights.size > 0)
    const marked = await page.evaluate(ours)
    expect(marked).toEqual([expect.any(Number), 1])
    await choose(stop, always)
    await page.until(() => CSS.highlights.size === 0)
    expect(await page.evaluate(ours)).toEqual([0, 0])
    await choose(always, stop)
    await page.goto(article)
    await page.until(() => CSS.highlights.size > 0)
    expect(await page.evaluate(ours)).toEqual(marked)
    await stranger.focus()
    await stranger.goto(other)
    await pause(500)
    expect(await stranger.evaluate(ours)).toEqual([0, 0])
    for (const each of [page, stranger]) await each.close()
  })
})

/** What an extension page has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } }
  }
}
