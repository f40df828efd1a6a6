import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { NAME } from '../../lib/store/database'
import { faultsOf } from '../soak/whole'
import { type Frozen, freeze, thaw } from '../store/frozen'
import { opened } from '../store/sample'
import { type Fault, type Injected, inject } from './inject'
import { type Job, type Outcome, TODAY } from './jobs'
import { clear, quietBrowser, start, told } from './world'

/** A job with what was there before it and what is there after it, each as one text. */
export interface Prepared {
  readonly job: Job
  readonly frozen: Frozen
  readonly session: Record<string, unknown>
  readonly local: Record<string, unknown>
  readonly old: string
  readonly fresh: string
  /** Calls of IndexedDB that the job makes, from the start of its worker on. */
  readonly calls: number
}

/** Milliseconds and turns of the loop without a call after which something hangs, as a call takes none; so often it is looked. */
const SILENCE = { milliseconds: 25, turns: 50, most: 1_000 } as const
/** Milliseconds to let go by one after the other: for tries again, then for every patience to end. */
const MOMENTS = [0, 150, 450, 130_000] as const
/**
 * What must not wait for ever is waited for so often, so many milliseconds: what Node inflates or hashes
 * meanwhile asks nothing of IndexedDB, and takes long on a machine that does much else.
 */
const WAIT = { most: 100, milliseconds: 100, goneBy: 150 } as const

let worker = 0
const locks = navigator.locks
/** The browser releases the locks of a worker that dies; Node’s stay with this process. */
const lockOf = (name: string): string => `${worker} ${name}`

/** What a test begins with: clocks and locks that it holds in its hand, a quiet browser. */
export function setUp(): void {
  const request = (name: string, ...rest: [never]) => locks.request(lockOf(name), ...rest)
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
  fakeBrowser.reset()
  quietBrowser()
  vi.useFakeTimers({
    now: TODAY,
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
  // What is reported is what the reader can copy; here it is expected thousands of times.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
}

const startWorker = (revision?: number) => {
  worker += 1
  vi.clearAllTimers()
  return start(revision)
}

/** The tables as they are, found by a worker that has just started. */
async function look({ isBegun = false }: Job): Promise<string> {
  if (isBegun) await (await startWorker().store.now()).statements.frequencies([])
  const database = await opened(NAME)
  try {
    return await told(database, new Date(TODAY).toISOString().slice(0, 10))
  } finally {
    database.close()
  }
}

/** Does a job once without a fault, and keeps what it found and what it left. */
export async function prepare(job: Job): Promise<Prepared> {
  await clear()
  fakeBrowser.reset()
  const watching = inject(0, 'fails')
  await job.prepare(startWorker())
  watching.end(true)
  const frozen = job.frozen ?? (await freeze(NAME))
  const session = await browser.storage.session.get(null)
  const local = await browser.storage.local.get(null)
  const found = { job, frozen, session, local }
  await begin(found)
  const old = await look(job)
  await begin(found)
  const counting = inject(0, 'fails')
  const outcome = await job.run(startWorker(job.revision))
  counting.end(true)
  if (outcome !== 'done') throw new Error(`${job.name}: ${outcome} without a fault`)
  return { ...found, old, fresh: await look(job), calls: counting.calls }
}

async function begin(found: Omit<Prepared, 'old' | 'fresh' | 'calls'>): Promise<void> {
  const { frozen, session, local } = found
  await clear()
  await browser.storage.session.clear()
  await browser.storage.session.set(session)
  await browser.storage.local.set(local)
  if (frozen.version > 0) await thaw(NAME, frozen)
}

/** What is wrong with how a job ended whose n-th call failed so; empty where all is well. */
export async function attempt(prepared: Prepared, nth: number, fault: Fault): Promise<string[]> {
  const { job, old, fresh } = prepared
  await begin(prepared)
  const injected = inject(nth, fault)
  const isCut = fault === 'killed' || (fault === 'hangs' && job.waits !== 'itself')
  const running = job.run(startWorker(job.revision))
  const outcome = await ended(running, injected, { fault, isCut })
  injected.end(true)
  const wrong: string[] = []
  const check = (right: boolean, what: string): void => {
    if (!right) wrong.push(`${job.name}, call ${nth} ${fault}, ${outcome}: ${what}`)
  }
  check(injected.hit, 'the fault did not happen')
  check(isCut || outcome !== 'waiting', 'waits for ever')
  const after = await look(job)
  check([old, fresh].includes(after), `neither old nor new: ${apart(after, [old, fresh])}`)
  check(outcome !== 'done' || after === fresh, 'says that it is done')
  check(outcome !== 'refused' || after === old, 'says that nothing was changed')
  check((await faults()).length === 0, 'rows are left over')
  const again = await job.run(startWorker(job.revision))
  check(['done', 'quiet'].includes(again), `cannot be done again: ${again}`)
  const last = await look(job)
  check(last === fresh, `not the same when done again: ${apart(last, [fresh])}`)
  return wrong
}

/** Where a text parts from the one it is most like. */
function apart(text: string, expected: readonly string[]): string {
  const shared = (other: string): number => {
    const at = Array.from(text).findIndex((character, place) => character !== other[place])
    return at < 0 ? text.length : at
  }
  const at = Math.max(...expected.map(shared))
  return text.slice(Math.max(0, at - 40), at + 80)
}

async function faults(): Promise<string[]> {
  const database = await opened(NAME)
  try {
    return await faultsOf(database)
  } finally {
    database.close()
  }
}

/** What a job came to; `waiting` where it hangs, whatever time goes by, or where it was killed. */
async function ended(
  running: Promise<Outcome>,
  injected: Injected,
  { fault, isCut }: { readonly fault: Fault; readonly isCut: boolean },
): Promise<Outcome | 'waiting'> {
  const found: { outcome: Outcome | 'waiting' } = { outcome: 'waiting' }
  const end = running.then((outcome) => {
    found.outcome = outcome
  })
  for (const moment of fault === 'killed' ? [0] : MOMENTS) {
    await vi.advanceTimersByTimeAsync(moment)
    await Promise.race([end, silence(injected)])
    if (found.outcome !== 'waiting') break
  }
  for (let look = 0; found.outcome === 'waiting' && !isCut && look < WAIT.most; look += 1) {
    await vi.advanceTimersByTimeAsync(WAIT.goneBy)
    await Promise.race([end, pause(WAIT.milliseconds)])
  }
  return found.outcome
}

/** Until nothing has been asked of IndexedDB for a while after the fault. */
async function silence(injected: Injected): Promise<void> {
  for (let calls = -1, times = 0; calls !== injected.calls || !injected.hit; times += 1) {
    if (times > SILENCE.most) return
    calls = injected.calls
    await pause(SILENCE.milliseconds)
    // A machine that gave this program no time has silenced nothing.
    for (let turn = 0; turn < SILENCE.turns; turn += 1) await nextTurn()
  }
}

/**
 * What doing a job twice left that doing it once does not, as where its answer was lost or its message
 * came twice: one after the other, or both at once. Empty where there is nothing of that kind.
 */
export async function twice(prepared: Prepared, atOnce: boolean): Promise<string> {
  const { job, fresh } = prepared
  await begin(prepared)
  const life = startWorker(job.revision)
  const first = job.run(life)
  if (!atOnce) await first
  await Promise.all([first, job.run(life)])
  const after = await look(job)
  return after === fresh ? '' : `${job.name}: ${apart(after, [fresh])}`
}
