import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtFolder } from '../scripts/build'
import { sourcesIn } from './source-files'

const notes = readFileSync('docs/review-notes.md', 'utf8')
const files = sourcesIn('lib', 'components', 'entrypoints')
const named = [...notes.matchAll(/`((?:lib|entrypoints|components)\/[\w./-]+)(?::\d+)?`/gu)].map(
  ([, path = '']) => path,
)

test('every file that the notes name is there', () => {
  const paths = files.map(({ path }) => path)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((path) => !paths.includes(path))).toEqual([])
})

test('every call that asks for something is named, with its line', () => {
  const asking = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (/\bfetch\(/u.test(line) ? [`${path}:${at + 1}`] : [])),
  )
  expect([...notes.matchAll(/`([\w./-]+:\d+)`/gu)].map(([, site]) => site)).toEqual(asking)
})

test.each([
  ['alarms', /browser\.alarms\.create/u],
  ['contextMenus', /browser\.contextMenus\.create/u],
  ['search', /browser\.search\.query/u],
  ['sidePanel', /browser\.sidePanel\.open/u],
  ['hosts, optional', /browser\.permissions\.request/u],
])('the row of %s names the file that uses it', (permission, call) => {
  const users = files.filter(({ code }) => call.test(code)).map(({ path }) => path)
  const row = notes.split('\n').find((line) => line.startsWith(`| `) && line.includes(permission))
  expect(users.some((path) => row?.includes(path))).toBe(true)
})

test.each(['chromium', 'firefox'] as const)(
  'every permission that is asked for in %s has a row',
  (kind) => {
    const manifest = JSON.parse(readFileSync(`${builtFolder(kind)}/manifest.json`, 'utf8'))
    const rows = notes.split('\n').filter((line) => line.startsWith('| `'))
    const missing = (manifest.permissions as readonly string[]).filter(
      (permission) => !rows.some((row) => row.split('|')[1]?.includes(`\`${permission}\``)),
    )
    expect(missing).toEqual([])
  },
)
