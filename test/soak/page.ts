// Runs in a bare page: drives a worker through the steps of a seed, kills it, and compares.
import type { Forgotten } from '../../lib/store/forget'
import { after, EMPTY, type Model, type Planned, plan, told } from './model'

interface Answer {
  readonly value?: unknown
  readonly error?: string
}

interface Looked {
  readonly told: string
  readonly faults: readonly string[]
}

/** What a soak came to. */
export interface Soaked {
  readonly steps: number
  readonly killed: number
  /** The same by what they were at. */
  readonly killedIn: Readonly<Record<string, number>>
  /** Killed steps that had happened all the same. */
  readonly kept: number
  readonly faults: readonly string[]
}

const state = { done: true, step: 0, answer: null as Soaked | { readonly error: string } | null }

const start = (): Worker => new Worker('work.js', { type: 'module' })

/** Asks a worker; `killed` where it was killed first. */
function ask(
  worker: Worker,
  asked: {
    readonly planned: Planned | 'look' | 'copy' | 'old'
    readonly forgotten: Forgotten | null
  },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const killAfter = typeof asked.planned === 'string' ? null : asked.planned.killAfter
    const timer = setTimeout(() => {
      if (killAfter === null) return
      worker.terminate()
      resolve('killed')
    }, killAfter ?? 0)
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(timer)
      if (data.error) reject(new Error(data.error))
      else resolve(data.value)
    }
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(asked)
  })
}

/** Until the browser has released what a killed worker held. */
async function released(): Promise<void> {
  while (((await navigator.locks.query()).held ?? []).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function soak(seed: number, steps: number): Promise<Soaked> {
  const faults: string[] = []
  let model: Model = EMPTY
  let forgotten: Forgotten | null = null
  let worker = start()
  let [killed, kept] = [0, 0]
  const killedIn: Record<string, number> = {}
  for (const planned of plan(seed, steps)) {
    state.step = planned.minute
    const then = after(model, planned)
    if (planned.step.kind === 'upgrade') await ask(worker, { planned: 'old', forgotten: null })
    const answer = await ask(worker, { planned, forgotten })
    if (answer === 'killed') {
      killed += 1
      killedIn[planned.step.kind] = (killedIn[planned.step.kind] ?? 0) + 1
      await released()
      worker = start()
    }
    const looked = (await ask(worker, { planned: 'look', forgotten: null })) as Looked
    const where = `step ${planned.minute} ${JSON.stringify(planned)}`
    faults.push(...looked.faults.map((fault) => `${where}: ${fault}`))
    const happened = looked.told === told(then)
    const isOld = looked.told === told(model)
    if (!happened && !(answer === 'killed' && isOld)) {
      faults.push(`${where}: ${looked.told} instead of ${told(then)}, was ${told(model)}`)
      break
    }
    if (answer === 'killed' && happened && !isOld) kept += 1
    const forgets = planned.step.kind.startsWith('forget')
    if (answer === 'killed') {
      // What a killed worker forgot, nobody can restore.
      if (happened && (forgets || planned.step.kind === 'restore')) forgotten = null
      model = { ...(happened ? then : model), forgotten: forgotten ? model.forgotten : null }
    } else {
      if (forgets) forgotten = answer as Forgotten
      if (planned.step.kind === 'restore') forgotten = null
      model = then
    }
  }
  const copy = await ask(worker, { planned: 'copy', forgotten: null })
  if (copy !== told(model)) faults.push(`an export brings ${copy} instead of ${told(model)}`)
  worker.terminate()
  return { steps, killed, killedIn, kept, faults }
}

Object.assign(globalThis, {
  soak: {
    begin(seed: number, steps: number) {
      Object.assign(state, { done: false, answer: null })
      soak(seed, steps)
        .catch((error: unknown) => ({ error: String(error) }))
        .then((answer) => Object.assign(state, { done: true, answer }))
    },
    state: () => state,
  },
})
