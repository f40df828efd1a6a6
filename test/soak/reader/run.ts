import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { randomFrom } from '../../../bench/random'
import type { Browser } from '../../../scripts/browser/browser'
import { findBrowser, howToGet } from '../../../scripts/browser/find'
import { launch } from '../../../scripts/browser/launch'
import { builtFolder } from '../../../scripts/build'
import { serveSite } from '../../browser/site'
import { act, type Desk, held, wake } from './hands'
import { type Memory, memoryOf, residentNow, type Sample } from './memory'
import {
  ALL_ARTICLES,
  AT_FIRST,
  HARBOUR,
  harbourAt,
  type Model,
  mayBe,
  nextStep,
  type Open,
  opened,
  told,
} from './model'
import { articleOf, harbour } from './page'

/** What a reader's day came to. */
export interface Day {
  readonly steps: number
  readonly kinds: Readonly<Record<string, number>>
  readonly killed: number
  /** Steps whose background was killed, and which left the state before them. */
  readonly undone: number
  readonly memory: Memory
  readonly faults: readonly string[]
  readonly state: string
}

export interface Wanted {
  readonly seed: number
  readonly minutes: number
  readonly kind: 'chromium' | 'firefox'
  /** Backgrounds are stopped between two steps, as browsers do by themselves, and not within one. */
  readonly idle?: boolean
}

/** So long and so often it is asked for what must come: a busy machine is slow to answer, too. */
const PATIENCE = { least: 30_000, asked: 150 } as const
const POLL = 100
/** Milliseconds within which a killed background is killed: before, in or after what it does. */
const KILL_WITHIN = 400
/** The same until what a killed background was doing is done, or will not be. */
const SETTLED = { least: 3_000, asked: 20 } as const
/** So many steps are told of a day that ended in a fault. */
const LAST = 6
/** Every so many steps garbage is collected and measured, and whenever the background was stopped. */
const MEASURED = 3

/** How long and how often something is asked at least. */
interface Patience {
  readonly least: number
  readonly asked: number
}

/** The state once it is one of those that it may be; the last one seen where it never is. */
async function comesTo(
  desk: Desk,
  states: readonly string[],
  first: Patience | null,
): Promise<Model> {
  if (first !== null) await asking(desk, first, () => false)
  return await asking(desk, PATIENCE, (model) => states.includes(told(model)))
}

async function asking(
  desk: Desk,
  { least, asked }: Patience,
  isIt: (model: Model) => boolean,
): Promise<Model> {
  const end = Date.now() + least
  for (let times = 1; ; times += 1) {
    const model = await held(desk)
    if (isIt(model) || (Date.now() > end && times >= asked)) return model
    await pause(POLL)
  }
}

/**
 * A copy of what is built, which is the caller's to remove: Firefox reads the files of an extension
 * when it wants them, and in an hour somebody may build again.
 */
function copied(kind: Wanted['kind']): string {
  const built = builtFolder(kind)
  if (!existsSync(built)) throw new Error('Build first: npm run build && npm run build:firefox')
  const copy = mkdtempSync(join(tmpdir(), 'as-quoted-soak-'))
  cpSync(built, copy, { recursive: true })
  return copy
}

async function start({ kind }: Wanted, extension: string, proxy: string): Promise<Browser> {
  const names = kind === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
  const found = findBrowser(names)
  if (found === null) throw new Error(howToGet(names))
  return await launch(kind, { path: found.path, extension, headless: true, proxy })
}

/** A reader's day in a real browser with the extension as it ships, so many minutes of it. */
export async function dayOf(wanted: Wanted, onStep: (told: string) => void): Promise<Day> {
  const extension = copied(wanted.kind)
  const site = await serveSite()
  for (const [address, boat] of ALL_ARTICLES)
    site.add(address, address.startsWith(HARBOUR) ? harbour(boat) : articleOf(boat, address))
  try {
    const browser = await start(wanted, extension, site.proxy)
    return await dayIn(browser, wanted, onStep).finally(() => browser.close())
  } finally {
    site.close()
    rmSync(extension, { recursive: true, force: true })
  }
}

async function dayIn(
  browser: Browser,
  wanted: Wanted,
  onStep: (told: string) => void,
): Promise<Day> {
  const welcome = await browser.pageAt('welcome.html')
  await welcome.until(() => document.querySelector('.three') !== null)
  const settings = await browser.extensionPage('options.html')
  await settings.until(() => document.querySelector('#condition .facts') !== null)
  const [reading = '', boat = ''] = ALL_ARTICLES[0] ?? []
  const open: Open = { reading, harbour: harbourAt(boat) }
  const desk: Desk = {
    browser,
    reading: await browser.newPage(open.reading),
    harbour: await browser.newPage(open.harbour),
    welcome,
    settings,
  }
  return await stepsOf(desk, { ...wanted, open }, onStep)
}

async function stepsOf(
  desk: Desk,
  { seed, minutes, idle = false, open: first }: Wanted & { readonly open: Open },
  onStep: (told: string) => void,
): Promise<Day> {
  const random = randomFrom(seed)
  const faults: string[] = []
  const kinds: Record<string, number> = {}
  const samples: Sample[] = []
  const before: string[] = []
  let [model, open]: [Model, Open] = [AT_FIRST, first]
  let [steps, killed, undone, lived, spent] = [0, 0, 0, 0, 0]
  // Time that passes between two steps, while all this is stopped, is none of the day.
  while (spent < minutes * 60_000 && faults.length === 0) {
    const begin = Date.now()
    // It goes to sleep by itself where nothing happens for a while.
    if (!(await desk.browser.isBackgroundAwake())) lived = 0
    const planned = nextStep(random, steps)
    const where = `step ${steps} ${JSON.stringify(planned)}`
    before.push(where)
    const within = planned.killed ? random() * KILL_WITHIN : 0
    const killing = planned.killed && !idle ? failure(killIn(desk, within)) : null
    const broke = await failure(act(desk, planned.step, { allowed: model.allowed, open }))
    const unkilled = await killing
    if (unkilled) faults.push(`${where}: ${unkilled}`)
    // Leave is given by the browser, whatever becomes of the background: its next start heeds it.
    if (killing !== null && planned.step.kind === 'allow') await wake(desk)
    // What a killed background left undone may be done, or not, and nothing else.
    const then = mayBe(model, planned.step, open).map(told)
    open = opened(open, planned.step)
    const may = killing === null ? then : [...then, told(model)]
    const now = await comesTo(desk, may, killing === null ? null : SETTLED)
    if (broke !== null && killing === null) faults.push(`${where}: ${broke}`)
    if (!may.includes(told(now)))
      faults.push(`${where}: ${told(now)} instead of ${may.join(' or ')}`)
    const stopped = killing !== null || (planned.killed && (await stopIdle(desk)))
    if (stopped) killed += 1
    lived = stopped ? 0 : lived + 1
    if (killing !== null && !then.includes(told(now))) undone += 1
    model = now
    faults.push(...(await desk.browser.problems()).map((each) => `${where}: ${each}`))
    kinds[planned.step.kind] = (kinds[planned.step.kind] ?? 0) + 1
    if (steps % MEASURED === 0 || stopped) {
      const kept = await desk.browser.kept(desk.harbour)
      samples.push({ at: spent, lived, kept, resident: residentNow() })
    }
    steps += 1
    spent += Date.now() - begin
    onStep(`${steps} ${planned.step.kind}`)
  }
  // What went wrong may have begun earlier.
  if (faults.length > 0) faults.push(`the last steps: ${before.slice(-LAST).join('; ')}`)
  return { steps, kinds, killed, undone, memory: memoryOf(samples), faults, state: told(model) }
}

/** Why something came to nothing; null where it did not. */
const failure = (work: Promise<void>): Promise<string | null> => work.then(() => null, String)

async function killIn({ browser }: Desk, milliseconds: number): Promise<void> {
  await pause(milliseconds)
  await browser.stopBackground()
}

/** Stops the background as its browser does where nothing happens; whether it did. */
async function stopIdle({ browser }: Desk): Promise<boolean> {
  if (browser.stopIdleBackground) return await browser.stopIdleBackground()
  await browser.stopBackground()
  return true
}
