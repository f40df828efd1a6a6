import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { View } from '../../scripts/browser/browser'
import { waitFor } from '../../scripts/browser/view'
import { oneScript } from '../../scripts/one-script'
import { ROOT } from '../../scripts/program'
import { settled } from '../../scripts/settled'
import { faultsOf } from './axe'
import { demoAddresses } from './site'
import { inBothBrowsers, type Stage } from './stage'

const [article = '', other = ''] = demoAddresses

/** More than any of our pages has stops. */
const MOST_STOPS = 120

/** A place where the Tab key stops. */
interface Stop {
  readonly name: string
  /** Its place among all elements of the page. */
  readonly order: number
  /** Whether it can be seen, and where the focus is, too. */
  readonly fault: string | null
}

/** Runs in the view: where the focus is; null outside the page. */
function stop(): Stop | null {
  const at = document.activeElement
  if (at === null || at === document.body || at === document.documentElement) return null
  const { top, bottom, left, right } = at.getBoundingClientRect()
  const marked = [at, at.closest('.item')].some((each) => {
    if (each === null) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const inView = bottom > 0 && top < innerHeight && right > left && bottom > top
  return {
    name: `${at.nodeName} ${(at.textContent ?? '').trim().slice(0, 40)}`,
    order: [...document.querySelectorAll('*')].indexOf(at),
    fault: marked ? (inView ? null : 'out of view') : 'no outline',
  }
}

/** Presses Tab until the page has been gone through once. */
async function walk(view: View): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  for (let press = 0; press < MOST_STOPS; press += 1) {
    await view.press('Tab')
    const at = await view.evaluate(stop)
    if (at === null || (stops.length > 0 && at.order <= (stops[0]?.order ?? 0))) break
    stops.push(at)
  }
  return stops
}

/** Presses a key until what has the focus matches. */
async function tabTo(view: View, selector: string): Promise<void> {
  const isThere = (wanted: string): boolean => document.activeElement?.matches(wanted) ?? false
  for (let press = 0; press < MOST_STOPS; press += 1) {
    if (await view.evaluate(isThere, selector)) return
    await view.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${selector}`)
}

/** What an extension page has, in both browsers. */
interface Extension {
  readonly chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } }
}

/** Reads a report with remembering switched on, so that a version with an address is known. */
async function rememberReport(stage: Stage, address: string): Promise<void> {
  const settings = await stage.browser.extensionPage('options.html')
  await settings.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension
    await chrome.storage.local.set({ settings: { remember: true } })
  })
  await settings.close()
  const { page, popup } = await stage.popupAt(address)
  await settled(popup)
  await popup.close()
  await page.close()
}

const messagesOf = (language: string): Readonly<Record<string, { readonly message: string }>> =>
  JSON.parse(readFileSync(`${ROOT}public/_locales/${language}/messages.json`, 'utf8'))

/** What is pressed in a card, in the languages of the interface. */
const PRESSED = readdirSync(`${ROOT}public/_locales`).map((language) => {
  const said = messagesOf(language)
  const of = (key: string): string => said[key]?.message ?? ''
  return {
    ...{ language, compare: of('cardCompare'), next: of('cardNext') },
    settings: of('settings'),
  }
})

/** Runs in a page: shows a card with these words, and says which of them are cut or stand outside it. */
function cutIn(words: { readonly [name: string]: string }): readonly string[] {
  for (const each of document.documentElement.children) if (each.nodeName === 'DIV') each.remove()
  const { showCard } = globalThis as unknown as { showCard(known: boolean, words: object): void }
  showCard(true, words)
  const root = document.querySelector('html > div')?.shadowRoot
  const card = root?.querySelector('.card')?.getBoundingClientRect()
  const buttons = [...(root?.querySelectorAll('button') ?? [])]
  if (card === undefined || buttons.length < 3) return ['no card']
  return buttons.flatMap((button) => {
    const { bottom, left, right } = button.getBoundingClientRect()
    const isOut = bottom > card.bottom || left < card.left || right > card.right
    const isCut = isOut || button.scrollWidth > button.clientWidth
    return isCut ? [button.ariaLabel ?? button.className] : []
  })
}

const SOURCE = 'a[href*="#:~:text="]'

inBothBrowsers((stage) => {
  test('the keyboard alone: open, choose, read the differences, open the source, and back', async () => {
    await rememberReport(stage, other)
    const { page, popup } = await stage.popupAt(article)
    await settled(popup)
    await tabTo(popup, '.open')
    const chosen = await popup.evaluate(() => document.activeElement?.textContent)
    await popup.press('Enter')
    await popup.until(() => document.activeElement?.matches('.who'))
    // Both wordings are there for those who listen: what is added and what is left out, in words.
    const heard = await popup.evaluate(() => document.querySelector('.align')?.textContent ?? '')
    expect(heard).toMatch(/added|left out|instead|here/u)
    await popup.press('Escape')
    await popup.until(() => document.activeElement?.matches('.open'))
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(chosen)
    await popup.press('Enter')
    await tabTo(popup, SOURCE)
    // The new tab takes the popup away, now and then before the key is up again.
    await popup.press('Enter').catch(() => {})
    const source = await stage.browser.pageAt(new URL(other).pathname)
    await source.until(() => document.readyState === 'complete')
    await source.close()
    await page.focus()
    const again = await stage.browser.openPopup(page)
    await settled(again)
    await tabTo(again, '.open')
    expect(await again.evaluate(() => document.activeElement?.textContent)).toBe(chosen)
    await again.close()
    await page.close()
  })

  test('every page of ours is walked through in its own order, and shows where one is', async () => {
    const { page, popup } = await stage.popupAt(article)
    await settled(popup)
    const tab = await popup.evaluate(
      () =>
        new URL(document.querySelector<HTMLAnchorElement>('a[href*="tab="]')?.href ?? '').search,
    )
    const walks: [string, readonly Stop[]][] = [['popup', await walk(popup)]]
    await popup.close()
    const pages = ['welcome.html', 'options.html', 'library.html', `comparison.html${tab}`]
    for (const path of [...pages, 'sidepanel.html']) {
      const view = await stage.browser.extensionPage(path)
      await view.until(() => document.querySelector('#app main, #app h1') !== null)
      await view.until(() => document.querySelector('#app a[href], #app button') !== null)
      // A view that is drawn anew under the first press takes the focus with it.
      const stops = await waitFor(`a walk through ${path}`, async () => {
        const walked = await walk(view)
        return walked.length > 0 ? walked : null
      })
      walks.push([path, stops])
      await view.close()
    }
    for (const [name, stops] of walks) {
      expect(stops.length, name).toBeGreaterThan(0)
      const faults = stops.filter(({ fault }) => fault !== null)
      expect(faults, name).toEqual([])
      const orders = stops.map(({ order }) => order)
      expect(orders, name).toEqual(orders.toSorted((a, b) => a - b))
    }
    await page.close()
  })

  test('a press, and nothing before it, asks the reader’s own search engine for the first words', async () => {
    const { page, popup } = await stage.popupAt(article)
    await settled(popup)
    const asked = stage.site.requests.length
    const only = '.item[data-mark="none"]'
    const words = await popup.text(`${only} .open`)
    // Whatever the engine is, and however it writes spaces: the longest word is in its address.
    const [word = ''] = (words.match(/\b[a-z]{5,}\b/giu) ?? []).toSorted(
      (a, b) => b.length - a.length,
    )
    expect(stage.site.requests.length).toBe(asked)
    await popup.click(`${only} .actions button`)
    const found = await stage.browser.pageAt(word)
    await found.close()
    await page.close()
  })

  test('the card in a page breaks no rule of accessibility', async () => {
    const script = await oneScript(new URL('card-open.ts', import.meta.url), 'card')
    const words =
      '<!doctype html><html lang="en"><title>Pier</title><main><h1>Pier</h1></main></html>'
    const page = await stage.browser.newPage(stage.site.add('http://card.test/', words))
    await page.inject(script)
    for (const known of [false, true]) {
      await page.evaluate((isKnown) => {
        for (const each of document.documentElement.children) {
          if (each.nodeName === 'DIV') each.remove()
        }
        const { showCard } = globalThis as unknown as { showCard(known: boolean): void }
        showCard(isKnown)
      }, known)
      expect(
        await page.evaluate(() => document.querySelector('html > div')?.shadowRoot !== null),
      ).toBe(true)
      expect(await faultsOf(page)).toEqual([])
    }
    await page.close()
  })

  test('what is pressed in a card stands there in full, in every language', async () => {
    const script = await oneScript(new URL('card-open.ts', import.meta.url), 'card')
    const address = stage.site.add('http://card.test/words', '<!doctype html><title>Pier</title>')
    const page = await stage.browser.newPage(address)
    await page.inject(script)
    const cut: string[] = []
    for (const width of [320, 1100]) {
      await page.resize({ width, height: 640 })
      for (const { language, ...words } of PRESSED) {
        const found = await page.evaluate(cutIn, words)
        cut.push(...found.map((each) => `${language}, ${width}: ${each}`))
      }
    }
    expect(cut).toEqual([])
    await page.close()
  })
})
