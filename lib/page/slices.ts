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

/**
 * The result of work that is done in slices, so that the page can go on between them; null where
 * the signal ended it.
 */
export async function inSlices<Result>(
  work: Work<Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  let end = performance.now() + SLICE
  while (!signal.aborted) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() < end) continue
    // Not by a timer, which comes once a second in a tab that nobody looks at.
    await scheduler.postTask(() => {})
    end = performance.now() + SLICE
  }
  return null
}
