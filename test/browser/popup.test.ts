import { expect, test } from 'vitest'
import { settled } from '../../scripts/settled'
import { faultsOf, overflowOf } from './axe'
import { say } from './popup'
import { demoAddresses } from './site'
import { inBothBrowsers } from './stage'

const [article = ''] = demoAddresses

/** The smallest and the largest popup that reads well, and the largest that Chrome allows. */
const POPUP = { least: 360, most: 400, highest: 600 }

inBothBrowsers((stage) => {
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
})
