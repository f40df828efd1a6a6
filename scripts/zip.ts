// npm run zip: the packages for Chrome and Firefox and the archive of the sources, each with its digest,
// to be put beside a release: whoever has the copy of a store can compare.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, fail, ROOT, run } from './program.ts'

const PACKING: readonly Command[] = [
  ['wxt', 'zip', '-b', 'chrome'],
  ['wxt', 'zip', '-b', 'firefox'],
]

for (const command of PACKING) {
  const { code, output } = await run(command)
  if (code !== 0) fail(output)
}
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const folder = join(ROOT, '.output')
for (const name of readdirSync(folder).toSorted()) {
  if (!name.startsWith(`as-quoted-${version}`) || !name.endsWith('.zip')) continue
  const bytes = readFileSync(join(folder, name))
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
}
