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
export const LARGE: Readonly<Record<string, () => string>> = {
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

/** Runs in the page: notes the longest pause between two turns of the page, in milliseconds. */
function watch(): void {
  const seen = { longest: 0, tasks: [] as number[] }
  Object.assign(window, { seen })
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  port1.onmessage = () => {
    const now = performance.now()
    seen.longest = Math.max(seen.longest, now - last)
    last = now
    setTimeout(() => {
      last = performance.now()
      port2.postMessage(null)
    }, 0)
  }
  port2.postMessage(null)
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration))
    }).observe({ type: 'longtask' })
  }
}

export interface LargeRead {
  readonly name: string
  /** Milliseconds from the click until the popup had an outcome. */
  readonly outcome: number
  /** Tasks of more than 50 ms that the browser reports; none are told by Firefox. */
  readonly tasks: readonly number[]
  readonly marked: number
  readonly told: string
}

/** How long reading a large article keeps its page waiting. */
export async function readLarge(
  browser: Browser,
  add: (address: string, html: string) => string,
): Promise<LargeRead[]> {
  const all: LargeRead[] = []
  for (const [at, [name, html]] of Object.entries(LARGE).entries()) {
    const tab: Page = await browser.newPage(add(`http://large-${at}.test/pier`, html()))
    await pause(2_000)
    await tab.evaluate(watch)
    await pause(1_000)
    const began = Date.now()
    const popup = await browser.openPopup(tab)
    const text = await settled(popup).catch((error: Error) => error.message)
    const outcome = Date.now() - began
    await popup.close()
    await tab.until(() => CSS.highlights.size > 0).catch(() => {}) // then none are told
    await pause(1_000)
    const seen = await tab.evaluate(() => {
      const { seen } = window as unknown as { seen: { tasks: number[] } }
      const marked = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
      return { tasks: seen.tasks, marked }
    })
    all.push({ name, outcome, ...seen, told: text.slice(0, 60).replaceAll('\n', ' · ') })
    await tab.close()
  }
  return all
}
