import { browser } from 'wxt/browser'
import { report } from './report'

/** Held while something is forgotten, and shared by whatever is being kept. */
const LOCK = 'forgetting'

/** How often something was forgotten since the browser started: pages that are read outlive a worker. */
const TIMES = 'forgotten'

async function times(): Promise<number> {
  const stored = await browser.storage.session.get<Record<string, unknown>>(TIMES)
  return Number(stored[TIMES] ?? 0)
}

async function note(): Promise<void> {
  await browser.storage.session.set({ [TIMES]: (await times()) + 1 })
}

/** Forgets: what is being kept is kept before; what was being read before does not come back. */
export const forgetting = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(LOCK, async () => {
    // Whatever the browser says to a number of ours, the reader wants it forgotten.
    await note().catch((error) => report(error, 'forgetting'))
    return work()
  }) as Promise<Result>

/**
 * Stands for now: whether something is forgotten after it is told to those who keep. The reader of a
 * page asks for it as it begins and says it with all it sends: whatever is late, is seen to be.
 */
export const keepingSince = times

/** Keeps what began at such a time; it is told whether something was forgotten since. */
export const keep = <Result>(
  since: number,
  work: (hasForgotten: boolean) => Promise<Result>,
): Promise<Result> =>
  navigator.locks.request(LOCK, { mode: 'shared' }, async () =>
    work(since !== (await times())),
  ) as Promise<Result>
