import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtFolder } from '../scripts/build'
import { isPack, packedFiles, zippedBytes } from '../scripts/package-size'

/** Bytes, zipped: of all that is program, and of the packs that come with it. */
const MOST = 1_000_000
/** Words of each large library and table, and the one script that has them. */
const ONCE: readonly (readonly [string, string])[] = [
  ['abruzzo', 'libraries.js'],
  ['Two different versions of Dexie', 'libraries.js'],
  ['.write() after done!', 'libraries.js'],
  ['answer answered answers comment', 'languages.js'],
  ['lwiw lemberg', 'languages.js'],
  ['issements', 'languages.js'],
  ['PolNeAR v1.0', 'background.js'],
]

describe.each(['chromium', 'firefox'] as const)('the package for %s', (kind) => {
  const folder = builtFolder(kind)
  const files = packedFiles(folder)

  test('takes no more than a megabyte without its packs, and they no more than another', () => {
    expect(zippedBytes(files.filter((file) => !isPack(file)))).toBeLessThanOrEqual(MOST)
    expect(zippedBytes(files.filter(isPack))).toBeLessThanOrEqual(MOST)
  })

  test.each(ONCE)('has %s once, in %s', (words, script) => {
    const having = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => {
        const code = readFileSync(`${folder}/${path}`, 'utf8')
        return code
          .split(words)
          .slice(1)
          .map(() => path)
      })
    expect(having).toEqual([script])
  })
})
