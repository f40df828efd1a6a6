// npm run reproduce: what a reviewer of a store does. Packs the sources, unpacks them in an empty
// folder, installs and builds there, and compares every file with those built here.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { unzipSync } from 'fflate'
import { build, builtFolder, PACK_WITH_SOURCES } from './build.ts'
import { ROOT, run } from './program.ts'

const KINDS = ['chromium', 'firefox'] as const

/** The digest of every file in a folder, by its path there. */
function digestsIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        relative(folder, path).split(sep).join('/'),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  )
}

/** The paths that are in one of the folders alone, or differ. */
function differing(here: string, there: string): readonly string[] {
  const [a, b] = [digestsIn(here), digestsIn(there)]
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path))
}

function unzip(file: string, folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    if (path.endsWith('/')) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** The archive of sources that was packed last. */
function sourcesArchive(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return join(ROOT, '.output', `as-quoted-${version}-sources.zip`)
}

for (const kind of KINDS) {
  if ((await build(kind)).code !== 0) throw new Error(`The build for ${kind} failed`)
}
if ((await run(PACK_WITH_SOURCES)).code !== 0) throw new Error('Packing the sources failed')
const folder = mkdtempSync(join(tmpdir(), 'as-quoted-sources-'))
let differs = 0
try {
  unzip(sourcesArchive(), folder)
  // Another time zone, as another reviewer has.
  const env = { ...process.env, TZ: 'Asia/Kathmandu' }
  const npm = (...args: readonly string[]): void =>
    void execFileSync('npm', args, { cwd: folder, env, stdio: 'inherit' })
  npm('ci')
  npm('run', 'build')
  npm('run', 'build:firefox')
  for (const kind of KINDS) {
    const here = builtFolder(kind)
    const paths = differing(here, join(folder, relative(ROOT, here)))
    differs += paths.length
    const files = digestsIn(here).size
    console.log(`${kind}: ${paths.length} of ${files} files differ ${paths.join(' ')}`.trimEnd())
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = differs === 0 ? 0 : 1
