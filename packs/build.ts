// npm run packs: builds packs/bundled.jsonl from packs/source. The file is checked in, so that every
// change of the pack can be read line by line; a test fails when it is not what the source builds.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** Runs TypeScript whose imports name no extensions, as all of `lib` does. */
const { module } = await runnerImport<typeof import('./bundled.ts')>(
  fileURLToPath(new URL('bundled.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
)
const text = await module.bundledPack()
writeFileSync(new URL('bundled.jsonl', import.meta.url), text)
console.log(`packs/bundled.jsonl: ${text.split('\n').length - 1} lines, ${text.length} characters`)
