import type { Relation } from './verdict'

/** What decides how two statements with like wording belong together. */
export interface Facts {
  readonly speakerAgrees: boolean | null
  /** Whole days between the two reports; null where either date is unknown. */
  readonly daysApart: number | null
  /** The occasion that both name, or null. */
  readonly occasion: string | null
  /** The wording is nearly the same, word by word. */
  readonly verbatim: boolean
}

/** Reports of one occasion appear within a week (DESIGN 4). */
const MOST_DAYS = 7

/** How a statement and a known one belong together; null where they do not (DESIGN 4). */
export function relationOf({
  speakerAgrees,
  daysApart,
  occasion,
  verbatim,
}: Facts): Relation | null {
  if (speakerAgrees === false) return verbatim ? 'other-speaker' : null
  if (occasion !== null) return 'same'
  if (daysApart !== null) return daysApart <= MOST_DAYS ? 'same' : 'talking-point'
  return verbatim ? 'same' : 'talking-point'
}

const DAY_IN_MS = 86_400_000
const LENGTH_OF_A_DAY = 'yyyy-mm-dd'.length

/** Whole days between two ISO dates or times; null where either is unknown or no date. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const days = daysFrom(a, b)
  return days === null ? null : Math.abs(days)
}

/** Whole days from the first date to the second, below 0 where that is the earlier one. */
export function daysFrom(first: string | null, second: string | null): number | null {
  if (first === null || second === null) return null
  const days =
    (Date.parse(second.slice(0, LENGTH_OF_A_DAY)) - Date.parse(first.slice(0, LENGTH_OF_A_DAY))) /
    DAY_IN_MS
  return Number.isNaN(days) ? null : Math.round(days)
}
