import { expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { settled } from '../../scripts/settled'
import { faultsOf, overflowOf } from './axe'
import { say } from './popup'
import { demoAddresses } from './site'
import { inBothBrowsers } from './stage'
import { everything } from './stored'

const [article = ''] = demoAddresses

/** The smallest and the largest popup that reads well, and the largest that Chrome allows. */
const POPUP = { least: 360, most: 400, highest: 600 }

/** What moves in a page of ours while the pointer comes to a button and goes away again. */
async function movedBy(view: Page): Promise<readonly string[]> {
  await view.evaluate(() => {
    const moved: string[] = []
    Object.assign(globalThis, { moved })
    for (const name of ['transitionrun', 'animationstart'])
      addEventListener(name, ({ type, target }) =>
        moved.push(`${type} ${(target as Element).className}`),
      )
  })
  await view.moveTo({ x: 1, y: 1 })
  await view.hover('.button:not(.first)')
  await view.until(() => document.querySelector('.button:hover') !== null)
  await view.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  return await view.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)
}

inBothBrowsers((stage) => {
  test('nothing moves for a reader who wants no motion', async () => {
    const view = await stage.browser.extensionPage('welcome.html')
    await view.focus()
    await view.textWith(say('rememberRead'))
    expect(await movedBy(view)).not.toEqual([])
    if (!(await stage.browser.drawFor(view, 'reduced-motion'))) return
    await view.until(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
    expect(await movedBy(view)).toEqual([])
    await view.close()
  })

  test('is of a size that the browser allows and reads well, and leads back into the page', async () => {
    const { popup } = await stage.popupAt(article)
    await settled(popup)
    expect(await faultsOf(popup)).toEqual([])
    const size = await popup.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    expect(size.width).toBeGreaterThanOrEqual(POPUP.least)
    expect(size.width).toBeLessThanOrEqual(POPUP.most)
    expect(size.height).toBeLessThanOrEqual(POPUP.highest)
    expect(await overflowOf(popup)).toBe(0)

    await popup.click('.item .open')
    await popup.until(() => document.querySelector('article.version') !== null)
    expect(await faultsOf(popup)).toEqual([])
    // Without its colours, what is added and what is left out differ in their lines.
    const lines = await popup.evaluate(() =>
      ['ins', 'del'].map((name) => {
        const words = document.querySelector(`article.version ${name}`)
        return words && getComputedStyle(words).textDecorationLine
      }),
    )
    expect(lines).toEqual(['underline', 'line-through'])
    await popup.click('article.version .actions button')
    await popup.textWith(say('shownInPage'))
    await popup.close()
  })

  test('the keyboard alone opens a comparison, goes on to the next and comes back', async () => {
    const { popup } = await stage.popupAt(article)
    await settled(popup)
    for (let tabs = 0; tabs < 10; tabs += 1) {
      if (await popup.evaluate(() => document.activeElement?.matches('.open'))) break
      await popup.press('Tab')
    }
    await popup.press('ArrowDown')
    const second = await popup.evaluate(() => document.activeElement?.textContent ?? '')
    expect(second).toBe(await popup.text('.item:nth-child(2) .open'))
    await popup.press('Enter')
    await popup.until(() => document.activeElement?.matches('.who'))
    expect(await popup.text('.pages')).toMatch(/\b2\b/u)
    await popup.press('Escape')
    await popup.until(() => document.activeElement?.matches('.open'))
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(second)
    await popup.close()
  })

  test('what is pressed twice at once, while the background sleeps, is kept once', async () => {
    const { page, popup } = await stage.popupAt(article)
    await settled(popup)
    await popup.click('.item .open')
    await popup.textWith(say('keep'))
    await stage.browser.stopBackground()
    await popup.evaluate((word) => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent?.trim() === word,
      )
      button?.click()
      button?.click()
    }, say('keep'))
    await popup.textWith(say('kept'))
    await popup.close()
    const library = await stage.browser.extensionPage('library.html')
    const { kept } = await library.evaluate(everything)
    expect(kept).toHaveLength(1)
    await library.close()
    await page.close()
  })
})
