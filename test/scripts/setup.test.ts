import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** Stands for npm: writes down that it was called and, if it may, installs. */
const NPM = `
const { appendFileSync, copyFileSync, mkdirSync } = require('node:fs')
appendFileSync('called', process.argv.slice(2).join(' ') + '\\n')
if (process.env.NPM_FAILS) {
  console.error('npm error code ECONNREFUSED\\nnpm error FetchError\\nnpm error     at Some.place (file.js:1:2)')
  process.exit(1)
}
mkdirSync('node_modules', { recursive: true })
copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
`
/** Stands for scripts/test.ts: says what it was given, and ends in a way of its own. */
const TASK = `console.log('task', ...process.argv.slice(2) satisfies string[]); process.exit(7)`

const lockWith = (version: string): string =>
  JSON.stringify({
    packages: {
      '': { name: 'sample' },
      'node_modules/one': { version },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  })

let folder = ''
const at = (...parts: readonly string[]): string => join(folder, ...parts)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'as-quoted-setup-'))
  mkdirSync(at('scripts'))
  cpSync('scripts/setup.mjs', at('scripts', 'setup.mjs'))
  writeFileSync(at('scripts', 'test.ts'), TASK)
  writeFileSync(at('npm.js'), NPM)
  writeFileSync(at('package-lock.json'), lockWith('1.0.0'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function setup(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: at('npm.js'), ...env },
  })
  return { status, printed: stdout + stderr }
}
const installed = (): boolean => existsSync(at('called'))

describe('the first step of npm start and npm test', () => {
  test('installs on a fresh clone, then hands over with arguments and exit code', () => {
    const { status, printed } = setup(['test', 'lint', '--flag'])
    expect(installed()).toBe(true)
    expect(printed).toContain('task lint --flag')
    expect(status).toBe(7)
  })

  test('installs once', () => {
    setup(['test'])
    rmSync(at('called'))
    expect(setup(['test']).status).toBe(7)
    expect(installed()).toBe(false)
  })

  test('installs again when the lockfile changed or an installation was cut short', () => {
    setup(['test'])
    for (const change of [
      () => writeFileSync(at('package-lock.json'), lockWith('1.0.1')),
      () => rmSync(at('node_modules', '.package-lock.json')),
      () => writeFileSync(at('node_modules', '.package-lock.json'), '{"packages": {'),
    ]) {
      rmSync(at('called'), { force: true })
      change()
      setup(['test'])
      expect(installed()).toBe(true)
    }
  })

  test('says that it could not install, without a trace, and ends', () => {
    const { status, printed } = setup(['test'], { NPM_FAILS: 'yes' })
    expect(status).toBe(1)
    expect(printed).toContain('ECONNREFUSED')
    expect(printed).toContain('could not be installed')
    expect(printed).not.toMatch(/^\s*(?:npm error\s+)?at /mu)
    expect(printed).not.toContain('task')
  })

  test('says which tasks there are', () => {
    const { status, printed } = setup(['dance'])
    expect(status).toBe(1)
    expect(printed).toContain('start|test')
    expect(installed()).toBe(false)
  })
})
