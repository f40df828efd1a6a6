import { expect, test } from 'vitest'
import { settled } from '../../scripts/settled'
import { listed, say } from './popup'
import { demoAddresses, frontAddress } from './site'
import { inBothBrowsers } from './stage'

const [article = ''] = demoAddresses

/** What a page of the extension has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly tabs: { query(which: object): Promise<readonly { readonly id: number }[]> }
    readonly action: { getBadgeText(of: { readonly tabId: number }): Promise<string> }
  }
}

/** Runs in a page of the extension: the words of all badges. */
async function badges(): Promise<readonly string[]> {
  const { chrome } = globalThis as unknown as Extension
  const tabs = await chrome.tabs.query({})
  const all = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })))
  return all.filter((words) => words !== '')
}

inBothBrowsers((stage) => {
  test('installing opens the welcome page, which compares its example without a network', async () => {
    const welcome = await stage.browser.pageAt('welcome.html')
    await welcome.textWith(say('welcomeTitle'))
    await welcome.until(() => document.querySelector('.demo article.version') !== null)
    expect(await welcome.text()).not.toContain(say('welcomeDemoFailed'))
    // The first comparison that anybody sees is one that needs no explanation.
    expect(await welcome.text('.demo .lead')).toMatch(/^should here, will in/u)
    expect(await welcome.text()).toContain(
      say(stage.kind === 'firefox' ? 'welcomeFindFirefox' : 'welcomeFindChrome').slice(0, 40),
    )
  })

  test('a click on the button reads the article and lists its statements', async () => {
    const { popup } = await stage.popupAt(article)
    expect(await listed(popup)).toBeGreaterThan(5)
    expect(await popup.text()).toContain('Censor.NET')
    await popup.close()
  })

  test('a stopped background starts again for the popup, and the badge outlives it', async () => {
    const welcome = await stage.browser.pageAt('welcome.html')
    const page = await stage.browser.newPage(article)
    await stage.browser.stopBackground()
    expect(await stage.browser.isBackgroundAwake()).toBe(false)
    const popup = await stage.browser.openPopup(page)
    const before = await listed(popup)
    await popup.close()
    const told = await welcome.evaluate(badges)
    expect(told).toContainEqual(expect.stringMatching(/^[1-9]/u))
    await stage.browser.stopBackground()
    expect(await welcome.evaluate(badges)).toEqual(told)
    const again = await stage.browser.openPopup(page)
    const count = await listed(again)
    expect(count, await again.text()).toBe(before)
    expect(await welcome.evaluate(badges)).toEqual(told)
    await again.close()
  })

  test('the popup brings a statement into view in the page', async () => {
    const { page, popup } = await stage.popupAt(article)
    await listed(popup)
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const bottom = await page.evaluate(() => window.scrollY)
    await popup.click('.item .open')
    await popup.click('article.version .actions button')
    await page.until((from: number) => Math.abs(window.scrollY - from) > 100, bottom)
    await popup.textWith(say('shownInPage'))
    await popup.close()
  })

  test('a front page of links is no article, and the popup says so', async () => {
    const { popup } = await stage.popupAt(frontAddress)
    expect(await settled(popup)).toContain(say('notArticle'))
    await popup.close()
  })
})
