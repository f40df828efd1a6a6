import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtFolder } from '../scripts/build'
import { saying, sourcesIn } from './source-files'

const security = readFileSync('SECURITY.md', 'utf8')
const shipped = sourcesIn('lib', 'components', 'entrypoints')

test('SECURITY.md says how to tell of a weakness without telling everybody', () => {
  expect(security).toMatch(/^## Tell us$/mu)
  expect(security).toContain('private vulnerability reporting')
})

test.each(['a page', 'another extension', 'a pack', 'a feed', 'the network', 'a dependency'])(
  'SECURITY.md says what %s could want, and what stands in the way',
  (who) => {
    expect(security).toMatch(new RegExp(`^\\| ${who} \\| .{5,} \\| .{20,} \\|$`, 'mu'))
  },
)

test('no message from outside is listened to, and nothing is kept where another extension reads', () => {
  const strange = /onMessageExternal|onConnectExternal|externally_connectable|setUninstallURL/u
  expect(saying(shipped, strange)).toEqual([])
})

test('nothing here publishes: a person does, with the digests that packing prints', () => {
  const publishes =
    /\b(?:wxt submit|web-ext sign|npm publish|publish-browser-extension|webstore-upload|addons-server)\b/u
  const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const ci = readdirSync('.ci').map((name) => readFileSync(`.ci/${name}`, 'utf8'))
  const words = JSON.stringify([scripts, Object.keys(devDependencies), ci])
  expect(words).not.toMatch(publishes)
  expect(saying(sourcesIn('scripts', 'cli'), publishes)).toEqual([])
  expect(scripts.zip).toBe('node scripts/zip.ts')
  expect(readFileSync('scripts/zip.ts', 'utf8')).toContain("createHash('sha256')")
})

test('no style is made of data', () => {
  expect(saying(shipped, /\bstyle=\{|\.cssText\b|\binsertRule\(|setAttribute\('style'/u)).toEqual(
    [],
  )
})

describe.each(['chromium', 'firefox'] as const)('what is built for %s', (kind) => {
  const folder = builtFolder(kind)
  const scripts = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => /\.(?:js|html)$/u.test(path))
    .map((path) => ({ path, code: readFileSync(`${folder}/${path}`, 'utf8') }))

  test('makes no code of text and loads none from elsewhere', () => {
    const remote =
      /\beval\(|\bnew Function\b|importScripts\(\s*["'`]?http|import\(\s*["'`]http|src=["']http/u
    expect(scripts.length).toBeGreaterThan(5)
    expect(scripts.filter(({ code }) => remote.test(code)).map(({ path }) => path)).toEqual([])
  })

  test('has no script within its pages', () => {
    const pages = scripts.filter(({ path }) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(5)
    const within = /<script(?![^>]*\bsrc=)[^>]*>|\son\w+=/u
    expect(pages.filter(({ code }) => within.test(code)).map(({ path }) => path)).toEqual([])
  })
})
