import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import type { Tried } from './try.ts'
import type { Asked } from './worker.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = fileURLToPath(new URL('../../.output/fuzz', import.meta.url))
/** Cases that a thread tries at once: a thread that hangs is known by it. */
const PORTION = 500
/** Milliseconds for one portion; one that takes longer hangs. */
const PATIENCE = 15 * 60_000

interface Wanted {
  readonly seed: number
  readonly cases: number
  readonly threads: number
  /** Names of targets; all where none is named. */
  readonly only: readonly string[]
}

/** Bundles the targets, whose imports name no extensions, as all of `lib` does. */
async function bundled(): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: FOLDER,
      emptyOutDir: false,
      target: 'node22',
      sourcemap: 'inline',
      rolldownOptions: {
        input: { worker: 'test/fuzz/worker.ts', targets: 'test/fuzz/targets.ts' },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return FOLDER
}

/** Portions of every target in turn, so that a run that is cut short has tried all of them. */
function portions(
  shares: readonly { readonly name: string; readonly share: number }[],
  { seed, cases }: Wanted,
): Asked[] {
  const sum = shares.reduce((before, { share }) => before + share, 0)
  const all = shares.flatMap(({ name, share }) => {
    const own = Math.ceil((cases * share) / sum)
    return Array.from({ length: Math.ceil(own / PORTION) }, (_, at) => ({
      at: at / Math.ceil(own / PORTION),
      asked: { target: name, seed: seed + at, cases: Math.min(PORTION, own - at * PORTION) },
    }))
  })
  return all.toSorted((a, b) => a.at - b.at).map(({ asked }) => asked)
}

function once(worker: Worker, asked: Asked): Promise<Tried> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('error', onError)
      then()
    }
    const onMessage = (tried: Tried): void => end(() => resolve(tried))
    const onError = (error: unknown): void => end(() => reject(error))
    const timer = setTimeout(() => {
      void worker.terminate()
      const { target, seed, cases } = asked
      end(() => reject(new Error(`${target} hangs: seed ${seed}, ${cases} cases`)))
    }, PATIENCE)
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(asked)
  })
}

/** Tries all targets on so many threads; `told` hears of every portion. */
export async function fuzz(wanted: Wanted, told: (tried: Tried) => void): Promise<void> {
  const folder = await bundled()
  const { TARGETS } = (await import(`${folder}/targets.mjs`)) as typeof import('./targets.ts')
  const shares = TARGETS.map(({ target, share }) => ({ name: target.name, share }))
  const meant = shares.filter(({ name }) => wanted.only.length === 0 || wanted.only.includes(name))
  if (meant.length === 0) throw new Error(`targets: ${shares.map(({ name }) => name).join(' ')}`)
  const queue = portions(meant, wanted)
  const broken = new Set<string>()
  const work = async (): Promise<void> => {
    const worker = new Worker(`${folder}/worker.mjs`)
    for (let asked = queue.shift(); asked; asked = queue.shift()) {
      if (broken.has(asked.target)) continue
      const tried = await once(worker, asked)
      if (tried.broke) broken.add(asked.target)
      told(tried)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: wanted.threads }, work))
}
