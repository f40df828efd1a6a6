import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '../scripts/browser/browser.ts'
import { settled } from '../scripts/settled.ts'

const MEGABYTES = 1_950_000
const QUOTED = 20

const paragraph = (at: number): string =>
  at % QUOTED === 0
    ? `“The pier will be mended by the spring of year ${at}, whatever it costs,” said Ida Holm, who keeps the harbour. Passengers waited in the rain, and nobody could say when the next boat would come, or from where.`
    : `On day ${at} the ferry ran late again, and the men on the pier counted the boxes twice before they let the children on board. The wind had turned, the lamps were lit early, and the clerk wrote all of it down.`

const listOf = (of: (at: number) => string): string => {
  const all: string[] = []
  for (let length = 0; length < MEGABYTES; ) {
    const next = of(all.length)
    length += next.length
    all.push(next)
  }
  return all.join('\n')
}

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>The pier</title><meta property="og:type" content="article"></head><body><article><h1>The pier will be mended</h1>${body}</article></body></html>`

/** Articles of just under two million characters each, of different build. */
const LARGE: Readonly<Record<string, () => string>> = {
  'ten thousand paragraphs': () => page(listOf((at) => `<p>${paragraph(at)}</p>`)),
  'entries of a live report': () =>
    page(
      listOf(
        (at) =>
          `<div class="entry"><header><time>1${at % 10}:05</time></header><div class="text"><p>${paragraph(at)}</p><p>${paragraph(at + 1)}</p></div></div>`,
      ),
    ),
  'text between breaks': () => page(`<div>${listOf((at) => `${paragraph(at)}<br><br>`)}</div>`),
  'one paragraph': () => page(`<p>${listOf(paragraph)}</p>`),
}

/** Milliseconds of a task that is made to see whether it is told. */
const KNOWN = 80

/** Runs in the page: a task of its own that takes so many milliseconds. */
const keepBusy = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(() => {
      const began = performance.now()
      while (performance.now() - began < ms);
      // A task is told when it is over.
      setTimeout(resolve, ms)
    })
  })

/** Whatever tells no task that is known to be long would tell none of ours either. */
async function tryWatch(browser: Browser, tab: Page): Promise<void> {
  await tab.focus()
  // What nobody sees is not painted, which would be left out.
  await tab.until(() => document.visibilityState === 'visible')
  await browser.watchTasks(tab)
  await tab.evaluate(keepBusy, KNOWN)
  const told = await browser.longTasks(tab)
  if (told.length === 0) throw new Error('A long task was not told')
}

/** Milliseconds. */
const WAIT = {
  /** Until a page that has just been loaded rests. */
  loaded: 2_000,
  /** In which it is looked at by nobody. */
  alone: 5_000,
  /** Until marks that have been drawn are painted. */
  drawn: 1_000,
} as const

export interface LargeRead {
  readonly name: string
  /** Tasks of the page of more than 50 ms, in milliseconds. */
  readonly tasks: readonly number[]
  /** The same for a while before anybody reads the page. */
  readonly before: readonly number[]
  /** Statements in the registry of highlights. */
  readonly marked: number
}

/** How long reading a large article keeps its page waiting. */
export async function readLarge(
  browser: Browser,
  add: (address: string, html: string) => string,
): Promise<LargeRead[]> {
  const all: LargeRead[] = []
  for (const [at, [name, html]] of Object.entries(LARGE).entries()) {
    const tab: Page = await browser.newPage(add(`http://large-${at}.test/pier`, html()))
    await pause(WAIT.loaded)
    await tryWatch(browser, tab)
    await browser.watchTasks(tab)
    await pause(WAIT.alone)
    const before = await browser.longTasks(tab)
    await browser.watchTasks(tab)
    const popup = await browser.openPopup(tab)
    await settled(popup)
    await popup.close()
    // The background compares two million characters for longer than it is waited for here.
    await tab.until(() => CSS.highlights.size > 0).catch(() => {})
    await pause(WAIT.drawn)
    const tasks = await browser.longTasks(tab)
    const marked = await tab.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    )
    all.push({ name, before, tasks, marked })
    await tab.close()
  }
  return all
}
