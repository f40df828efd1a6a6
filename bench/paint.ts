/**
 * `npm run bench:paint`: milliseconds from opening to the first words, for the popup and the side
 * panel over an article that was read before, into docs/evaluation.md. Build first.
 */
import type { Browser, View } from '../scripts/browser/browser.ts'
import { type BrowserKind, findBrowser } from '../scripts/browser/find.ts'
import { launch } from '../scripts/browser/launch.ts'
import { builtFolder } from '../scripts/build.ts'
import { serveDemo } from '../scripts/demo-server.ts'
import { table, writePart } from './page-part.ts'

/** Enough for a median; the first one warms up and does not count. */
const RUNS = 11
const ARTICLE = 'censor-net.html'

/** When the view's first text was painted, counted from its opening. */
const painted = (view: View): Promise<number> =>
  view.until(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  ) as Promise<number>

/** When the list or the comparison stood in the document, as far as a frame after it can tell. */
async function measure(browser: Browser, demo: string): Promise<Record<string, number[]>> {
  const welcome = await browser.pageAt('welcome.html')
  await welcome.until(() => document.readyState === 'complete')
  const page = await browser.newPage(demo + ARTICLE)
  const popups: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const popup = await browser.openPopup(page)
    await popup.until(() => document.querySelector('.item') !== null)
    popups.push(await painted(popup))
    await popup.close()
  }
  const popup = await browser.openPopup(page)
  await popup.click('.foot button')
  const panel = await browser.sidePanel()
  const panels: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await panel.until(() => document.querySelector('.lead') !== null)
    panels.push(await painted(panel))
    await panel.evaluate(() => {
      document.querySelector('.lead')?.remove()
      location.reload()
    })
  }
  return { popup: popups.slice(1), panel: panels.slice(1) }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const rows: string[][] = []
const demo = await serveDemo(0)
try {
  for (const kind of ['chromium', 'firefox'] as const satisfies readonly BrowserKind[]) {
    const found = findBrowser(kind === 'firefox' ? ['firefox'] : ['chromium', 'chrome'])
    if (found === null) continue
    const options = { path: found.path, extension: builtFolder(kind), headless: true }
    const browser = await launch(kind, options)
    try {
      for (const [view, times] of Object.entries(await measure(browser, demo.url))) {
        const row = [median(times), Math.min(...times), Math.max(...times)].map((each) =>
          each.toFixed(0),
        )
        rows.push([`${browser.version}: ${view}`, ...row])
        process.stdout.write(`${rows.at(-1)?.join(' · ')}\n`)
      }
    } finally {
      await browser.close()
    }
  }
} finally {
  await demo.close()
}
writePart(
  'first paint',
  `### First words of popup and side panel

Milliseconds from opening to the first words painted, over an article that was read before: ${RUNS - 1}
openings after one that warms up. The popup begins with a process of its own each time, the panel is
loaded anew in the one that it has.

${table(['view', 'median', 'best', 'worst'], rows)}

\`npm run bench:paint\``,
)
