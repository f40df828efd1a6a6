/** Work that may be interrupted between its steps, each of a few milliseconds. */
export type Work<Result> = Generator<void, Result, void>

/** Milliseconds after which a page gets its turn: a frame of 60 a second has 16. */
const SLICE = 10

/** The result of work that is done at one go. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** What came of work, and the milliseconds that it took, without those of the page between slices. */
export interface Done<Result> {
  readonly value: Result
  readonly spent: number
}

/**
 * Does work in slices, so that the page can go on between them; null where the signal ended it.
 */
export async function inSlices<Result>(
  work: Work<Result>,
  signal: AbortSignal,
): Promise<Done<Result> | null> {
  let began = performance.now()
  let before = 0
  while (!signal.aborted) {
    const { done, value } = work.next()
    const spent = performance.now() - began
    if (!done && spent < SLICE) continue
    before += spent
    // Not by a timer, which comes once a second in a tab that nobody looks at. After the last slice,
    // too: whatever is done with the result is a task of its own.
    await scheduler.postTask(() => {})
    if (done) return signal.aborted ? null : { value, spent: before }
    began = performance.now()
  }
  return null
}
