import type { PackSource } from '../library'
import type { AskFault } from '../web/ask'
import type { PackFault } from './failure'
import type { IndexFault } from './pack-index'

/**
 * Why a pack is not trusted. `forged`: its signature is none of its keys. `other-key`: another key
 * than the ones pinned signed it. `no-signature`: the installed one was signed. `unverifiable`: it
 * was, and this browser cannot verify. `reserved`: its id is that of a pack that comes along,
 * or the reader's own from elsewhere than a file.
 * `other-pack`: the data are of another pack than the index says, or than the one that is here.
 */
export type Distrust =
  | 'forged'
  | 'other-key'
  | 'no-signature'
  | 'unverifiable'
  | 'reserved'
  | 'other-pack'

/**
 * Why a pack was not added; what was known before is untouched. `not-newer`: this revision or a later
 * one is here. `needs-later`: it wants a later version of this program. `busy`: another import runs.
 * `moved`: it is here, and from now on comes from this address. `full`: no room. `database`: there is none. `stalled`: it no longer answers. `no-data`: no file was given. `no-leave`: the reader
 * does not let us fetch from its site.
 */
export type PackProblem =
  | PackFault
  | IndexFault
  | Distrust
  | AskFault
  | 'not-newer'
  | 'moved'
  | 'needs-later'
  | 'busy'
  | 'cancelled'
  | 'full'
  | 'database'
  | 'stalled'
  | 'no-data'
  | 'no-leave'

/** `older`: what is published there now is older than what is here, and is refused. */
export type CheckResult = 'current' | 'updated' | 'older' | PackProblem

/** What became of looking for a newer revision of one pack. */
export interface PackCheck {
  /** Whether the reader wants it looked for. */
  readonly wanted: boolean
  /** ISO time of the last look, null before the first. */
  readonly at: string | null
  readonly result: CheckResult | null
  /** In a row, the last one included. */
  readonly failures: number
  /** When it is to be looked for again, in milliseconds as `Date.now` counts; null: never by itself. */
  readonly due: number | null
  readonly etag: string | null
  readonly modified: string | null
}

/** What one look came to. */
export interface CheckOutcome {
  readonly result: CheckResult
  /** Seconds that the server asks to be left in peace, or null. */
  readonly retryAfter: number | null
  readonly etag: string | null
  readonly modified: string | null
  /** As the newest index says. */
  readonly expires: string | null
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Milliseconds (trust requirement D-6). */
const WAIT = {
  /** At most daily, whatever a pack says of itself. */
  least: DAY,
  /** Where it says nothing: what uBlock Origin waits for a list that does not say. */
  usual: 7 * DAY,
  /** A maker who is silent for longer may still come back. */
  most: 30 * DAY,
  /** After a failure; twice that after the next, and so on. */
  retry: HOUR,
  retryMost: 7 * DAY,
  /** A share, so that not everybody asks in the same minute. */
  jitter: 0.2,
} as const

/** A pack that was just added from an address. */
export const startCheck = (): PackCheck => ({
  wanted: true,
  at: null,
  result: null,
  failures: 0,
  due: null,
  etag: null,
  modified: null,
})

interface Clock {
  /** Milliseconds as `Date.now` counts. */
  readonly now: number
  /** From 0 to 1. */
  readonly random: number
}

/** The check after a look: when to look again hangs on what came of it. */
export function checked(last: PackCheck, outcome: CheckOutcome, clock: Clock): PackCheck {
  const { result, etag, modified } = outcome
  const isGood = result === 'current' || result === 'updated'
  const failures = isGood ? 0 : last.failures + 1
  const wait = isGood ? period(outcome, clock.now) : pause(outcome, failures)
  const due = wait === null ? null : clock.now + Math.round(wait * (1 + WAIT.jitter * clock.random))
  const at = new Date(clock.now).toISOString()
  const visit = isGood ? { etag, modified } : { etag: last.etag, modified: last.modified }
  return { wanted: last.wanted, at, result, failures, due, ...visit }
}

function period({ expires }: CheckOutcome, now: number): number {
  const left = expires === null ? WAIT.usual : Date.parse(expires) - now
  return Math.min(WAIT.most, Math.max(WAIT.least, left))
}

/** Null where the server said that there will never be anything again (410). */
function pause({ result, retryAfter }: CheckOutcome, failures: number): number | null {
  if (result === 'gone') return null
  const doubled = Math.min(WAIT.retryMost, WAIT.retry * 2 ** (failures - 1))
  return Math.min(WAIT.most, Math.max(doubled, (retryAfter ?? 0) * 1_000))
}

/** Whether a pack is to be looked for now: its maker and the reader want it, and it is time. */
export const isDue = (source: PackSource, check: PackCheck, now: number): boolean =>
  source.isUpdatable && check.wanted && check.due !== null && check.due <= now
