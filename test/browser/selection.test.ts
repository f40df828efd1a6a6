import { expect, test } from 'vitest'
import { say } from './popup'
import { demoAddresses } from './site'
import { inBothBrowsers } from './stage'

const [article = '', other = ''] = demoAddresses

/** What a background has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } }
  }
}

interface Listed {
  readonly statement: { readonly id: string; readonly text: string }
  readonly versions: readonly unknown[]
}

inBothBrowsers((stage) => {
  /** The statement at hand of a tab: what side panel and comparison page show. */
  const atHand = async (words: string): Promise<Listed> => {
    const welcome = await stage.browser.pageAt('welcome.html')
    return await welcome.until(async (words) => {
      const { chrome } = globalThis as unknown as Extension
      const stored = await chrome.storage.session.get(null)
      const found = Object.entries(stored).flatMap(([key, id]) => {
        if (!key.startsWith('at:')) return []
        const state = JSON.parse(String(stored[key.replace('at:', 'tab:')] ?? null)) as {
          readonly comparison?: { readonly findings: readonly Listed[] }
        } | null
        return (state?.comparison?.findings ?? []).filter(
          ({ statement }) => statement.id === JSON.parse(String(id)),
        )
      })
      return found.find(({ statement }) => statement.text.includes(words)) as never
    }, words)
  }

  test('a selection on a page that is no article is compared as a quotation', async () => {
    const words = 'The stronger Ukraine is on the battlefield, the stronger it will be'
    const address = stage.site.add(
      'http://notes.test/',
      `<!doctype html><html lang="en"><title>Notes</title><p>${words} at the negotiating table.</p></html>`,
    )
    const page = await stage.browser.newPage(address)
    const popup = await stage.browser.openPopup(page)
    await popup.textWith(say('notArticle'))
    await popup.close()
    await stage.browser.chooseMenu(page, 'compare-selection', `“${words}`)
    const { statement, versions } = await atHand('battlefield')
    expect(statement.text).toBe(words)
    expect(versions.length).toBeGreaterThan(0)
    const shown = await stage.browser.openPopup(page)
    expect(await shown.textWith(words)).toContain(words)
    await shown.close()
    await page.close()
  })

  test('a part of a statement of the article is that statement', async () => {
    const { page, popup } = await stage.popupAt(article)
    await popup.until(() => document.querySelector('.item') !== null)
    const before = await popup.evaluate(() => document.querySelectorAll('.item').length)
    await popup.close()
    await stage.browser.chooseMenu(page, 'compare-selection', 'defeat for Russia. The stronger')
    const { statement } = await atHand('strategic defeat for Russia')
    expect(statement.text.length).toBeGreaterThan(60)
    const again = await stage.browser.openPopup(page)
    await again.until(() => document.querySelector('.item') !== null)
    expect(await again.evaluate(() => document.querySelectorAll('.item').length)).toBe(before)
    await again.close()
    await page.close()
  })

  test('two words are said to be known from here alone', async () => {
    const { page, popup } = await stage.popupAt(other)
    await popup.until(() => document.querySelector('.item') !== null)
    await popup.close()
    await stage.browser.chooseMenu(page, 'compare-selection', 'purple zebra')
    expect((await atHand('purple zebra')).versions).toEqual([])
    await page.close()
  })
})
