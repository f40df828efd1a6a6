/**
 * `npm run bench:paint`: milliseconds from opening to the first words, for the popup and the side
 * panel over an article that was read before, into docs/evaluation.md. Build first.
 */
import type { Browser, Page, View } from '../scripts/browser/browser.ts'
import { type BrowserKind, findBrowser } from '../scripts/browser/find.ts'
import { launch } from '../scripts/browser/launch.ts'
import { builtFolder } from '../scripts/build.ts'
import { serveDemo } from '../scripts/demo-server.ts'
import { table, writePart } from './page-part.ts'
import { emptyInChromium, popupsInChromium, stillInChromium } from './paint-chromium.ts'

/** Enough for a median; the first one warms up and does not count. */
const RUNS = 8
const ARTICLE = 'censor-net.html'
/** Statements that a popup has room for before somebody scrolls. */
const SHOWN = 5

/** When the view's first text was painted, counted from its opening. */
const painted = (view: View): Promise<number> =>
  view.until(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  ) as Promise<number>

/** When the list stood in the document, over openings of which the first warms up. */
async function popups(browser: Browser, page: Page): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const popup = await browser.openPopup(page)
    await popup.until(() => document.querySelector('.item') !== null)
    times.push(await painted(popup))
    await popup.close()
  }
  return times.slice(1)
}

/** When the comparison stood in the panel, loaded anew. */
async function panels(browser: Browser, page: Page): Promise<number[]> {
  const popup = await browser.openPopup(page)
  await popup.click('.foot button')
  const panel = await browser.sidePanel()
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await panel.until(() => document.querySelector('.lead') !== null)
    times.push(await painted(panel))
    await panel.evaluate(() => {
      document.querySelector('.lead')?.remove()
      location.reload()
    })
  }
  return times.slice(1)
}

/** What the popup shows before somebody scrolls, as the source of a page that has it from the start. */
async function markupOver(browser: Browser, page: Page): Promise<string> {
  const popup = await browser.openPopup(page)
  await popup.until(() => document.querySelector('.item') !== null)
  const markup = await popup.evaluate((shown) => {
    for (const item of document.querySelectorAll(`ul > :nth-child(n + ${shown + 1})`)) item.remove()
    for (const each of document.querySelectorAll('input:checked')) each.setAttribute('checked', '')
    return document.getElementById('app')?.outerHTML ?? ''
  }, SHOWN)
  await popup.close()
  return markup
}

type Rows = readonly (readonly [view: string, times: readonly number[]])[]

/** Each view with its times, and the browser's version before them. */
async function measure(kind: BrowserKind, path: string): Promise<[string, Rows]> {
  const options = { path, extension: builtFolder(kind), headless: true }
  const address = demo.url + ARTICLE
  const over = { address, runs: RUNS - 1 }
  const alone = kind === 'chromium' ? await popupsInChromium(options, over) : null
  const empty = kind === 'chromium' ? await emptyInChromium(options, over) : null
  const { version, watched, panel, markup } = await inSight(kind, options, address)
  if (alone === null || empty === null)
    return [
      version,
      [
        ['popup, nothing drawn ahead', watched],
        ['panel', panel],
      ],
    ]
  const still = await stillInChromium(options, { ...over, markup })
  return [
    version,
    [
      ['popup', alone.awake],
      ['an empty page of the extension in its place', empty.awake],
      ['popup, nothing of the extension running before', alone.asleep],
      ['popup, the same, for the first time over this article', alone.first],
      ['a page of the same words and styles without any program, the same', still.asleep],
      ['an empty page of the extension in its place, the same', empty.asleep],
      ['popup, under a debugger', watched],
      ['panel', panel],
    ],
  ]
}

/** What is measured with somebody looking on, and what the popup shows. */
async function inSight(
  kind: BrowserKind,
  options: Parameters<typeof launch>[1],
  address: string,
): Promise<{ version: string; watched: number[]; panel: number[]; markup: string }> {
  const browser = await launch(kind, options)
  try {
    const welcome = await browser.pageAt('welcome.html')
    await welcome.until(() => document.readyState === 'complete')
    const page = await browser.newPage(address)
    const watched = await popups(browser, page)
    const markup = await markupOver(browser, page)
    return { version: browser.version, watched, markup, panel: await panels(browser, page) }
  } finally {
    await browser.close()
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const rows: string[][] = []
const demo = await serveDemo(0)
try {
  for (const kind of ['chromium', 'firefox'] as const satisfies readonly BrowserKind[]) {
    const found = findBrowser(kind === 'firefox' ? ['firefox'] : ['chromium', 'chrome'])
    if (found === null) continue
    const [version, views] = await measure(kind, found.path)
    for (const [view, times] of views) {
      const row = [median(times), Math.min(...times), Math.max(...times)].map((each) =>
        each.toFixed(0),
      )
      rows.push([`${version}: ${view}`, ...row])
      process.stdout.write(`${rows.at(-1)?.join(' · ')}\n`)
    }
  }
} finally {
  await demo.close()
}
writePart(
  'first paint',
  `### First words of popup and side panel

Milliseconds from opening to the first words painted, over an article that was read before: ${RUNS - 1}
openings after one that warms up. For the first time over an article: the page was loaded anew and read by
itself before each opening. A page of the extension is open beside it, but for the rows that say
otherwise: there its worker was stopped and its program had ended, so that a new one begins. In Chromium
nobody watches the popup until it is painted; under a debugger, as the tests open it, it takes longer. A
page that shows a line of text and nothing else, and one of the popup’s words and styles without any
program, tell what of it is the browser’s own; Chromium paints in steps of some 16 ms. The panel is loaded
anew in the program that it has, under a debugger.

${table(['view', 'median', 'best', 'worst'], rows)}

\`npm run bench:paint\``,
)
