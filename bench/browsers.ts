import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { bareExtension } from '../scripts/browser/bare-extension.ts'
import type { Browser, Json, Page } from '../scripts/browser/browser.ts'
import { type BrowserKind, findBrowser } from '../scripts/browser/find.ts'
import { launch } from '../scripts/browser/launch.ts'
import type { BenchPack } from './pack-file.ts'
import { watchMemory } from './processes.ts'
import { articlesOf, median, recallOf } from './questions.ts'

/** What one browser needs for one pack. Times in milliseconds unless they say otherwise. */
export interface Measured {
  readonly browser: string
  readonly variants: number
  readonly passages: number
  readonly importSeconds: number
  /** What the browser says that the disk holds; null where there is none. */
  readonly bytes: number | null
  /** What our own parts take. */
  readonly partBytes: number
  readonly importMemory: number
  /** Null where nothing of it is measured: Node keeps all in memory. */
  readonly idleMemory: number | null
  readonly awake: number
  readonly withTexts: number
  /** Of a whole comparison, attribution and differences included. */
  readonly compared: number
  readonly cold: number | null
  /** A search by a speaker alone, and one that finds nothing in all it may look at. */
  readonly search: { readonly bySpeaker: number; readonly worst: number } | null
  readonly recall: number
}

export interface MeasuredBaseline {
  readonly browser: string
  readonly passages: number
  readonly importSeconds: number
  readonly bytes: number
  readonly awake: number
}

/** Articles asked after a fresh start each. */
const COLD_STARTS = 5
const POLL_MS = 100
/** By then both browsers have written their journals off. */
const SETTLED_MS = 3000
/**
 * A browser is at rest when two looks at its memory agree: garbage that the answers left is collected
 * within seconds. One that never is has what it has after a minute.
 */
const REST = { everyMs: 5000, sameBytes: 1e6, looks: 12 } as const

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

export interface Bench {
  measure(pack: BenchPack): Promise<Measured>
  baseline(pack: BenchPack): Promise<MeasuredBaseline>
  close(): Promise<void>
}

/** A browser with a bare extension that holds the store and nothing else. */
export async function benchIn(kind: BrowserKind): Promise<Bench> {
  const names = kind === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
  const found = findBrowser(names)
  if (!found) throw new Error(`no ${kind}`)
  const extension = await bareExtension(kind, {
    page: 'bench',
    scripts: { bench: here('page.ts'), compress: here('compress.ts'), post: here('post.ts') },
  })
  const browser = await launch(kind, { path: found.path, extension, headless: true })
  return {
    measure: (pack) => measure(browser, pack),
    baseline: (pack) => baseline(browser, pack),
    async close() {
      await browser.close()
      rmSync(extension, { recursive: true, force: true })
    },
  }
}

async function measure(browser: Browser, pack: BenchPack): Promise<Measured> {
  const importing = await browser.extensionPage('bench.html')
  await run(importing, 'forget')
  await importing.choose('input', pack.file)
  const memory = watchMemory()
  const imported = (await run(importing, 'importChosen')) as {
    result: { ok: boolean; pack: { variants: number; passages: number; bytes: number } }
    seconds: number
    before: number
  }
  if (!imported.result?.ok) throw new Error(JSON.stringify(imported))
  const importMemory = memory.most()
  memory.stop()
  await importing.close()
  const articles = articlesOf(pack.questions)
  const cold: number[] = []
  for (const article of articles.slice(0, COLD_STARTS)) {
    const page = await browser.extensionPage('bench.html')
    cold.push(((await run(page, 'askCold', article)) as { milliseconds: number }).milliseconds)
    await page.close()
  }
  const page = await browser.extensionPage('bench.html')
  const idle = watchMemory()
  const answers = (await run(page, 'askAwake', articles)) as {
    milliseconds: number
    texts: number
    found: string[][]
  }[]
  const idleMemory = await atRest(idle)
  idle.stop()
  const compared = (await run(page, 'compareAwake', articles)) as number[]
  const search = (await run(page, 'searchAll')) as NonNullable<Measured['search']>
  await pause(SETTLED_MS)
  const { used } = (await run(page, 'used')) as { used: number }
  await page.close()
  return {
    browser: browser.version,
    variants: imported.result.pack.variants,
    passages: imported.result.pack.passages,
    importSeconds: imported.seconds,
    bytes: used - imported.before,
    partBytes: imported.result.pack.bytes,
    importMemory,
    idleMemory,
    awake: median(answers.map(({ milliseconds }) => milliseconds)),
    withTexts: median(answers.map(({ texts }) => texts)),
    compared: median(compared),
    cold: median(cold),
    search,
    recall: recallOf(
      pack.questions,
      answers.flatMap(({ found }) => found),
    ),
  }
}

/** What memory has grown by once the browser is at rest, in bytes. */
async function atRest(memory: { now(): number }): Promise<number> {
  let grown = memory.now()
  for (let look = 0; look < REST.looks; look += 1) {
    await pause(REST.everyMs)
    const before = grown
    grown = memory.now()
    if (Math.abs(grown - before) < REST.sameBytes) break
  }
  return grown
}

async function baseline(browser: Browser, pack: BenchPack): Promise<MeasuredBaseline> {
  const page = await browser.extensionPage('bench.html')
  await page.until(() => 'bench' in globalThis)
  await page.choose('input', pack.file)
  const articles = articlesOf(pack.questions)
  const answer = (await run(page, 'baseline', articles)) as {
    seconds: number
    passages: number
    bytes: number
    times: number[]
  }
  await page.close()
  return {
    browser: browser.version,
    passages: answer.passages,
    importSeconds: answer.seconds,
    bytes: answer.bytes,
    awake: median(answer.times),
  }
}

/** Starts work in the page and asks for its end now and then. */
async function run(page: Page, name: string, given: Json = null): Promise<unknown> {
  await page.until(() => 'bench' in globalThis)
  type Page = { bench: Record<string, (given?: unknown) => unknown> }
  await page.evaluate(
    (work, argument) => void (globalThis as unknown as Page).bench[work]?.(argument),
    name,
    given,
  )
  for (;;) {
    await pause(POLL_MS)
    const state = (await page.evaluate(
      () => (globalThis as unknown as Page).bench.state?.() as Json,
    )) as { done: boolean; answer: { error?: string } | null }
    if (!state.done) continue
    if (state.answer?.error) throw new Error(`${name}: ${state.answer.error}`)
    return state.answer
  }
}
