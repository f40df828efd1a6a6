// npm run fuzz [-- --cases 1000000 --seed N --threads 2 --only feeds,packs]: tries every reader of what
// comes from outside with inputs that nobody meant. What breaks one is made as small as may be and
// kept in test/fuzz/corpus, where npm test tries it again.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { saveInput } from './corpus.ts'
import { fuzz } from './fuzz.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    threads: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    only: { type: 'string', default: '' },
  },
})
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const wanted = {
  cases: Number(values.cases),
  seed: Number(values.seed),
  threads: Number(values.threads),
  only: values.only === '' ? [] : values.only.split(','),
}
console.log(`fuzz: seed ${wanted.seed}, ${wanted.cases} cases, ${wanted.threads} threads`)
const start = Date.now()
const counts = new Map<string, number>()
let broken = 0

/** What was tried so far; a run that is ended early tells it too. */
function tell(): void {
  console.log('')
  console.table([...counts].map(([target, cases]) => ({ target, cases })))
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0)
  const seconds = Math.round((Date.now() - start) / 1000)
  console.log(`${total} cases in ${seconds} s; ${broken} targets broke`)
  process.exitCode = broken === 0 ? 0 : 1
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    tell()
    process.exit()
  })

await fuzz(wanted, ({ target, cases, broke }) => {
  counts.set(target, (counts.get(target) ?? 0) + cases)
  if (process.stdout.isTTY)
    process.stdout.write(`\r${[...counts].map((each) => each.join(' ')).join(', ')}`)
  if (!broke) return
  broken += 1
  console.error(`\n${target} breaks: ${saveInput(ROOT, target, broke.input)}\n${broke.error}`)
})
tell()
