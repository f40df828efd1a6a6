import { Worker } from 'node:worker_threads'
import { LineError } from '../json-lines'
import { UsageError } from '../usage-error'
import type { Finished, Finishing } from './finish'
import type { MergeWish } from './merge'

/** What is done in a thread of its own, whose memory has a limit. */
export type Job =
  | { readonly kind: 'finish'; readonly finishing: Finishing }
  | { readonly kind: 'merge'; readonly wish: MergeWish }

export type JobOutcome =
  | { readonly kind: 'finished'; readonly finished: Finished }
  /** An error that the caller is told of in a sentence; its class does not survive the way here. */
  | { readonly kind: 'usage' | 'line'; readonly message: string }

/**
 * Megabytes of the thread's heap. The program's own has no limit but the machine's: there the
 * collector lets sorting a gigabyte take half of one. What is needed at a time is a run of the sort and
 * the outlets; what the reading left behind comes on top.
 */
const HEAP = { maxOldGenerationSizeMb: 80, maxYoungGenerationSizeMb: 8 } as const

/** The bundled thread stands beside the bundled program. */
const THREAD = new URL('./pack-finisher.mjs', import.meta.url)

/** What a job came to. Throws UsageError and LineError as the job does, and whatever else it throws. */
export async function bounded(job: Job): Promise<Finished> {
  const thread = new Worker(THREAD, { workerData: job, resourceLimits: HEAP })
  const outcome = await new Promise<JobOutcome>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
  }).finally(() => thread.terminate())
  switch (outcome.kind) {
    case 'finished':
      return outcome.finished
    case 'usage':
      throw new UsageError(outcome.message)
    case 'line':
      throw new LineError(outcome.message)
    default:
      return outcome satisfies never
  }
}
