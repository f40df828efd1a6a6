import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtFolder } from '../scripts/build'
import { sourcesIn } from './source-files'

const page = readFileSync('PRIVACY.md', 'utf8')
const database = readFileSync('lib/store/database.ts', 'utf8')

/** The names of all tables of the newest schema. */
const list = /const TABLES = \[([^\]]*)\]/u.exec(database)?.[1] ?? ''
const tables = [...list.matchAll(/'(\w+)'/gu)].map(([, name = '']) => name)

test('the schema is found', () => {
  expect(tables).toEqual(expect.arrayContaining(['packs', 'articles', 'decisions']))
})

test.each(tables)('PRIVACY.md says what the table %s holds', (table) => {
  expect(page).toContain(`\`${table}\``)
})

test('PRIVACY.md names every place that is written to', () => {
  const place =
    /\bstorage\.(?:local|session|sync|managed)\b|\b(?:local|session)Storage\b|\bcaches\.open\b|\bindexedDB\.open\b|\bdocument\.cookie\b|\bcookieStore\b|\bstorage\.getDirectory\b/gu
  const places = sourcesIn('lib', 'components', 'entrypoints').flatMap(
    ({ code }) => code.match(place) ?? [],
  )
  expect(places).toContain('localStorage')
  expect([...new Set(places)].filter((each) => !page.includes(`\`${each}\``))).toEqual([])
})

test('PRIVACY.md explains every permission', () => {
  const config = readFileSync('wxt.config.ts', 'utf8')
  const listed = /permissions: \[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]/u.exec(config)?.[1] ?? ''
  const names = [...listed.matchAll(/'(\w+)'/gu)].map(([, name = '']) => name)
  const permissions = names.filter((name) => name !== 'firefox')
  expect(permissions.length).toBeGreaterThan(4)
  for (const name of permissions) expect(page).toContain(`\`${name}\``)
})

test.each(['chromium', 'firefox'] as const)('PRIVACY.md is in the package for %s', (kind) => {
  expect(readFileSync(`${builtFolder(kind)}/privacy.txt`, 'utf8')).toBe(page)
})

test.each(['components/Welcome.tsx', 'components/options/RememberedSection.tsx'])(
  '%s leads to it',
  (path) => {
    expect(readFileSync(path, 'utf8')).toContain('href="privacy.txt"')
  },
)

test('PRIVACY.md names every key that is written to the browser’s storage', () => {
  const writers = sourcesIn('lib', 'entrypoints').filter(({ code }) =>
    /storage\.local\b/u.test(code),
  )
  const keys = writers.flatMap(({ code }) =>
    [...code.matchAll(/const KEY = '(\w+)'/gu)].map(([, key = '']) => key),
  )
  expect(keys.length).toBeGreaterThan(3)
  expect(
    keys.filter((key) => !page.includes(`\`${key}\` (in the browser's \`storage.local\`)`)),
  ).toEqual([])
})
