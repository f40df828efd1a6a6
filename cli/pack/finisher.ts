import { parentPort, workerData } from 'node:worker_threads'
import { LineError } from '../json-lines'
import { UsageError } from '../usage-error'
import type { Job, JobOutcome } from './bounded'
import { finish } from './finish'
import { mergePacks } from './merge'

async function outcomeOf(job: Job): Promise<JobOutcome> {
  try {
    const finished =
      job.kind === 'finish' ? await finish(job.finishing) : await mergePacks(job.wish)
    return { kind: 'finished', finished }
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage', message: error.message }
    if (error instanceof LineError) return { kind: 'line', message: error.message }
    throw error
  }
}

// Top level: an error that nobody expected ends the thread, and whoever started it is told.
parentPort?.postMessage(await outcomeOf(workerData as Job))
