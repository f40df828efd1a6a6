/** How often a page that grows is read again. */
const LIMIT = {
  /** A live blog goes on for a day; its first twenty additions are followed. */
  passes: 20,
  /** What changes so often without a statement is an advertisement or a clock. */
  barren: 3,
} as const

/** What the readings of one page have brought so far. */
export interface Passes {
  readonly count: number
  /** Readings in a row that brought no statement. */
  readonly barren: number
  readonly known: ReadonlySet<string>
}

/** The first reading of a page and the wordings of its statements. */
export const firstPass = (wordings: Iterable<string>): Passes => ({
  count: 0,
  barren: 0,
  known: new Set(wordings),
})

/** After another reading, with the wordings of all the statements that it found. */
export function nextPass({ count, barren, known }: Passes, wordings: Iterable<string>): Passes {
  const all = new Set([...known, ...wordings])
  return { count: count + 1, barren: all.size > known.size ? 0 : barren + 1, known: all }
}

/** Whether the page may be read once more. */
export const mayReadAgain = ({ count, barren }: Passes): boolean =>
  count < LIMIT.passes && barren < LIMIT.barren
