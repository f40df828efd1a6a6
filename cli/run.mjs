// Bundles the terminal program when its sources have changed since the last time, then runs it.
import { execFileSync } from 'node:child_process'
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
  // In a program of its own: the bundler takes 150 MB, which would stay for as long as this one runs.
  execFileSync(process.execPath, [join(root, 'cli/bundle.mjs')], { stdio: 'inherit' })
}
const { main } = await import(pathToFileURL(bundle).href)
process.exitCode = await main(process.argv.slice(2))
