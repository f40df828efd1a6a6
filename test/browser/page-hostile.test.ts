import { expect, test } from 'vitest'
import { settled } from '../../scripts/settled'
import { HOSTILE_PAGES, STORM } from './hostile-pages'
import { say } from './popup'
import { inBothBrowsers } from './stage'

/** What the popup may say of a page that it does not read. */
const REASONS = [say('notArticle'), say('tooShort'), say('tooLarge'), say('unreadable')]

/** Runs in the page: all of it as text, but for empty `div`s beside head and body, and their number. */
function outline(): { readonly text: string; readonly strangers: number } {
  const get = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get
  const root = get?.call(document) as Element
  const copy = root.cloneNode(true) as Element
  const added = [...copy.children].filter(
    ({ tagName, attributes, childNodes }) =>
      tagName === 'DIV' && attributes.length === 0 && childNodes.length === 0,
  )
  for (const each of added) each.remove()
  return { text: new XMLSerializer().serializeToString(copy), strangers: added.length }
}

/** Runs in the page: a sum of its outline, which may be too long to carry. */
const SUM = `(${outline.toString()})`

inBothBrowsers((stage) => {
  test.each(Object.entries(HOSTILE_PAGES))('%s', async (name, { page: markup, isRead }) => {
    const host = name.replaceAll(/[^a-z0-9]+/giu, '-').toLowerCase()
    const address = stage.site.add(`http://${host}.test/pier`, markup)
    const page = await stage.browser.newPage(address)
    await page.inject(
      `globalThis.outlineNow = ${SUM}; globalThis.outlineThen = globalThis.outlineNow();`,
    )
    const popup = await stage.browser.openPopup(page)
    const text = await settled(popup)
    const refused = REASONS.some((reason) => text.includes(reason))
    expect(refused, text.slice(0, 300)).toBe(!isRead)
    if (isRead) expect(text).toContain('The pier will be mended by spring')
    await popup.close()
    const after = await page.evaluate(() => {
      const { outlineNow, outlineThen } = globalThis as unknown as {
        outlineNow(): { text: string; strangers: number }
        outlineThen: { text: string; strangers: number }
      }
      const now = outlineNow()
      return { isSame: now.text === outlineThen.text, added: now.strangers - outlineThen.strangers }
    })
    expect(after).toEqual({ isSame: true, added: isRead ? 1 : 0 })
    await page.close()
  })

  test('a storm of changes', async () => {
    const address = stage.site.add('http://storm.test/pier', STORM)
    const { page, popup } = await stage.popupAt(address)
    expect(await settled(popup)).toContain('The pier will be mended by spring')
    await popup.close()
    expect((await page.evaluate(outline)).strangers).toBe(1)
    await page.close()
  })
})
