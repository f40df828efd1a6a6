import { expect, test } from 'vitest'
import { readAll } from './popup'
import { demoAddresses, frontAddress } from './site'
import { inBothBrowsers } from './stage'

const [article = ''] = demoAddresses

/** What the browsers ask of their makers by themselves, with or without an extension. */
const MAKERS =
  /^https?:\/\/(?:[\w-]+\.)*(?:google|googleapis|gstatic|mozilla)\.(?:com|net|org)[:/]/u

/** Runs in the page: the document as text, without a `div` that has nothing to show or tell. */
function outline(): string {
  const copy = document.documentElement.cloneNode(true) as Element
  for (const child of [...copy.children])
    if (child.tagName === 'DIV' && child.attributes.length === 0 && child.innerHTML === '')
      child.remove()
  return copy.outerHTML
}

/** Runs in the page: how many elements stand beside head and body. */
const strangers = (): readonly string[] =>
  [...document.documentElement.children]
    .filter((each) => !['HEAD', 'BODY'].includes(each.tagName))
    .map((each) => `${each.tagName} ${each.attributes.length} ${each.shadowRoot} ${each.outerHTML}`)

inBothBrowsers((stage) => {
  test('reading five reports, and every comparison of one, asks the network for nothing', async () => {
    const asked = [frontAddress, ...demoAddresses]
    for (const address of asked) {
      const { popup } = await stage.popupAt(address)
      if (address === article) await readAll(popup)
      else await popup.until(() => document.querySelector('[aria-busy="true"]') === null)
      await popup.close()
    }
    const others = stage.site.requests.filter(
      (each) => !asked.includes(each) && !each.endsWith('/favicon.ico') && !MAKERS.test(each),
    )
    expect(others).toEqual([])
  })

  test('the page stays as it was, but for one empty element', async () => {
    const page = await stage.browser.newPage(article)
    const before = await page.evaluate(outline)
    expect(await page.evaluate(strangers)).toEqual([])
    const popup = await stage.browser.openPopup(page)
    await popup.until(() => document.querySelector('.item') !== null)
    await popup.close()
    await page.until(() => CSS.highlights.size > 0)
    expect(await page.evaluate(strangers)).toEqual(['DIV 0 null <div></div>'])
    expect(await page.evaluate(outline)).toBe(before)
  })

  test('reading again leaves one element, not two', async () => {
    const page = await stage.browser.newPage(article)
    for (let time = 0; time < 3; time += 1) {
      const popup = await stage.browser.openPopup(page)
      await popup.until(() => document.querySelector('.item') !== null)
      await popup.close()
    }
    expect(await page.evaluate(strangers)).toHaveLength(1)
  })

  test('the page hears nothing that names the extension', async () => {
    const page = await stage.browser.newPage(article)
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      const dispatch = EventTarget.prototype.dispatchEvent
      EventTarget.prototype.dispatchEvent = function (event) {
        heard.push(event.type)
        return dispatch.call(this, event)
      }
      addEventListener('message', (event) => heard.push(JSON.stringify(event.data)))
    })
    const popup = await stage.browser.openPopup(page)
    await popup.until(() => document.querySelector('.item') !== null)
    await popup.close()
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    expect(heard).toEqual([])
  })

  test('the page finds the same names in every report, whatever is known of it', async () => {
    const seen: string[] = []
    for (const address of demoAddresses) {
      const { page, popup } = await stage.popupAt(address)
      await popup.until(() => document.querySelector('.item') !== null)
      await popup.close()
      await page.until(() => CSS.highlights.size > 0)
      seen.push(await page.evaluate(() => [...CSS.highlights.keys()].join(' ')))
    }
    expect(new Set(seen).size).toBe(1)
  })
})
