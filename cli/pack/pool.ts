import { Worker } from 'node:worker_threads'
import type { Counts } from './item'
import type { Batch } from './worker'

/** Worker threads that read batches, one at a time each. */
export interface Pool {
  /** Resolves as soon as a worker has taken the batch; `done` is told when it is read. */
  give(batch: Batch, done: (counts: Counts) => void): Promise<void>
  /** Resolves when every batch is read. Rejects with the first error of a worker, as `give` does. */
  drained(): Promise<void>
  close(): Promise<void>
}

/**
 * Megabytes of a worker's heap. Without a limit the collector waits for as long as the machine has
 * memory; the tables of six languages and the tagger take 60, a page of 8 MB some 100 while it is
 * read.
 */
const HEAP = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 } as const

/**
 * Starts `size` workers of the file. Nothing is queued: whoever gives waits for a free worker, so
 * that memory is that of one batch a worker, and of one more.
 */
export function startPool(size: number, file: URL): Pool {
  const workers = Array.from({ length: size }, () => new Worker(file, { resourceLimits: HEAP }))
  const free = [...workers]
  const waiting: (() => void)[] = []
  let failure: Error | null = null
  const wake = (): void => {
    for (const each of waiting.splice(0)) each()
  }
  const changed = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))
  for (const worker of workers) {
    worker.on('error', (error: Error) => {
      failure ??= error
      wake()
    })
  }
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo() && failure === null) await changed()
    if (failure) throw failure
  }
  return {
    async give(batch, done) {
      await until(() => free.length > 0)
      const worker = free.pop() as Worker
      worker.once('message', (counts: Counts) => {
        free.push(worker)
        done(counts)
        wake()
      })
      worker.postMessage(batch)
    },
    drained: () => until(() => free.length === workers.length),
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  }
}
