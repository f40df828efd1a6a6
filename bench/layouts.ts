// npm run bench:layouts: twenty-one layouts, scrolled, resized and zoomed in real browsers, before they
// are read and with their marks. Writes into docs/evaluation.md which tasks took over 50 ms, and
// whether anything moved. Build first.
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '../scripts/browser/browser.ts'
import { type BrowserKind, findBrowser } from '../scripts/browser/find.ts'
import { launch } from '../scripts/browser/launch.ts'
import { builtFolder } from '../scripts/build.ts'
import { settled } from '../scripts/settled.ts'
import { LAYOUTS } from '../test/browser/layouts.ts'
import { table, writePart } from './page-part.ts'
import { PAGE_SETS, savedPages, servePages } from './saved-pages.ts'

/** With the fifteen of our own there are twenty-one. */
const SAVED_OF_EACH = 3
/** Statements that a saved page must have to be worth scrolling. */
const ENOUGH = 3
/** Milliseconds in which nothing moves, and how often that is waited for. */
const STILL = 300
const TURNS = 10
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox']

/** What happened on a page while it was watched. */
interface Seen {
  /** Milliseconds of each task of its main thread over 50 ms, as the browser itself counts them. */
  readonly tasks: readonly number[]
  /** Sum of the browser's layout shifts; null where it measures none. */
  readonly shift: number | null
}

interface Watching {
  shifted(): number | null
}

/** Runs in a page: sums up its layout shifts, and gives out the sum since it was last asked. */
function watchShifts(): void {
  const TYPE = 'layout-shift'
  const measured = PerformanceObserver.supportedEntryTypes.includes(TYPE)
  let shift = 0
  if (measured) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shift += (entry as PerformanceEntry & { readonly value: number }).value
    }).observe({ type: TYPE })
  }
  const shifted = (): number | null => {
    const sum = measured ? shift : null
    shift = 0
    return sum
  }
  Object.assign(globalThis, { shifted })
}

/** What happens on a page while something is done with it. */
async function seenDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<Seen> {
  const shifted = () => page.evaluate(() => (globalThis as unknown as Watching).shifted())
  await shifted()
  await browser.watchTasks(page)
  await act()
  await pause(STILL)
  const tasks = await browser.longTasks(page)
  return { tasks, shift: await shifted() }
}

/** Where every part of a page stands, to tell whether reading moved any. */
const places = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((each) => {
      const { left, top, width, height } = each.getBoundingClientRect()
      return [left, top, width, height]
    }),
  )

/** The same once they stand still: a browser may answer before it has drawn the width it was told. */
async function standing(page: Page): Promise<readonly number[]> {
  let now = await places(page)
  for (let turn = 0; turn < TURNS; turn += 1) {
    await pause(STILL)
    const next = await places(page)
    if (next.length === now.length && next.every((each, at) => each === now[at])) break
    now = next
  }
  return now
}

interface Extension {
  readonly chrome: {
    readonly tabs: {
      query(wanted: object): Promise<readonly { readonly id?: number }[]>
      setZoom(tab: number, zoom: number): Promise<void>
    }
  }
}

/** Scrolls a page through in steps, as a wheel does, narrows it and magnifies it. */
async function tryOut(browser: Browser, page: Page): Promise<void> {
  const zoom = (to: number): Promise<void> =>
    browser.background(async (factor) => {
      const { chrome } = globalThis as unknown as Extension
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
      await chrome.tabs.setZoom(tab?.id ?? 0, factor)
    }, to)
  const scroll = (): Promise<void> =>
    page.evaluate(async () => {
      const all = [document.scrollingElement, document.body, document.querySelector('main')]
      for (let step = 1; step <= 20; step += 1) {
        for (const each of all) each?.scrollTo({ top: step * 120, behavior: 'instant' })
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      for (const each of all) each?.scrollTo({ top: 0, behavior: 'instant' })
    })
  await scroll()
  for (const width of [400, 1280, 700, 1100]) await page.resize({ width, height: 800 })
  await zoom(1.5)
  await scroll()
  await zoom(1)
}

/** One layout: before it is read, while it is read, and with its marks. */
interface Tried {
  readonly name: string
  readonly before: Seen
  readonly reading: Seen
  readonly marked: Seen
  readonly statements: number
  /** Pixels by which reading moved anything. */
  readonly moved: number
}

async function tried(browser: Browser, name: string, address: string): Promise<Tried> {
  const page = await browser.newPage(address)
  await page.resize({ width: 1100, height: 800 })
  await page.evaluate(watchShifts)
  const before = await seenDuring(browser, page, () => tryOut(browser, page))
  // Asking where thousands of elements stand is a long task itself, and not one of reading.
  const stood = await standing(page)
  const reading = await seenDuring(browser, page, async () => {
    const popup = await browser.openPopup(page)
    await settled(popup)
    await popup.close()
  })
  const stands = await standing(page)
  const moved = Math.max(0, ...stood.map((place, at) => Math.abs(place - (stands[at] ?? place))))
  const statements = await page.evaluate(() => CSS.highlights.get('quotation')?.size ?? 0)
  const marked = await seenDuring(browser, page, () => tryOut(browser, page))
  await page.close()
  return { name, before, reading, marked, statements, moved }
}

async function triedIn(kind: BrowserKind): Promise<{ version: string; all: readonly Tried[] }> {
  const found = findBrowser(kind === 'firefox' ? ['firefox'] : ['chromium', 'chrome'])
  if (found === null) throw new Error(`no ${kind}`)
  const web = await servePages()
  const options = { path: found.path, extension: builtFolder(kind), headless: true }
  const browser = await launch(kind, { ...options, proxy: web.proxy })
  const all: Tried[] = []
  try {
    const welcome = await browser.pageAt('welcome.html')
    await welcome.until(() => document.readyState === 'complete')
    for (const [at, [name, html]] of Object.entries(LAYOUTS).entries()) {
      all.push(await tried(browser, name, web.add(`http://own-${at}.test/pier`, html)))
    }
    for (const set of PAGE_SETS) {
      let enough = 0
      for (const { id, html } of savedPages(set)) {
        if (enough === SAVED_OF_EACH) break
        const one = await tried(browser, id, web.add(`http://${set}-${id}.test/report`, html))
        if (one.statements < ENOUGH) continue
        enough += 1
        all.push(one)
      }
    }
  } finally {
    await browser.close()
    web.close()
  }
  return { version: browser.version, all }
}

const tasksOf = (all: readonly Tried[], when: 'before' | 'reading' | 'marked'): string => {
  const long = all.flatMap((each) => each[when].tasks).toSorted((a, b) => b - a)
  return long.length === 0 ? 'none' : `${long.length} (${long.slice(0, 5).join(', ')} ms)`
}

const shiftOf = (all: readonly Tried[]): string =>
  all.some(({ reading }) => reading.shift === null)
    ? 'not measured'
    : all.reduce((sum, { reading }) => sum + (reading.shift ?? 0), 0).toFixed(4)

const rows: string[][] = []
for (const kind of KINDS) {
  const { version, all } = await triedIn(kind)
  for (const each of all) process.stdout.write(`${version} ${JSON.stringify(each)}\n`)
  rows.push([
    version,
    `${all.length}`,
    tasksOf(all, 'before'),
    tasksOf(all, 'reading'),
    tasksOf(all, 'marked'),
    shiftOf(all),
    `${Math.max(...all.map(({ moved }) => moved)).toFixed(2)} px`,
  ])
}
const HEAD = [
  'browser',
  'layouts',
  'tasks over 50 ms without us',
  'while it is read',
  'with marks',
  'layout shift by reading',
  'anything moved by reading',
]
writePart(
  'layouts',
  `### Marks on twenty-one layouts

Each is scrolled in twenty steps, given four widths and magnified, first as it is, then with its marks;
fifteen layouts of our own and six saved pages. Tasks are those of the page’s main thread, whosever they
are, as the browser itself counts them (Chromium in a trace, Firefox in a profile). Giving a page
another width shifts its layout with or without marks: shifts are counted while it is read.

${table(HEAD, rows)}

\`npm run bench:layouts\``,
)
