import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { randomFrom } from '../../../bench/random'
import type { Browser } from '../../../scripts/browser/browser'
import { findBrowser, howToGet } from '../../../scripts/browser/find'
import { launch } from '../../../scripts/browser/launch'
import { builtFolder } from '../../../scripts/build'
import { serveSite } from '../../browser/site'
import { act, type Desk, held } from './hands'
import { residentNow } from './memory'
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
  /** Bytes of the whole browser: the least of each fifth of the day. */
  readonly memory: readonly number[]
  readonly faults: readonly string[]
  readonly state: string
}

export interface Wanted {
  readonly seed: number
  readonly minutes: number
  readonly kind: 'chromium' | 'firefox'
}

/** Milliseconds within which what was asked for is done, on a busy machine. */
const PATIENCE = 30_000
const POLL = 100
/** Milliseconds within which a killed background is killed: before, in or after what it does. */
const KILL_WITHIN = 400
/** Milliseconds after which what a killed background was doing is done, or will not be. */
const SETTLED = 3_000

/** The state once it is one of those that it may be; the last one seen where it never is. */
async function comesTo(desk: Desk, states: readonly string[], least: number): Promise<Model> {
  const end = Date.now() + PATIENCE
  await pause(least)
  for (;;) {
    const model = await held(desk)
    if (states.includes(told(model)) || Date.now() > end) return model
    await pause(POLL)
  }
}

async function start(kind: Wanted['kind'], proxy: string): Promise<Browser> {
  const names = kind === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
  const found = findBrowser(names)
  if (found === null) throw new Error(howToGet(names))
  const extension = builtFolder(kind)
  if (!existsSync(extension)) throw new Error('Build first: npm run build && npm run build:firefox')
  return await launch(kind, { path: found.path, extension, headless: true, proxy })
}

/** A reader's day in a real browser with the extension as it ships, so many minutes of it. */
export async function dayOf(wanted: Wanted, onStep: (told: string) => void): Promise<Day> {
  const site = await serveSite()
  for (const [address, boat] of ALL_ARTICLES)
    site.add(address, address.startsWith(HARBOUR) ? harbour(boat) : articleOf(boat, address))
  const browser = await start(wanted.kind, site.proxy)
  try {
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
  } finally {
    await browser.close()
    site.close()
  }
}

async function stepsOf(
  desk: Desk,
  { seed, minutes, open: first }: Wanted & { readonly open: Open },
  onStep: (told: string) => void,
): Promise<Day> {
  const random = randomFrom(seed)
  const begin = Date.now()
  const faults: string[] = []
  const kinds: Record<string, number> = {}
  const sizes: { readonly at: number; readonly bytes: number }[] = []
  let [model, open]: [Model, Open] = [AT_FIRST, first]
  let [steps, killed, undone] = [0, 0, 0]
  while (Date.now() - begin < minutes * 60_000 && faults.length === 0) {
    const planned = nextStep(random, steps)
    const where = `step ${steps} ${JSON.stringify(planned)}`
    const killing = planned.killed ? killIn(desk, random() * KILL_WITHIN) : null
    const broke = await act(desk, planned.step, model).then(
      () => null,
      (error: unknown) => String(error),
    )
    await killing
    // What a killed background left undone may be done, or not, and nothing else.
    open = opened(open, planned.step)
    const then = mayBe(model, planned.step, open).map(told)
    const may = killing === null ? then : [...then, told(model)]
    const now = await comesTo(desk, may, killing === null ? 0 : SETTLED)
    if (broke !== null && killing === null) faults.push(`${where}: ${broke}`)
    if (!may.includes(told(now)))
      faults.push(`${where}: ${told(now)} instead of ${may.join(' or ')}`)
    if (killing !== null) killed += 1
    if (killing !== null && !then.includes(told(now))) undone += 1
    model = now
    faults.push(...(await desk.browser.problems()).map((each) => `${where}: ${each}`))
    kinds[planned.step.kind] = (kinds[planned.step.kind] ?? 0) + 1
    sizes.push({ at: Date.now() - begin, bytes: residentNow() })
    steps += 1
    onStep(`${steps} ${planned.step.kind}`)
  }
  return { steps, kinds, killed, undone, memory: fifthsOf(sizes), faults, state: told(model) }
}

async function killIn({ browser }: Desk, milliseconds: number): Promise<void> {
  await pause(milliseconds)
  await browser.stopBackground()
}

/** The least of each fifth of the day: what stays once garbage is collected. */
function fifthsOf(sizes: readonly { readonly at: number; readonly bytes: number }[]): number[] {
  const last = sizes.at(-1)?.at ?? 0
  return [0, 1, 2, 3, 4].map((fifth) => {
    const within = sizes.filter(
      ({ at }) => at >= (fifth * last) / 5 && at <= ((fifth + 1) * last) / 5,
    )
    return Math.min(...within.map(({ bytes }) => bytes))
  })
}
