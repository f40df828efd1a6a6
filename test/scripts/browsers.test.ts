import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, howToGet } from '../../scripts/browser/find'
import { judgeLint } from '../../scripts/firefox-lint'

describe('finding a browser', () => {
  let folder = ''
  const program = (name: string): string => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'as-quoted-find-'))
    for (const name of ['chromium', 'firefox-esr']) {
      writeFileSync(program(name), '')
      chmodSync(program(name), 0o755)
    }
    writeFileSync(program('google-chrome'), 'no program')
    chmodSync(program('google-chrome'), 0o644)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.runIf(process.platform !== 'win32')('looks along PATH, under every name it has', () => {
    expect(findBrowser(['chromium'], { PATH: folder })).toEqual({
      name: 'chromium',
      kind: 'chromium',
      path: program('chromium'),
    })
    expect(findBrowser(['firefox'], { PATH: folder })).toMatchObject({
      kind: 'firefox',
      path: program('firefox-esr'),
    })
  })

  test('takes the first that is asked for, and no file that cannot be run', () => {
    expect(findBrowser(['firefox', 'chromium'], { PATH: folder })?.name).toBe('firefox')
    expect(findBrowser(['chrome'], { PATH: folder })?.path).not.toBe(program('google-chrome'))
  })

  test('believes a variable before everything else', () => {
    const env = { PATH: folder, AS_QUOTED_FIREFOX: '/elsewhere/firefox' }
    expect(findBrowser(['firefox'], env)?.path).toBe('/elsewhere/firefox')
  })

  test('says how to get one', () => {
    const words = howToGet(['chrome', 'firefox'])
    expect(words).toContain('Chrome or Firefox was not found')
    expect(words).toContain('AS_QUOTED_CHROME=')
    expect(words).toContain('AS_QUOTED_FIREFOX=')
  })
})

describe('what Firefox’s store would say', () => {
  const message = (code: string, file: string) => ({ code, message: 'Unsafe assignment', file })
  const unsafe = (file: string) => message('UNSAFE_VAR_ASSIGNMENT', file)
  const [preact, readability] = [unsafe('chunks/view-AKnB9HOI.js'), unsafe('readability.js')]
  const lint = (errors: readonly object[], warnings: readonly object[]): string | null =>
    judgeLint(JSON.stringify({ errors, notices: [], warnings }))

  test('three assignments of the libraries are accepted, a fourth is ours', () => {
    expect(lint([], [])).toBeNull()
    const theirs = [preact, readability, readability]
    expect(lint([], theirs)).toBeNull()
    for (const fourth of [preact, readability, unsafe('reader.js'), unsafe('background.js')])
      expect(lint([], [...theirs, fourth])).toContain(fourth.file)
    expect(lint([], [preact, unsafe('chunks/popup-B1.js')])).toContain('chunks/popup-B1.js')
  })

  test('any other warning counts, and every error', () => {
    expect(lint([], [message('MISSING_DATA_COLLECTION_PERMISSIONS', 'manifest.json')])).toContain(
      'MISSING_DATA_COLLECTION_PERMISSIONS',
    )
    expect(lint([message('JSON_INVALID', 'manifest.json')], [])).toContain('JSON_INVALID')
  })
})
