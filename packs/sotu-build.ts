// npm run packs:sotu: builds the packs of State of the Union addresses into .output/packs: the one
// that comes with the program (npm run build builds it too), and the one that goes with a release.
import { writeSotuPack } from './sotu-file.ts'

for (const which of ['recent', 'all'] as const) {
  const { path, lines, bytes } = await writeSotuPack(which)
  console.log(`${path}: ${lines} lines, ${bytes} bytes`)
}
