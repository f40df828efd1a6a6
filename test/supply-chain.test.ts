import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtFolder } from '../scripts/build'
import { thirdParties } from '../scripts/third-party'

const project = JSON.parse(readFileSync('package.json', 'utf8'))
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}
const locked = Object.entries(lock.packages as Readonly<Record<string, Locked>>).filter(
  ([path]) => path !== '',
)

/** Everything of others that the extension contains. A new one is a decision, not an accident. */
const SHIPPED = [
  '@mozilla/readability',
  '@orama/stemmers',
  'dexie',
  'diff',
  'dom-serializer',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'entities',
  'fflate',
  'htmlparser2',
  'preact',
  'robots-parser',
  'tldts-core',
  'tldts-icann',
  'valibot',
  'wink-porter2-stemmer',
]
const LICENSES = ['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

describe('what the extension contains of others', () => {
  test('is what is allowed, and nothing else', () => {
    expect(thirdParties().map(({ name }) => name)).toEqual(SHIPPED)
  })

  test('has licences that let us, and notices to pass on', () => {
    expect(thirdParties().filter(({ license }) => !LICENSES.includes(license))).toEqual([])
    expect(thirdParties().filter(({ notice }) => !/copyright|license/iu.test(notice))).toEqual([])
  })

  test.each(['chromium', 'firefox'] as const)('is listed in the package for %s', (kind) => {
    const list = readFileSync(`${builtFolder(kind)}/third-party.txt`, 'utf8')
    for (const { name, version } of thirdParties()) expect(list).toContain(`${name} ${version}`)
  })

  test.each(['chromium', 'firefox'] as const)(
    'reads pages in the package for %s as its authors published it, to the byte, and once',
    (kind) => {
      const published = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8')
      const has = (path: string): boolean =>
        readFileSync(`${builtFolder(kind)}/${path}`, 'utf8').includes('_fixRelativeUris')
      const files = readdirSync(builtFolder(kind), { recursive: true, encoding: 'utf8' })
      expect(files.filter((path) => path.endsWith('.js') && has(path))).toEqual(['readability.js'])
      expect(readFileSync(`${builtFolder(kind)}/readability.js`, 'utf8')).toBe(published)
    },
  )
})

describe('what is installed', () => {
  test('is named by exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = project
    const named = Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
      ...overrides,
    })
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(String(version)))).toEqual([])
  })

  test('comes from whatever registry is set, each file by its digest', () => {
    const strange = locked.filter(
      ([, { resolved, integrity, link }]) =>
        link === true || resolved !== undefined || !/^sha512-/u.test(integrity ?? ''),
    )
    expect(strange.map(([path]) => path)).toEqual([])
  })

  test('runs no script of its own when the extension is what is wanted', () => {
    const scripts = locked.filter(([, each]) => each.hasInstallScript).map(([path]) => path)
    const shipped = scripts.filter((path) =>
      SHIPPED.some((name) => path.endsWith(`node_modules/${name}`)),
    )
    expect(shipped).toEqual([])
  })

  test('is not changed by us', () => {
    expect(existsSync('patches')).toBe(false)
    expect(JSON.stringify(project)).not.toMatch(/patch-package|git\+|github:/u)
  })
})
