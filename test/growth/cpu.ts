import { threadCpuUsage } from 'node:process'

/** Milliseconds that this thread computed for, whatever else the machine does meanwhile. */
async function computed(run: () => unknown): Promise<number> {
  const start = threadCpuUsage()
  await run()
  const { user, system } = threadCpuUsage(start)
  return (user + system) / 1_000
}

/** The least of several tries, in milliseconds; no further tries once one is below `enough`. */
export async function leastComputed(
  run: () => unknown,
  tries: number,
  enough = 0,
): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < tries && least >= enough; at += 1)
    least = Math.min(least, await computed(run))
  return least
}

/**
 * Milliseconds of one run, as the mean of as many as compute for `enough` of them: what a single short
 * run computes is beyond the clock, and leaves what it threw away to the next one to collect.
 */
export async function meanComputed(run: () => unknown, enough: number): Promise<number> {
  let runs = 0
  const sum = await computed(async () => {
    for (const start = threadCpuUsage(); ; ) {
      await run()
      runs += 1
      const { user, system } = threadCpuUsage(start)
      if (user + system >= enough * 1_000) return
    }
  })
  return sum / runs
}
