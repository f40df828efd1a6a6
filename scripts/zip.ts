// npm run zip: what a release is: the packages for Chrome and Firefox, the archive of the sources and the
// pack of all State of the Union addresses, each with its digest: whoever has the copy of a store can
// compare. Before it is published, `npm audit --omit=dev` has to find nothing.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { writeSotuPack } from '../packs/sotu-file.ts'
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
const packages = readdirSync(folder)
  .toSorted()
  .filter((name) => name.startsWith(`as-quoted-${version}`) && name.endsWith('.zip'))
const { path } = await writeSotuPack('all')
for (const file of [...packages.map((name) => join(folder, name)), path]) {
  console.log(`${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}`)
}
