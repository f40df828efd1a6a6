/**
 * `npm run bench:package`: what the package of each browser holds, zipped, into docs/evaluation.md.
 * Build first.
 */
import { builtFolder } from '../scripts/build.ts'
import { isPack, packedFiles, zippedBytes } from '../scripts/package-size.ts'
import { table, writePart } from './page-part.ts'

/** What is smaller than these takes little together. */
const LISTED = 10

const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1)

const [chrome = [], firefox = []] = (['chromium', 'firefox'] as const).map((kind) =>
  packedFiles(builtFolder(kind)),
)
/** A path without the part that says what the file holds, and changes with it. */
const named = (path: string): string => path.replace(/-[\w-]{8}\./u, '.')
const inFirefox = new Map(firefox.map(({ path, zipped }) => [named(path), kilobytes(zipped)]))
const program = chrome.filter((file) => !isPack(file))
const sums = (isMeant: (file: (typeof chrome)[number]) => boolean): readonly string[] =>
  [chrome, firefox].map((files) => kilobytes(zippedBytes(files.filter(isMeant))))
const rows = program
  .slice(0, LISTED)
  .map(({ path, zipped }) => [named(path), kilobytes(zipped), inFirefox.get(named(path)) ?? ''])

writePart(
  'package',
  `### The package

Kilobytes, zipped as a store gets them: budget 1,000 for the program, and 1,000 for the packs that come
with it. Below the sums, the ${LISTED} largest files of the program.

${table(
  ['what', 'Chrome', 'Firefox'],
  [['**program**', ...sums((file) => !isPack(file))], ['**packs**', ...sums(isPack)], ...rows],
)}

\`npm run bench:package\``,
)
