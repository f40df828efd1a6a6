// npm run bench:living [-- --browsers chromium,firefox --only endless,other,hostile,large]: what the extension costs
// pages that live on, pages that are no articles and pages that mean harm, in real browsers, each part into
// its own place of docs/evaluation.md.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Browser, Page } from '../scripts/browser/browser.ts'
import { type BrowserKind, findBrowser } from '../scripts/browser/find.ts'
import { launch } from '../scripts/browser/launch.ts'
import { build, builtFolder } from '../scripts/build.ts'
import { HOSTILE_PAGES, STORM } from '../test/browser/hostile-pages.ts'
import { readLarge } from './large-pages.ts'
import { readEndless, shareOf } from './living-pages.ts'
import { OTHER_PAGES } from './other-pages.ts'
import { table, writePart } from './page-part.ts'
import type { Gated, Sliced } from './page-probe.ts'
import { probeScript, servePages } from './saved-pages.ts'

const { values } = parseArgs({
  options: {
    browsers: { type: 'string', default: 'chromium,firefox' },
    only: { type: 'string', default: 'endless,other,hostile,large' },
  },
})

interface Probing {
  gate(): Gated
  slices(): Promise<Sliced>
}

/** What the parts are measured with. */
interface Place {
  readonly browser: Browser
  readonly script: string
  add(address: string, html: string): string
}

/** Times that a page is loaded anew. */
const LOADS = 16

/** The mean of the middle half: it tells more than a clock of whole milliseconds, and no hiccup. */
function middleMean(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(sorted.length / 4, -sorted.length / 4)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

type Rows = readonly (readonly [string, string])[]

async function probed<Answer>(
  { browser, script, add }: Place,
  html: string,
  path: string,
  ask: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const page = await browser.newPage(add(`http://probed.test${path}`, html))
  await page.inject(script)
  const answer = await ask(page)
  await page.close()
  return answer
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const percent = (share: number | null): string =>
  share === null ? 'not told' : `${share.toFixed(2)} %`
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

async function endless({ browser, add }: Place): Promise<Rows> {
  const { alone, read } = await readEndless(browser, add)
  const shift =
    browser.kind === 'chromium' ? `${(read.shifts - alone.shifts).toFixed(3)}` : 'not told'
  return [
    ['… share of the minute by our scripts', percent(shareOf({ alone, read }, 'scripts'))],
    ['… and by all that is drawn and moved for them', percent(shareOf({ alone, read }, 'busy'))],
    ['… articles that came / with marks at the end', `${read.articles} / ${read.marked}`],
    [
      '… memory that came meanwhile, without / with marks',
      `${megabytes(alone.spent.memory)} / ${megabytes(read.spent.memory)}`,
    ],
    ['… cumulative layout shift by us', shift],
  ]
}

async function other(place: Place): Promise<Rows> {
  const rows: [string, string][] = []
  for (const [name, { path, html }] of Object.entries(OTHER_PAGES)) {
    const loads: Gated[] = []
    for (let load = 0; load < LOADS; load += 1) {
      loads.push(
        await probed(place, html, path, (page) =>
          page.evaluate(() => (globalThis as unknown as Probing).gate()),
        ),
      )
    }
    const mean = (of: 'first' | 'later'): string => ms(middleMean(loads.map((load) => load[of])))
    const isRead = loads.some((load) => load.isRead)
    rows.push([
      `${name}: the gate’s first run / each later one${isRead ? ' (let in)' : ''}`,
      `${mean('first')} / ${mean('later')}`,
    ])
  }
  return rows
}

async function hostile(place: Place): Promise<Rows> {
  const rows: [string, string][] = []
  const pages = Object.entries(HOSTILE_PAGES).map(([name, { page }]) => [name, page] as const)
  for (const [name, html] of [...pages, ['a storm of changes', STORM] as const]) {
    const { outcome, wall } = await probed(place, html, '/pier', (page) =>
      page.evaluate(() => (globalThis as unknown as Probing).slices()),
    )
    rows.push([`${name}: ${outcome}`, ms(wall)])
  }
  return rows
}

async function large({ browser, add }: Place): Promise<Rows> {
  const all = await readLarge(browser, add)
  const told = (tasks: readonly number[]): string =>
    tasks.length === 0 ? 'none' : `${tasks.join(', ')} ms`
  return all.map(({ name, before, tasks, marked }) => [
    `two million characters, ${name}: tasks over 50 ms before / while it is read (marked statements)`,
    `${told(before)} / ${told(tasks)} (${marked})`,
  ])
}

const LARGE_NOTE = `Tasks of the page’s main thread, whosever they are, as the browser itself counts them (Chromium
in a trace, Firefox in a profile): scripts, layout, painting, collecting garbage. A task of 80 ms that
is made on purpose must be told first. Before: five seconds in which nobody reads the page.`

const PARTS: Readonly<Record<string, readonly [string, (place: Place) => Promise<Rows>]>> = {
  endless: ['A page that grows for a minute, an article every half second', endless],
  other: ['Pages that are no articles', other],
  hostile: ['Pages that mean harm, until there is an article or a reason', hostile],
  large: ['Large articles', large],
}

/** What is measured in one browser, each part into its own place of docs/evaluation.md. */
async function measure(kind: BrowserKind): Promise<void> {
  const found = findBrowser(kind === 'firefox' ? ['firefox'] : ['chromium', 'chrome'])
  if (!found) throw new Error(`no ${kind}`)
  if (!existsSync(builtFolder(kind))) await build(kind)
  const web = await servePages()
  const options = { path: found.path, extension: builtFolder(kind), headless: true }
  const browser = await launch(kind, { ...options, proxy: web.proxy })
  try {
    const place: Place = { browser, script: await probeScript(), add: web.add }
    for (const name of values.only.split(',')) {
      const part = PARTS[name]
      if (!part) continue
      const [title, of] = part
      const told = table([`${title} (${browser.version})`, ''], await of(place))
      const command = `\`npm run bench:living -- --browsers ${kind} --only ${name}\``
      const note = name === 'large' ? `${LARGE_NOTE}\n\n` : ''
      writePart(`living ${name} ${kind}`, `${told}\n\n${note}${command}`)
      console.log(told)
    }
  } finally {
    await browser.close()
    web.close()
  }
}

for (const kind of values.browsers.split(',') as BrowserKind[]) await measure(kind)
