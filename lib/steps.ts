/**
 * Work that may be interrupted between its steps, each of a few milliseconds; before one that takes
 * longer it says so.
 */
export type Steps<Result> = Generator<undefined | 'long', Result, void>

/** The result of work that is done at one go. */
export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** How work is done by whoever has other things to do meanwhile. */
export type Pace = <Result>(work: Steps<Result>) => Promise<Result>

/** At one go, for whoever has nothing else to do. */
export const unpaced: Pace = async (work) => atOnce(work)

/** What comes of each item, a step for each. */
export function* ofEach<Item, Result>(
  items: readonly Item[],
  of: (item: Item, at: number) => Result,
): Steps<Result[]> {
  const results: Result[] = []
  for (const [at, item] of items.entries()) {
    results.push(of(item, at))
    yield
  }
  return results
}
