// npm run soak -- [--seed N] [--steps N] [--browser chromium|firefox]: 200 imports, readings,
// deletions and killed workers at random points in a real browser; the tables must equal a model's.
import { parseArgs } from 'node:util'
import { soakIn } from './run.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    steps: { type: 'string', default: '200' },
    browser: { type: 'string', default: 'chromium' },
  },
})
const [seed, steps] = [Number(values.seed), Number(values.steps)]
const kind = values.browser === 'firefox' ? 'firefox' : 'chromium'
console.log(`soak: ${kind}, seed ${seed}, ${steps} steps`)
const { killed, kept, faults } = await soakIn(kind, { seed, steps }, (step) => {
  if (process.stdout.isTTY) process.stdout.write(`\r${step}`)
})
console.log(`workers killed: ${killed}; ${kept} of them had done it all the same`)
for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? 'the tables equal the model’s' : `faults: ${faults.length}`)
process.exitCode = faults.length === 0 ? 0 : 1
