import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Piece } from '../../lib/extension/first-frame'
import type { View } from '../../scripts/browser/browser'
import { settled } from '../../scripts/settled'
import { faultsOf } from './axe'
import { say } from './popup'
import { demoAddresses } from './site'
import { inBothBrowsers, type Stage } from './stage'

const [article = '', other = ''] = demoAddresses

/** The words of the list's statement at a place (from 0), and what is told of it. */
const toldAt = (popup: View, at: number): Promise<string> =>
  popup.text(`.item:nth-child(${at + 1}) .tell`)

/** Reads an article by the click and opens the side panel from the popup, as a reader does. */
async function openPanel(stage: Stage, address: string, at: number) {
  const { page, popup } = await stage.popupAt(address)
  await settled(popup)
  const told = await toldAt(popup, at)
  await popup.click(`.item:nth-child(${at + 1}) .open`)
  await popup.until(() => document.querySelector('article.version') !== null)
  await popup.click('.foot button')
  const panel = await stage.browser.sidePanel()
  // It opens in the gesture; which statement it is to show comes a moment later.
  await panel.until((words) => {
    const lead = document.querySelector<HTMLElement>('.lead')?.innerText ?? ''
    return lead !== '' && words.includes(lead)
  }, told)
  await panel.until(isChosen)
  return { page, panel, told }
}

/** Runs in the panel: whether the background has heard which statement of this tab was chosen. */
async function isChosen(): Promise<boolean> {
  const { chrome } = globalThis as unknown as { chrome: Extension }
  const [front] = await chrome.tabs.query({ active: true, currentWindow: true })
  const all = await chrome.storage.session.get(null)
  return `at:${front?.id}` in all
}

/** Milliseconds within which a page has heard of everything that it can hear of. */
const HEARD = 500

interface Listening {
  heard(): readonly string[]
}

/** Runs in the page: what becomes of our marks, as far as it can see. */
function listen(): void {
  const { children } = document.documentElement
  const seen: string[] = []
  const before = CSS.highlights.get('quotation')
  new MutationObserver((records) => {
    for (const { type } of records) seen.push(`${type}, ${children.length} children`)
  }).observe(document.documentElement, { childList: true, attributes: true })
  const look = (): void => {
    if (CSS.highlights.get('quotation') !== before) seen.push('marked anew')
    requestAnimationFrame(look)
  }
  look()
  Object.assign(globalThis, { heard: () => [...new Set(seen)] })
}

const heard = (): readonly string[] => (globalThis as unknown as Listening).heard()

const isIcon = (address: string): boolean => address.endsWith('/favicon.ico')
const lead = (panel: View): Promise<string> => panel.text('.lead')

interface Extension {
  readonly tabs: {
    query(wanted: object): Promise<readonly { readonly id?: number }[]>
  }
  readonly storage: {
    readonly session: {
      get(key: null): Promise<Record<string, string>>
      set(items: Record<string, string>): Promise<void>
    }
  }
}

/** Runs in a page of the extension: the first frame that is kept, where there is exactly one. */
async function keptFrame(): Promise<string | undefined> {
  const { chrome } = globalThis as unknown as { chrome: Extension }
  const all = Object.entries(await chrome.storage.session.get(null))
  const frames = all.filter(([key]) => key.startsWith('frame:')).map(([, frame]) => frame)
  return frames.length === 1 ? frames[0] : undefined
}

/** Runs in a page of the extension: has whoever draws a first frame leave a mark in its page. */
async function markFrame(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Extension }
  for (const [key, text] of Object.entries(await chrome.storage.session.get(null))) {
    if (!key.startsWith('frame:')) continue
    const frame = JSON.parse(text)
    frame.root['data-drawn'] = 'ahead'
    await chrome.storage.session.set({ [key]: JSON.stringify(frame) })
  }
}

/** Runs in the popup: what it shows before somebody scrolls, as a first frame has it. */
function shownIn(): Piece[] {
  const shown = (element: Element): ChildNode[] => {
    const inside = [...element.childNodes]
    if (element.localName === 'ul') return inside.slice(0, 5)
    if (element.localName !== 'select') return inside
    const [chosen, ...others] = inside as Element[]
    const length = (each: Element): number => each.textContent?.length ?? 0
    const [longest] = others.toSorted((a, b) => length(b) - length(a))
    return [chosen, longest].filter((each) => each !== undefined)
  }
  const pieceOf = (node: ChildNode): Piece => {
    if (!(node instanceof Element)) return node.textContent ?? ''
    const attributes: Record<string, string> = {}
    for (const { name, value } of node.attributes) attributes[name] = value
    if (node.matches('input:checked')) attributes.checked = ''
    return [node.localName, attributes, ...shown(node).map(pieceOf)]
  }
  return [...(document.getElementById('app')?.childNodes ?? [])].map(pieceOf)
}

inBothBrowsers((stage) => {
  test('the popup opens the side panel at its statement; it follows the tabs', async () => {
    const { page, panel, told } = await openPanel(stage, article, 1)
    expect(told).toContain(await lead(panel))
    expect(await panel.text('.beside')).toContain('Censor.NET')
    expect(await faultsOf(panel)).toEqual([])

    const blank = await stage.browser.newPage(other)
    await blank.focus()
    await panel.textWith(say('unreadClosed'))
    await page.focus()
    await panel.textWith('Censor.NET')
    expect(told).toContain(await lead(panel))
    await page.close()
    await blank.close()
    const strange = stage.site.requests.filter(
      (each) => each.includes('.test') && !demoAddresses.includes(each) && !isIcon(each),
    )
    expect(strange).toEqual([])
  })

  test('an open table stays with its article when the tab goes on, until it is asked to follow', async () => {
    const { page, panel } = await openPanel(stage, article, 0)
    await panel.click('.foot a')
    const table = await stage.browser.pageAt('comparison.html?tab=')
    const title = await table.until(() => document.querySelector('h1')?.innerText)
    // Beside a page of ours there is nothing to be let in to.
    await panel.textWith(say('ownPage'))
    expect(await panel.evaluate(() => document.querySelector('.choices'))).toBeNull()
    await page.goto(other)
    await page.focus()
    const popup = await stage.browser.openPopup(page)
    await settled(popup)
    await popup.close()
    await table.focus()
    await table.textWith(say('pageWentOn'))
    expect(await table.text('h1')).toBe(title)
    expect(await faultsOf(table)).toEqual([])
    await table.click('.since button')
    await table.until((before) => document.querySelector('h1')?.innerText !== before, title)
    expect(await table.text('main')).not.toContain(say('pageWentOn'))
    await table.close()
    await page.close()
  })

  test('the first popup over an article begins with what was drawn ahead', async () => {
    const { page, popup } = await stage.popupAt(article)
    await settled(popup)
    await popup.click('.foot button:last-of-type')
    await popup.textWith(say('siteStop'))
    await popup.close()
    // From now on the page is read by itself; nobody opens the popup meanwhile.
    await page.goto(other)
    await page.goto(article)
    await page.until(() => CSS.highlights.size > 0)
    const welcome = await stage.browser.pageAt('welcome.html')
    if (stage.kind === 'firefox') {
      // There nothing is drawn ahead: the popup is in time by itself.
      const popup = await stage.browser.openPopup(page)
      await settled(popup)
      expect(await welcome.evaluate(keptFrame)).toBeUndefined()
      await popup.close()
      await page.close()
      return
    }
    const frame = await welcome.until(keptFrame)
    await stage.browser.stopBackground()
    await welcome.evaluate(markFrame)
    const first = await stage.browser.openPopup(page)
    await settled(first)
    expect(await first.evaluate(() => document.documentElement.dataset.drawn)).toBe('ahead')
    expect(await first.evaluate(shownIn)).toEqual(JSON.parse(frame).view)
    await first.click('.foot button:last-of-type')
    const [always = ''] = say('siteAlways').split('$1')
    await first.textWith(always.trim())
    await first.close()
    await page.close()
  })

  test('a stopped background changes nothing: the next statement is chosen and kept', async () => {
    const { page, panel } = await openPanel(stage, article, 0)
    const before = await lead(panel)
    await stage.browser.stopBackground()
    await panel.click('.steps button:last-of-type')
    await panel.until((words) => document.querySelector('.lead')?.textContent !== words, before)
    expect(await panel.text('.steps')).toContain('2')
    await stage.browser.stopBackground()
    await panel.click('article.version .actions button:last-of-type')
    await panel.textWith(say('kept'))
    await page.close()
  })

  test('what the reader says is not the same goes, is remembered, and comes back by undo', async () => {
    const { page, panel } = await openPanel(stage, article, 0)
    const versions = await panel.evaluate(() => document.querySelectorAll('article.version').length)
    await page.until(() => CSS.highlights.size > 0)
    await page.evaluate(listen)
    await panel.click('article.version:not(:first-of-type) .actions button:last-of-type')
    await panel.until(
      (before) => document.querySelectorAll('article.version').length < before,
      versions,
    )
    expect(await panel.text('.apart')).toContain(say('undo'))
    // Where the press was made stands another button now.
    expect(await panel.evaluate(() => document.activeElement?.matches('.apart button'))).toBe(true)
    expect(await faultsOf(panel)).toEqual([])
    // Only of what is known elsewhere can it be said: the page is not to learn that it was.
    await pause(HEARD)
    expect(await page.evaluate(heard)).toEqual([])
    const words = await panel.text('article.version:first-of-type .said')
    await page.goto(article)
    const popup = await stage.browser.openPopup(page)
    await settled(popup)
    await popup.evaluate((own) => {
      const items = [...document.querySelectorAll<HTMLElement>('.open')]
      const beginningOf = ({ innerText }: HTMLElement): string =>
        innerText.replaceAll(/[“”]|^… |\s*…?$/gu, '').replace(/\s*…$/u, '')
      items.find((item) => own.includes(beginningOf(item)))?.click()
    }, words)
    await popup.click('.apart button')
    await popup.until(() => document.querySelector('.apart') === null)
    expect(await popup.evaluate(() => document.querySelectorAll('article.version').length)).toBe(
      versions,
    )
    await popup.close()
    await page.close()
  })
})
