// node packs/sotu-build.ts: builds the packs of State of the Union addresses into .output/packs: the
// one that comes with the program, and the one of all addresses that goes with a release.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { runnerImport } from 'vite'

const { module } = await runnerImport<typeof import('./sotu.ts')>(
  fileURLToPath(new URL('sotu.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
)
const folder = new URL('../.output/packs/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, from] of [
  ['sotu.jsonl.gz', module.RECENT],
  ['sotu-all.jsonl.gz', 0],
] as const) {
  const text = await module.sotuPack(from)
  const bytes = gzipSync(text, { level: 9 })
  writeFileSync(new URL(name, folder), bytes)
  console.log(`${name}: ${text.split('\n').length - 1} lines, ${bytes.length} bytes`)
}
