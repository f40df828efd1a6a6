import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pages } from '../../demo/site'
import type { Page } from '../../scripts/browser/browser'
import { bring, opened, teach } from './card-probe'
import { readAll } from './popup'
import { demoAddresses, frontAddress } from './site'
import { inBothBrowsers } from './stage'

const [article = ''] = demoAddresses
/** With the five of the demo they are twenty (trust requirement P-6). */
const MORE = 15

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

/** Chooses on the welcome page that all sites are read when they open, or none. */
async function allow(welcome: Page, which: 'first' | 'last'): Promise<void> {
  await welcome.focus()
  const item = `.three > li:${which}-child`
  const isSo = (each: string): boolean =>
    document.querySelector(each)?.hasAttribute('aria-current') ?? false
  if (!(await welcome.evaluate(isSo, item))) await welcome.click(`${item} button`)
  await welcome.until(isSo, item)
}

inBothBrowsers((stage) => {
  /** What was asked for besides these pages, and what the browsers ask for by themselves. */
  const others = (asked: readonly string[]): readonly string[] =>
    stage.site.requests.filter(
      (each) => !asked.includes(each) && !each.endsWith('/favicon.ico') && !MAKERS.test(each),
    )

  test('reading five reports, and every comparison of one, asks the network for nothing', async () => {
    const asked = [frontAddress, ...demoAddresses]
    for (const address of asked) {
      const { popup } = await stage.popupAt(address)
      if (address === article) await readAll(popup)
      else await popup.until(() => document.querySelector('[aria-busy="true"]') === null)
      await popup.close()
    }
    expect(others(asked)).toEqual([])
  })

  test('nor do fifteen more that are read when they open, with marks and a card', async () => {
    const asked = [frontAddress, ...demoAddresses]
    const welcome = await stage.browser.pageAt('welcome.html')
    const page = await stage.browser.newPage()
    await allow(welcome, 'last')
    await page.focus()
    const markup = pages.map(({ file }) => readFileSync(file, 'utf8'))
    for (let more = 0; more < MORE; more += 1) {
      const one = `http://report-${more}.test/2026/oslo`
      asked.push(stage.site.add(one, markup[more % markup.length] ?? ''))
      await page.goto(one)
      await page.until(() => CSS.highlights.size > 0)
    }
    await teach(page)
    const point = await bring(page, 1)
    await page.moveTo({ x: point.x + 30, y: point.y })
    await page.moveTo(point)
    await opened(page)
    await page.close()
    await allow(welcome, 'first')
    expect(others(asked)).toEqual([])
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
