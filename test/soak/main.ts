// npm run soak [-- --minutes 60 --seed N --browser chromium|firefox]: a reader's day in a real browser,
// with a background that is killed, packs, permissions and forgetting; ends with a fault where the
// state is not a model's, memory grows or an error is written. --idle: the background is stopped
// between two steps, as browsers do by themselves, and not within one.
// npm run soak -- --steps 200: imports, readings and deletions of the store alone, whose worker is
// killed at random points; the tables must equal a model's after each.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { soakIn } from './run.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '60' },
    steps: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    idle: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const kind = values.browser === 'firefox' ? 'firefox' : 'chromium'
/** Ctrl-Z stops it between two steps: a browser that waits for an answer would give up. */
let isToStop = false
if (process.platform !== 'win32') {
  process.on('SIGTSTP', () => {
    isToStop = true
  })
  process.on('SIGCONT', () => {
    isToStop = false
  })
}
const onStep = (step: number | string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r${String(step).padEnd(40)}`)
  if (!isToStop) return
  isToStop = false
  process.kill(process.pid, 'SIGSTOP')
}

async function storeAlone(steps: number): Promise<readonly string[]> {
  console.log(`soak of the store: ${kind}, seed ${seed}, ${steps} steps`)
  const { killed, kept, faults } = await soakIn(kind, { seed, steps }, onStep)
  console.log(`workers killed: ${killed}; ${kept} of them had done it all the same`)
  return faults
}

/** Runs TypeScript whose imports name no extensions, as all of `lib` does. */
async function loaded<Module>(name: string): Promise<Module> {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const { module } = await runnerImport<Module>(file, { configFile: false, logLevel: 'error' })
  return module
}

async function readersDay(minutes: number): Promise<readonly string[]> {
  const stops = values.idle ? ', stopped between steps' : ''
  console.log(`soak of a reader: ${kind}, seed ${seed}, ${minutes} minutes${stops}`)
  const { dayOf } = await loaded<typeof import('./reader/run.ts')>('reader/run.ts')
  const { growing, megabytes } =
    await loaded<typeof import('./reader/memory.ts')>('reader/memory.ts')
  const day = await dayOf({ seed, minutes, kind, idle: values.idle }, onStep)
  const { background, page, program, young, old, resident } = day.memory
  console.log(`\n${day.steps} steps: ${JSON.stringify(day.kinds)}`)
  console.log(`backgrounds killed: ${day.killed}; ${day.undone} steps were left undone by it`)
  console.log('memory, the least of each fifth of the day, garbage collected:')
  console.log(`  background: ${megabytes(background)}; young and old: ${megabytes([young, old])}`)
  console.log(`  a page that stays open, with its content script: ${megabytes(page)}`)
  console.log(`  the program of the extension, its open pages included: ${megabytes(program)}`)
  console.log(`  the whole browser, garbage and all: ${megabytes(resident)}`)
  console.log(`at the end: ${day.state}`)
  return [...day.faults, ...growing(day.memory)]
}

const faults = await (values.steps
  ? storeAlone(Number(values.steps))
  : readersDay(Number(values.minutes)))
for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? 'the state equals the model’s' : `faults: ${faults.length}`)
process.exitCode = faults.length === 0 ? 0 : 1
