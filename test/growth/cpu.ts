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
