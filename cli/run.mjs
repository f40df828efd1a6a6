// Bundles the terminal program when its sources have changed since the last time, then runs it.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, '.output/cli/as-quoted.mjs')
const sources = ['cli', 'lib', 'public/_locales', 'package-lock.json']

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

function newest(path) {
  if (!statSync(path).isDirectory()) return modified(path)
  return readdirSync(path, { recursive: true }).reduce(
    (latest, name) => Math.max(latest, modified(join(path, name))),
    modified(path),
  )
}

if (Math.max(...sources.map((path) => newest(join(root, path)))) > modified(bundle)) {
  // The bundler takes 100 MB: it is loaded only where there is something to bundle.
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: '.output/cli',
      emptyOutDir: false,
      target: 'node22',
      rolldownOptions: {
        input: {
          'as-quoted': 'cli/main.ts',
          'pack-worker': 'cli/pack/worker.ts',
          'pack-finisher': 'cli/pack/finisher.ts',
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
}
const { main } = await import(pathToFileURL(bundle).href)
process.exitCode = await main(process.argv.slice(2))
