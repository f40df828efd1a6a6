// npm run bench:pack -- --statements 1000000 [--out FILE]: a realistic pack of any size, from State
// of the Union addresses; the same every time. The questions that it should answer lie beside it.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '10000' },
    out: { type: 'string', default: 'bench.jsonl.gz' },
  },
})
const passages = Number(values.statements)
if (!Number.isInteger(passages) || passages < 1) throw new Error('--statements wants a number')
const { module } = await runnerImport<typeof import('./pack-file.ts')>(
  fileURLToPath(new URL('pack-file.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
)
const { file, questions } = await module.writeBenchPack(passages, values.out)
console.log(`${file}: about ${passages} passages; ${questions.length} questions beside it`)
