// npm run bench:pages [-- --browsers chromium,firefox]: reads the saved pages beside the project in
// real browsers, as the extension does and as Readability alone does, and writes into
// docs/evaluation.md how long each took, what each found, and which sentences led back to the page.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from '../scripts/browser/browser.ts'
import { type BrowserKind, findBrowser } from '../scripts/browser/find.ts'
import { launch } from '../scripts/browser/launch.ts'
import { build, builtFolder } from '../scripts/build.ts'
import { table, writePart } from './page-part.ts'
import type { Probed, Timed } from './page-probe.ts'
import { median } from './questions.ts'
import {
  hasSavedPages,
  indexOf,
  PAGE_SETS,
  type PageSet,
  probeScript,
  type SavedPage,
  SCORER,
  savedPages,
  servePages,
} from './saved-pages.ts'

const { values } = parseArgs({
  options: {
    browsers: { type: 'string', default: 'chromium,firefox' },
    pages: { type: 'string', default: '1000' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'as-quoted-pages-'))

/** One page of a collection, read in one browser. */
interface Reading extends Timed {
  readonly set: PageSet
  readonly id: string
  readonly probed: Probed | null
}

interface Probing {
  probe(url: string): Probed | null
  time(url: string, oursFirst: boolean): Timed
}

async function readIn(page: Page, { url }: SavedPage, oursFirst: boolean) {
  const timed = await page.evaluate(
    (address, first) => (globalThis as unknown as Probing).time(address, first),
    url,
    oursFirst,
  )
  const probed = await page.evaluate(
    (address) => (globalThis as unknown as Probing).probe(address),
    url,
  )
  return { ...timed, probed }
}

interface Read {
  readonly browser: string
  readonly readings: readonly Reading[]
}

/** Reads all saved pages in one browser. */
async function readAll(kind: BrowserKind): Promise<Read> {
  const found = findBrowser(kind === 'firefox' ? ['firefox'] : ['chromium', 'chrome'])
  if (!found) throw new Error(`no ${kind}`)
  if (!existsSync(builtFolder(kind))) await build(kind)
  const web = await servePages()
  const options = { path: found.path, extension: builtFolder(kind), headless: true }
  const browser: Browser = await launch(kind, { ...options, proxy: web.proxy })
  const script = await probeScript()
  const readings: Reading[] = []
  try {
    for (const set of PAGE_SETS) {
      for (const [at, saved] of savedPages(set).slice(0, Number(values.pages)).entries()) {
        const address = web.add(`http://${set}-${at}.test/news/report`, saved.html)
        const page = await browser.newPage(address)
        await page.inject(script)
        readings.push({ set, id: saved.id, ...(await readIn(page, saved, at % 2 === 0)) })
        await page.close()
      }
    }
  } finally {
    await browser.close()
    web.close()
  }
  return { browser: browser.version, readings }
}

/** The scorer's figures for texts of one collection. */
function score(set: PageSet, texts: readonly { id: string; text: string }[]) {
  const file = join(folder, 'texts.jsonl')
  writeFileSync(file, texts.map((each) => `${JSON.stringify(each)}\n`).join(''))
  const output = execFileSync(process.execPath, [SCORER, indexOf(set), file, '--json'])
  const figures = JSON.parse(output.toString()) as Record<string, number>
  const three = (name: string): string => (figures[name] ?? Number.NaN).toFixed(3)
  return set === 'aeb'
    ? `${three('f1')} (${three('precision')} / ${three('recall')})`
    : `${three('with found')} / ${three('without kept out')}`
}

function rowsOf({ browser, readings }: Read): string[][] {
  const times = (of: (each: Reading) => number): string => median(readings.map(of)).toFixed(1)
  const ratio = (of: (each: Reading) => number): string =>
    `${median(readings.map(of)).toFixed(2)} ×`
  const texts = (set: PageSet, name: 'text' | 'aloneText') =>
    score(
      set,
      readings
        .filter((each) => each.set === set)
        .map((each) => ({ id: each.id, text: each[name] })),
    )
  const sum = (name: 'sentences' | 'anchored' | 'quoted'): number =>
    readings.reduce((total, { probed }) => total + (probed?.[name] ?? 0), 0)
  const share = (name: 'anchored' | 'quoted'): string =>
    `${((100 * sum(name)) / sum('sentences')).toFixed(2)} %`
  const empty = readings.filter(({ text }) => text === '').length
  return [
    [`**${browser}**: pages / empty`, `${readings.length} / ${empty}`, ''],
    ['median time of a page, ms', times(({ ours }) => ours), times(({ alone }) => alone)],
    ['… median of the ratios', ratio(({ ours, alone }) => ours / alone), '1.00 ×'],
    [
      '… the very first run, ms',
      times(({ first }) => first.ours),
      times(({ first }) => first.alone),
    ],
    [
      'article-extraction-benchmark, F1 (precision / recall)',
      texts('aeb', 'text'),
      texts('aeb', 'aloneText'),
    ],
    [
      'multilingual, "with" found / "without" kept out',
      texts('multilingual', 'text'),
      texts('multilingual', 'aloneText'),
    ],
    [
      `sentences led back to the page, of ${sum('sentences').toLocaleString('en')}`,
      share('anchored'),
      '',
    ],
    ['… by their quotation and context alone', share('quoted'), ''],
  ]
}

function write(rows: readonly (readonly string[])[]): void {
  writePart(
    'pages in browsers',
    `### Extraction in real browsers

All saved pages, each read eleven times by both in turns, in the page itself. A sentence is led back
where the range of its anchor reads letter for letter as it does.

${table(['figure', 'ours', 'Readability 0.6.0 alone'], rows)}

\`npm run bench:pages\``,
  )
}

if (hasSavedPages) {
  const rows: string[][] = []
  for (const kind of values.browsers.split(',') as BrowserKind[]) {
    const read = await readAll(kind)
    rows.push(...rowsOf(read))
    for (const { id, reason, probed } of read.readings) {
      if (reason) console.log(`${kind}: ${id}: ${reason}`)
      for (const lost of probed?.lost ?? []) console.log(`${kind}: ${id}: lost: ${lost}`)
    }
    console.log(rows)
  }
  write(rows)
} else console.log('bench:pages: ../shared/eval/pages is not here, so there is nothing to read.')
rmSync(folder, { recursive: true, force: true })
