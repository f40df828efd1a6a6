// What the parts of `npm run evaluate` share: running the terminal program, scoring, tables.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const data = join(root, '../shared/eval')
const MAX_OUTPUT = 1 << 30

const folder = mkdtempSync(join(tmpdir(), 'as-quoted-evaluate-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

export const file = (name) => join(folder, name)
export const read = (path) => readFileSync(path, 'utf8')
export const records = (path) =>
  read(path)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
export const lines = (all) => `${all.map((each) => JSON.stringify(each)).join('\n')}\n`

/** Runs the terminal program on records; returns the file of its output and the seconds it took. */
export function asQuoted(args, input, name) {
  const began = performance.now()
  const run = spawnSync(process.execPath, [join(root, 'cli/run.mjs'), ...args], {
    input,
    maxBuffer: MAX_OUTPUT,
    cwd: root,
  })
  if (run.status !== 0) throw new Error(`as-quoted ${args.join(' ')}: ${run.stderr}`)
  writeFileSync(file(name), run.stdout)
  return { output: file(name), seconds: (performance.now() - began) / 1000 }
}

export const score = (name, ...args) =>
  JSON.parse(
    execFileSync(process.execPath, [join(data, 'score', `${name}.mjs`), ...args, '--json'], {
      maxBuffer: MAX_OUTPUT,
    }).toString(),
  )

export const three = (x) => (typeof x === 'number' ? x.toFixed(3) : String(x))
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
