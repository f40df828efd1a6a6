import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { runnerImport } from 'vite'

/** `recent`: what comes with the program. `all`: what goes with a release, since 1790. */
const FILES = { recent: 'sotu.jsonl.gz', all: 'sotu-all.jsonl.gz' } as const

const folder = new URL('../.output/packs/', import.meta.url)

/**
 * Builds a pack of State of the Union addresses into .output/packs, its index beside it; the same
 * data give the same bytes. Gives the path of the file, and how many lines and bytes it has.
 */
export async function writeSotuPack(which: keyof typeof FILES) {
  // Node reads TypeScript, but not imports without extensions, as all of lib has them.
  const { module } = await runnerImport<typeof import('./sotu')>(
    fileURLToPath(new URL('sotu.ts', import.meta.url)),
    { configFile: false, logLevel: 'error' },
  )
  const text = await module.sotuPack(which === 'recent' ? module.RECENT : 0)
  const bytes = gzipSync(text, { level: 9 })
  mkdirSync(folder, { recursive: true })
  const path = fileURLToPath(new URL(FILES[which], folder))
  writeFileSync(path, bytes)
  const index = await module.indexOf(text, FILES[which], bytes)
  writeFileSync(path.replace('.jsonl.gz', '.index.json'), index)
  return { path, lines: text.split('\n').length - 1, bytes: bytes.length }
}
