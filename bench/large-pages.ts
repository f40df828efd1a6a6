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

/**
 * Runs in the page: notes the tasks of more than 50 ms, in milliseconds; where the browser does not
 * tell them, how much later than asked for a timer comes.
 */
function watch(): void {
  const LONG = 50
  const tasks: number[] = []
  Object.assign(window, { tasks })
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration))
    }).observe({ type: 'longtask' })
    return
  }
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    if (now - last > LONG) tasks.push(Math.round(now - last))
    last = now
  })
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
    await tab.evaluate(watch)
    await pause(WAIT.alone)
    const before = await tab.evaluate(() =>
      (window as unknown as { tasks: number[] }).tasks.splice(0),
    )
    const popup = await browser.openPopup(tab)
    await settled(popup)
    await popup.close()
    // The background compares two million characters for longer than it is waited for here.
    await tab.until(() => CSS.highlights.size > 0).catch(() => {})
    await pause(WAIT.drawn)
    const seen = await tab.evaluate(() => {
      const { tasks } = window as unknown as { tasks: number[] }
      const marked = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
      return { tasks, marked }
    })
    all.push({ name, before, ...seen })
    await tab.close()
  }
  return all
}
