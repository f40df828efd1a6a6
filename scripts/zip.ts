// npm run zip: the packages for Chrome and Firefox and the archive of the sources, each with its digest,
// to be put beside a release: whoever has the copy of a store can compare.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACK_WITH_SOURCES } from './build.ts'
import { type Command, fail, ROOT, run } from './program.ts'

// In this order: the second writes the sources over those of the first.
const PACKING: readonly Command[] = [['wxt', 'zip', '-b', 'firefox'], PACK_WITH_SOURCES]

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
