// npm run mutate [-- match difference index pack]: changes the lines of a folder of the pure core one
// by one and counts the changes that its tests notice. Ends with a fault below 80 % (stryker.config.mjs).
// AS_QUOTED_SHARE=0.1 tries a tenth of all changes, drawn from every file (mutation-sample.mjs).
import { spawnSync } from 'node:child_process'
import { MUTATED } from './mutated.ts'
import { fail, ROOT } from './program.ts'

const asked = process.argv.slice(2)
const folders = asked.length > 0 ? asked : Object.keys(MUTATED)
const unknown = folders.filter((folder) => !(folder in MUTATED))
if (unknown.length > 0)
  fail(`No such folder: ${unknown.join(', ')}.`, `Folders: ${Object.keys(MUTATED).join(' ')}`)

const ended = folders.map((folder) => {
  const env = { ...process.env, AS_QUOTED_MUTATED: folder }
  const { status } = spawnSync('stryker', ['run'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status ?? 1
})
process.exitCode = Math.max(...ended)
