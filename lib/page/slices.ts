import type { Pace, Steps } from '../steps'

/** Milliseconds after which a page gets its turn: a frame of 60 a second has 16. */
const SLICE = 10

/** Not by a timer, which comes once a second in a tab that nobody looks at. */
const nextTask = (): Promise<void> => scheduler.postTask(() => {})

/** What came of work, and the milliseconds that it took, without those of the page between slices. */
export interface Done<Result> {
  readonly value: Result
  readonly spent: number
}

/**
 * Does work in slices, so that the page can go on between them; null where the signal ended it.
 */
export async function inSlices<Result>(
  work: Steps<Result>,
  signal: AbortSignal,
): Promise<Done<Result> | null> {
  // The script that begins has just been compiled and run.
  await nextTask()
  let began = performance.now()
  let before = 0
  while (!signal.aborted) {
    const { done, value } = work.next()
    const spent = performance.now() - began
    if (!done && value !== 'long' && spent < SLICE) continue
    before += spent
    // After the last slice, too: whatever is done with the result is a task of its own.
    await nextTask()
    if (done) return signal.aborted ? null : { value, spent: before }
    began = performance.now()
  }
  return null
}

/** Does work in slices to its end, so that whoever shares the thread can go on between them. */
export const sliced: Pace = async (work) => {
  const done = await inSlices(work, NEVER)
  if (done === null) throw new Error('Work was ended that nobody can end')
  return done.value
}

const NEVER = new AbortController().signal
