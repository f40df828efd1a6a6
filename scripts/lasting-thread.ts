import type { PoolRunnerInitializer, RunnerTask, Vitest, WorkerRequest } from 'vitest/node'
import { ThreadsPoolWorker } from 'vitest/node'

type PoolWorker = ReturnType<PoolRunnerInitializer['createPoolWorker']>
type Options = Parameters<PoolRunnerInitializer['createPoolWorker']>[0]
type Heard = Parameters<PoolWorker['on']>[1]

/**
 * What the tests of one change may take. An honest run takes 0.9 GB, and no test of it 4 s. Time is
 * the processor's, since on a busy machine, or where all is stopped for a while, every test is slow.
 * The first run, of all tests without a change, takes what it needs: it counts each line.
 */
const MOST = { bytes: 2_500_000_000, silentMicroseconds: 8_000_000 } as const
/** Milliseconds between two looks at it: 13 GB were seen after a minute. */
const LOOK = 200

/**
 * Files of tests, the one first that noticed a change last: the next change is mostly a line further.
 * Asked first it ends most runs.
 */
export const noticing: string[] = []

/** The thread, as long as it lives. */
let lasting: ThreadsPoolWorker | null = null

/**
 * A thread that outlives the run of tests that it was made for. A mutation tester makes thousands of
 * runs: to start a thread for each, and to load and warm in it what no change touches, took most of
 * the time. What a change may touch is loaded again for each file of tests: test/loaded-anew.ts. A run
 * that goes on without an end, or takes memory without an end, has failed.
 */
export const lastingThread: PoolRunnerInitializer = {
  name: 'lasting',
  createPoolWorker(options) {
    const isNew = lasting === null
    lasting ??= new ThreadsPoolWorker(options)
    return runIn(lasting, isNew, options)
  },
}

function runIn(thread: ThreadsPoolWorker, isNew: boolean, options: Options): PoolWorker {
  const heard: (readonly [event: string, callback: Heard])[] = []
  const tell = (type: 'started' | 'stopped' | 'testfileFinished'): void => {
    for (const [event, callback] of [...heard])
      if (event === 'message') callback({ type, __vitest_worker_response__: true })
  }
  let config: Extract<WorkerRequest, { type: 'start' }>['context']['config'] | undefined
  const isFirst = options.project.getProvidedContext()['mode' as never] === 'dry-run'
  let spoke = process.cpuUsage()
  const onSign = () => {
    spoke = process.cpuUsage()
  }
  const watch = setInterval(() => {
    if (isFirst || !isTooMuch(spoke)) return
    clearInterval(watch)
    lasting = null
    for (const [event, callback] of heard) if (event !== 'message') thread.off(event, callback)
    void thread.stop().then(() => {
      failWhatRuns(options.project.vitest)
      tell('testfileFinished')
    })
  }, LOOK)
  return {
    name: 'lasting',
    on(event, callback) {
      heard.push([event, callback])
      thread.on(event, callback)
    },
    off: (event, callback) => lasting === thread && thread.off(event, callback),
    async start() {
      if (isNew) await thread.start()
      onSign()
      thread.on('message', onSign)
    },
    send(message) {
      if (message.type === 'start') config = message.context.config
      if (message.type === 'stop') queueMicrotask(() => tell('stopped'))
      else if (message.type === 'start' && !isNew) queueMicrotask(() => tell('started'))
      // Which tests are run is part of the settings, which a thread is told but once.
      else if (message.type === 'run')
        thread.send({ ...message, context: { ...message.context, ...{ config } } })
      else if (lasting === thread) thread.send(message)
    },
    deserialize: (message) => thread.deserialize(message),
    async stop() {
      clearInterval(watch)
      remember(options.project.vitest)
      if (lasting !== thread) return
      thread.off('message', onSign)
      for (const [event, callback] of heard) thread.off(event, callback)
    },
  }
}

function remember({ state }: Vitest): void {
  const failed = state.getFiles().find(({ result }) => result?.state === 'fail')?.filepath
  if (failed === undefined) return
  const before = noticing.indexOf(failed)
  if (before >= 0) noticing.splice(before, 1)
  noticing.unshift(failed)
}

/** Whether the tests took more than they may since the last sign of life. */
function isTooMuch(since: NodeJS.CpuUsage): boolean {
  const { user, system } = process.cpuUsage(since)
  return user + system > MOST.silentMicroseconds || process.memoryUsage.rss() > MOST.bytes
}

/** The test that runs has failed; where none has begun yet, its file has. */
function failWhatRuns({ state }: Vitest): void {
  const files = state.getFiles()
  const tests = files.flatMap(testsOf).filter(({ mode }) => mode === 'run')
  const running = tests.find(({ result }) => !result || result.state === 'run') ?? files.at(-1)
  if (running)
    running.result = {
      state: 'fail',
      errors: [{ name: 'Error', message: 'goes on without an end' }],
    }
}

function testsOf(task: RunnerTask): RunnerTask[] {
  return 'tasks' in task ? task.tasks.flatMap(testsOf) : [task]
}
