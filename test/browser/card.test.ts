import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { waitFor } from '../../scripts/browser/view'
import { settled } from '../../scripts/settled'
import { bring, cardBox, gone, opened, statements, teach } from './card-probe'
import { demoAddresses } from './site'
import { inBothBrowsers, type Stage } from './stage'

const [article = ''] = demoAddresses

/** An article that is marked, with the pointer away from everything. */
async function marked(stage: Stage): Promise<Page> {
  const { page, popup } = await stage.popupAt(article)
  await settled(popup)
  await popup.close()
  await page.until(() => CSS.highlights.size > 0)
  await teach(page)
  await page.moveTo({ x: 3, y: 3 })
  return page
}

/** Rests the pointer on a statement, as a hand comes to rest. */
async function rest(page: Page, at: number): Promise<void> {
  const point = await bring(page, at)
  await page.moveTo({ x: point.x + 30, y: point.y })
  await page.moveTo(point)
}

/** Longer than anything takes to open. */
const LONG = 900

/** Runs in the page: what it hears from now on, by listeners such as a site has. */
function overhear(): void {
  const heard: string[] = []
  Object.assign(globalThis, { heard })
  for (const name of ['keydown', 'keyup', 'click', 'mousedown', 'pointerdown', 'focusin'])
    document.addEventListener(name, ({ type, target }) =>
      heard.push(`${type} ${(target as Element).nodeName}`),
    )
}
const heardBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)

inBothBrowsers((stage) => {
  test('it is of one size, whatever is known of a statement', async () => {
    const page = await marked(stage)
    const boxes: string[] = []
    for (const at of [0, 2, 4]) {
      await rest(page, at)
      const { left, right, top, bottom } = await opened(page)
      boxes.push(`${right - left} × ${bottom - top}`)
      await page.press('Escape')
      await gone(page)
    }
    expect(new Set(boxes).size, boxes.join()).toBe(1)
    await page.close()
  })

  test('Escape closes it, the focus stays, and the page does not hear of the key', async () => {
    const page = await marked(stage)
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.focus())
    await rest(page, 2)
    await opened(page)
    await page.evaluate(overhear)
    await page.press('Escape')
    await gone(page)
    expect(await heardBy(page)).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('A')
    await page.press('Escape')
    expect(await heardBy(page)).toEqual(['keydown A', 'keyup A'])
    await page.close()
  })

  test('the pointer travels into it, and it goes when the pointer leaves', async () => {
    const page = await marked(stage)
    await rest(page, 2)
    const { left, top } = await opened(page)
    await page.moveTo({ x: left + 60, y: top + 20 })
    await pause(LONG)
    expect(await cardBox(page)).not.toBeNull()
    await page.moveTo({ x: 3, y: 3 })
    await gone(page)
    await page.close()
  })

  test('a click pins it; the page does not hear of clicks in it', async () => {
    const page = await marked(stage)
    await rest(page, 2)
    const { left, top } = await opened(page)
    await page.evaluate(overhear)
    await page.clickAt({ x: left + 60, y: top + 20 })
    await page.moveTo({ x: 3, y: 3 })
    await pause(LONG)
    expect(await cardBox(page)).not.toBeNull()
    expect(await heardBy(page)).toEqual([])
    await page.clickAt({ x: 3, y: 3 })
    await gone(page)
    await page.close()
  })

  test('a pointer swept over every statement in a second opens none', async () => {
    const page = await marked(stage)
    await bring(page, 2)
    const points = (await statements(page)).filter(({ y }) => y > 0 && y < 700)
    const sweep = Array.from({ length: 20 }, (_, at) => points[at % points.length])
    for (const point of sweep) if (point) await page.moveTo(point)
    await page.moveTo({ x: 3, y: 3 })
    await pause(LONG)
    expect(await cardBox(page)).toBeNull()
    await page.close()
  })

  test('scrolling under a resting pointer opens none', async () => {
    const page = await marked(stage)
    const point = await bring(page, 2)
    await page.evaluate(() => scrollBy({ top: -300, behavior: 'instant' }))
    await page.moveTo(point)
    await page.moveTo({ x: point.x + 3, y: point.y })
    await pause(100)
    await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }))
    await pause(LONG)
    expect(await cardBox(page)).toBeNull()
    await page.moveTo(point)
    await pause(LONG)
    expect(await cardBox(page), 'nor does a hand that trembles').toBeNull()
    await page.close()
  })

  test('what a script pretends to do opens and closes nothing', async () => {
    const page = await marked(stage)
    const point = await bring(page, 2)
    const pretend = ({ x, y }: { x: number; y: number }): void => {
      const target = document.elementFromPoint(x, y) ?? document.body
      const how = { bubbles: true, composed: true, clientX: x, clientY: y, view: window }
      for (const name of ['pointermove', 'pointerdown', 'pointerup', 'click'])
        target.dispatchEvent(new PointerEvent(name, { ...how, pointerType: 'touch' }))
      target.dispatchEvent(new MouseEvent('mousemove', how))
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    }
    await page.evaluate(pretend, point)
    await pause(LONG)
    expect(await cardBox(page)).toBeNull()
    await rest(page, 2)
    const { right, bottom, left } = await opened(page)
    const tabs = stage.site.requests.length
    for (const x of [left + 40, left + 120, right - 40])
      await page.evaluate(pretend, { x, y: bottom - 22 })
    await pause(300)
    expect(await cardBox(page)).not.toBeNull()
    expect(stage.site.requests.length).toBe(tabs)
    await page.close()
  })

  test('the keyboard goes on and back, into the card, and leaves no trace of the focus', async () => {
    const page = await marked(stage)
    const step = (way: 'next' | 'previous'): Promise<boolean> =>
      stage.browser.background(async (way) => {
        const { chrome } = globalThis as unknown as Extension
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
        const answer = await chrome.tabs.sendMessage(
          tab?.id ?? 0,
          { name: 'stepStatement', carries: way },
          { frameId: 0 },
        )
        return answer.ok && answer.value === true
      }, way)
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.focus())
    await page.evaluate(() => scrollTo(0, 0))
    await pause(100)
    expect(await step('next')).toBe(true)
    const first = await opened(page)
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('DIV')
    await page.evaluate(overhear)
    await page.press('Tab')
    await page.press('Tab')
    await page.press('Enter')
    await page.until((top) => {
      const { asQuotedCard } = globalThis as unknown as { asQuotedCard(): { top: number } | null }
      return asQuotedCard() !== null && (scrollY > 0 || asQuotedCard()?.top !== top)
    }, first.top)
    expect((await heardBy(page)).filter((each) => each.startsWith('key'))).toEqual([])
    expect(await step('previous')).toBe(true)
    await page.press('Escape')
    await gone(page)
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('A')
    await page.close()
  })

  test('“Compare” shows the comparison beside the page, or where that cannot be, in a tab', async () => {
    const page = await marked(stage)
    await rest(page, 2)
    const { left, bottom } = await opened(page)
    await page.clickAt({ x: left + 45, y: bottom - 22 })
    await gone(page)
    if (stage.kind === 'firefox') {
      const comparison = await stage.browser.pageAt('comparison.html?tab=')
      await comparison.close()
    } else {
      await waitFor('the side panel', () =>
        stage.browser.background(async () => {
          const { chrome } = globalThis as unknown as Extension
          const contexts = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })
          return contexts.some(({ documentUrl }) => documentUrl?.includes('sidepanel.html'))
        }),
      )
    }
    await page.close()
  })

  test('selecting the words of a statement is not in its way', async () => {
    const page = await marked(stage)
    await rest(page, 2)
    await opened(page)
    await page.evaluate(() => {
      const range = [...(CSS.highlights.values().next().value ?? [])][2] as Range
      getSelection()?.setBaseAndExtent(range.startContainer, 3, range.startContainer, 9)
    })
    await gone(page)
    await rest(page, 2)
    await pause(LONG)
    expect(await cardBox(page)).toBeNull()
    await page.close()
  })

  test('cards by click alone, no cards, no marks: as the reader set it', async () => {
    const welcome = await stage.browser.pageAt('welcome.html')
    const choose = (settings: { [name: string]: string }): Promise<void> =>
      welcome.evaluate(async (settings) => {
        const { chrome } = globalThis as unknown as Extension
        await chrome.storage.local.set({ settings })
      }, settings)
    const page = await marked(stage)
    await choose({ card: 'click' })
    await waitFor('a pointer that rests and opens none', async () => {
      await page.moveTo({ x: 3, y: 3 })
      await gone(page)
      await rest(page, 2)
      await pause(LONG)
      return (await cardBox(page)) === null
    })
    await page.clickAt(await bring(page, 2))
    await opened(page)
    await choose({ card: 'off' })
    await gone(page)
    await page.clickAt(await bring(page, 2))
    await pause(LONG)
    expect(await cardBox(page)).toBeNull()
    const all = await page.until(() => CSS.highlights.get('quotation')?.size)
    await choose({ marks: 'direct' })
    await page.until((all) => (CSS.highlights.get('quotation')?.size ?? all) < all, all)
    await choose({ marks: 'off' })
    await page.until(() => CSS.highlights.size === 0)
    expect(
      await page.evaluate(() => (globalThis as unknown as Taught).asQuotedOurs()),
    ).toBeUndefined()
    await choose({})
    await page.until((all) => CSS.highlights.get('quotation')?.size === all, all)
    await page.close()
  })

  test('in forced colours no words are painted as if they were selected', async () => {
    const page = await marked(stage)
    await page.until(() => CSS.highlights.size > 0)
    expect(await stage.browser.drawFor(page, 'forced-colors')).toBe(true)
    await page.until(() => CSS.highlights.size === 0)
    expect(
      await page.evaluate(() => (globalThis as unknown as Taught).asQuotedOurs()),
    ).toBeDefined()
    await page.close()
  })
})

interface Taught {
  asQuotedOurs(): Element | undefined
}

/** What a background or an extension page has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly runtime: {
      getContexts(wanted: object): Promise<readonly { readonly documentUrl?: string }[]>
    }
    readonly storage: { readonly local: { set(items: object): Promise<void> } }
    readonly tabs: {
      query(wanted: object): Promise<readonly { readonly id?: number }[]>
      sendMessage(
        tab: number,
        message: object,
        options: object,
      ): Promise<{ readonly ok: boolean; readonly value?: unknown }>
    }
  }
}
