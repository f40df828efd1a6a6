import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { hasSavedPages, savedPages } from '../../bench/saved-pages'
import type { Page } from '../../scripts/browser/browser'
import { LAYOUTS } from './layouts'
import { listed } from './popup'
import { inBothBrowsers, type Stage } from './stage'

/** CSS pixels between a mark and its words (issue 7). */
const CLOSE = 2

/** So many pages of each collection that have statements: with our own layouts there are twenty. */
const SAVED = 3

if (!hasSavedPages) console.log('layouts: the saved pages (../shared/eval/pages) are not here')

interface Extension {
  readonly chrome: {
    readonly tabs: {
      query(wanted: object): Promise<readonly { readonly id?: number }[]>
      setZoom(tab: number, zoom: number): Promise<void>
    }
    readonly scripting: {
      executeScript(
        how: object,
      ): Promise<readonly { readonly result?: unknown; readonly error?: unknown }[]>
    }
    readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
  }
}

/** A rectangle in the view. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where lines are drawn, as seen from beside the extension's own script: it alone sees the root. */
const drawn = (stage: Stage): Promise<readonly Box[] | null> =>
  stage.browser.background(async () => {
    function look(): readonly Box[] | null {
      const { chrome } = globalThis as unknown as Extension
      type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }
      for (const each of document.documentElement.children) {
        if (each.nodeName !== 'DIV') continue
        const root =
          (each as Opened).openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(each)
        if (!root?.querySelector('svg')) continue
        return Array.from(root.querySelectorAll('.ground'), (ground) => {
          const { left, right, top, bottom } = ground.getBoundingClientRect()
          return { left, right, top, bottom }
        })
      }
      return null
    }
    const { chrome } = globalThis as unknown as Extension
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: look,
    })
    if (answer?.error) throw new Error(String(answer.error))
    return (answer?.result ?? null) as readonly Box[] | null
  })

/** Where the words of statements stand, as the page itself finds them. */
const wordsIn = (page: Page): Promise<readonly Box[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('quotation') ?? [])].flatMap((range) =>
      Array.from((range as Range).getClientRects(), ({ left, right, top, bottom }) => ({
        left,
        right,
        top,
        bottom,
      })),
    ),
  )

/** Runs in the page: where each of its elements stands. */
const placesOf = (): string =>
  Array.from(document.body.querySelectorAll('*'), (element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return [left + scrollX, top + scrollY, width, height].map(Math.round).join(' ')
  }).join('\n')

/** Runs in the page: adds up its layout shifts from now on, where the browser tells of them. */
function watchShifts(): void {
  Object.assign(window, { shifts: 0 })
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const page = window as unknown as { shifts: number }
      page.shifts += (entry as PerformanceEntry & { readonly value: number }).value
    }
  }).observe({ type: 'layout-shift' })
}
const shifts = (): number => (window as unknown as { readonly shifts: number }).shifts

/** What was drawn, beside where the words stand. */
interface Measured {
  readonly lines: number
  readonly faults: readonly string[]
}

async function measured(stage: Stage, page: Page): Promise<Measured> {
  const words = (await wordsIn(page)).filter(({ left, right }) => right - left >= CLOSE)
  const grounds = (await drawn(stage)) ?? []
  const isUnder = (top: number, box: Box): boolean =>
    top > (box.top + box.bottom) / 2 && top <= box.bottom + CLOSE
  // The ground begins four pixels before the words, ends four behind them, and one above the line.
  const lines = grounds.map(({ left, right, top }) => ({
    left: left + 4,
    right: right - 4,
    top: top + 1,
  }))
  const away = lines.filter(({ left, right, top }) => {
    const near = words.filter((box) => isUnder(top, box))
    const starts = near.some((box) => Math.abs(box.left - left) <= CLOSE)
    return !starts || !near.some((box) => Math.abs(box.right - right) <= CLOSE)
  })
  const bare = words.filter(
    (box) =>
      !lines.some(
        ({ left, right, top }) =>
          isUnder(top, box) && left <= box.left + CLOSE && right >= box.right - CLOSE,
      ),
  )
  const faults = [
    ...away.map(({ left, right, top }) => `away: ${left}–${right} at ${top}`),
    ...bare.map(({ left, right, top }) => `bare: ${left}–${right} at ${top}`),
  ]
  return { lines: lines.length, faults }
}

/** Times that it is looked, a little apart, before what does not fit is said not to. */
const LOOKS = 60

/** Waits for marks that fit their words, and says what does not. */
async function settledMarks(stage: Stage, page: Page): Promise<Measured> {
  let seen = await measured(stage, page)
  for (let tries = 0; tries < LOOKS && seen.faults.length > 0; tries += 1) {
    await pause(120)
    seen = await measured(stage, page)
  }
  return seen
}

const zoom = (stage: Stage, to: number): Promise<void> =>
  stage.browser.background(async (to) => {
    const { chrome } = globalThis as unknown as Extension
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    await chrome.tabs.setZoom(tab?.id ?? 0, to)
  }, to)

/** Reads a page; how many statements the popup lists. */
async function read(stage: Stage, page: Page): Promise<number> {
  await page.focus()
  const popup = await stage.browser.openPopup(page)
  // A page without statements never has a mark: the popup has said by now what there is.
  const most = (await listed(popup)) > 0 ? 200 : 20
  await popup.close()
  return await page.evaluate(async (most) => {
    for (let tries = 0; tries < most && CSS.highlights.size === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50))
    return CSS.highlights.get('quotation')?.size ?? 0
  }, most)
}

/** Scrolls, narrows and magnifies a page and says where marks and words part. */
async function tryOut(stage: Stage, page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const look = async (when: string): Promise<void> => {
    const seen = await settledMarks(stage, page)
    faults.push(...seen.faults.map((each) => `${when}: ${each}`))
  }
  const scroll = (share: number): Promise<void> =>
    page.evaluate((share) => {
      const { scrollingElement: root, body } = document
      for (const each of [root, body, document.querySelector('main')])
        each?.scrollTo({ top: each.scrollHeight * share, behavior: 'instant' })
    }, share)
  await look('as it opens')
  await scroll(0.5)
  await look('scrolled')
  await page.resize({ width: 400, height: 700 })
  await look('narrow')
  await scroll(0.9)
  await page.resize({ width: 1280, height: 800 })
  await look('wide')
  await zoom(stage, 1.5)
  await pause(150)
  await look('magnified')
  await zoom(stage, 1)
  await scroll(0)
  await look('back')
  return faults
}

inBothBrowsers((stage) => {
  test.each(Object.entries(LAYOUTS))('%s: every mark is at its words', async (name, markup) => {
    const host = name.replaceAll(/[^a-z]+/giu, '-').toLowerCase()
    const page = await stage.browser.newPage(stage.site.add(`http://${host}.test/pier`, markup))
    await page.resize({ width: 1100, height: 800 })
    await page.evaluate(watchShifts)
    const before = await page.evaluate(placesOf)
    expect(await read(stage, page)).toBeGreaterThanOrEqual(5)
    expect((await settledMarks(stage, page)).lines).toBeGreaterThan(5)
    expect(await page.evaluate(placesOf)).toBe(before)
    expect(await page.evaluate(shifts)).toBe(0)
    expect(await tryOut(stage, page)).toEqual([])
    await page.close()
  })

  test('marks follow what comes late: fonts, images, what is folded and unfolded', async () => {
    const page = await stage.browser.newPage(
      stage.site.add('http://late.test/pier', LAYOUTS.plain ?? ''),
    )
    await read(stage, page)
    const change = async (what: string, how: () => void): Promise<void> => {
      await page.evaluate(how)
      expect((await settledMarks(stage, page)).faults, what).toEqual([])
    }
    await change('an image before', () => {
      const image = document.createElement('img')
      image.width = 300
      image.height = 217
      document.querySelector('h1')?.after(image)
    })
    await change('another font size', () => {
      document.body.style.fontSize = '22px'
    })
    await change('moved by a class', () => {
      const style = document.createElement('style')
      style.textContent = '.moved { position: relative; left: 60px; top: 25px }'
      document.head.append(style)
      document.querySelector('article')?.classList.add('moved')
    })
    await change('hidden', () => {
      const article = document.querySelector<HTMLElement>('article')
      if (article) article.style.display = 'none'
    })
    await change('shown again', () => {
      const article = document.querySelector<HTMLElement>('article')
      if (article) article.style.display = ''
    })
    await page.close()
  })

  test.skipIf(!hasSavedPages).each(['aeb', 'multilingual'] as const)(
    'saved pages, %s: every mark is at its words',
    async (set) => {
      let tried = 0
      const faults: string[] = []
      for (const { id, html } of savedPages(set)) {
        if (tried === SAVED) break
        const page = await stage.browser.newPage(stage.site.add(`http://${set}.test/${id}`, html))
        await page.resize({ width: 1100, height: 800 })
        if ((await read(stage, page)) >= 3) {
          tried += 1
          faults.push(...(await tryOut(stage, page)).map((each) => `${id}, ${each}`))
        }
        await page.close()
      }
      expect(faults).toEqual([])
      expect(tried).toBe(SAVED)
    },
    600_000,
  )
})
