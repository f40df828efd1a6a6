import type { Page } from 'puppeteer-core'

/** What Chromium traces of its threads: each task, and the marks that a page sets. */
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing']
/** Milliseconds, as browsers count long tasks. */
const LONG = 50
const MARK = 'the thread of this page'

interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly dur?: number
}

/**
 * Begins to trace. What Chromium tells the page itself leaves out long tasks of a page that is not in
 * front, and those that a debugger asks for.
 */
export const watchTasks = (page: Page): Promise<void> =>
  page.tracing.start({ categories: CATEGORIES })

/** Ends that, and gives the milliseconds of each task of the page's main thread that was long. */
export async function longTasksOf(page: Page): Promise<readonly number[]> {
  await page.evaluate((mark) => void performance.mark(mark), MARK)
  const bytes = await page.tracing.stop()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: Traced[] }
  const main = traceEvents.find(({ name }) => name === MARK)
  if (!main) throw new Error('The trace has nothing of the page')
  return traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === main.pid && tid === main.tid)
    .map(({ dur = 0 }) => Math.round(dur / 1_000))
    .filter((task) => task > LONG)
}
