/** Held while something is forgotten, and shared by whatever is being kept. */
const LOCK = 'forgetting'

/** How often something was forgotten in the life of this worker; what it was reading dies with it. */
let times = 0

/** Forgets: what is being kept is kept before, and what was read before is not kept after. */
export const forgetting = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(LOCK, () => {
    times += 1
    return work()
  }) as Promise<Result>

/** Stands for now; what begins now is kept if nothing is forgotten meanwhile. */
export const keepingSince = (): number => times

/** Keeps what began at such a time; null where something was forgotten since. */
export const keep = <Result>(since: number, work: () => Promise<Result>): Promise<Result | null> =>
  navigator.locks.request(LOCK, { mode: 'shared' }, async () =>
    since === times ? await work() : null,
  ) as Promise<Result | null>
