import { parentPort } from 'node:worker_threads'
import { TARGETS } from './targets'
import { tryTarget } from './try'

/** What one thread is asked to try. */
export interface Asked {
  readonly target: string
  readonly seed: number
  readonly cases: number
}

parentPort?.on('message', async ({ target, seed, cases }: Asked) => {
  const found = TARGETS.find((each) => each.target.name === target)
  if (!found) throw new Error(`no target ${target}`)
  parentPort?.postMessage(await tryTarget(found.target, { seed, cases }))
})
