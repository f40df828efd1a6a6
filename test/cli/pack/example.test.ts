import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCollection } from './collection'

const PROGRAM = fileURLToPath(new URL('../../../cli/run.mjs', import.meta.url))
const PATIENCE = 120_000

const page = readFileSync(new URL('../../../docs/packs.md', import.meta.url), 'utf8')
/** The commands of the worked example, as they stand there, continued lines joined. */
const commands = (page.split('## What can be built from')[0] ?? '')
  .matchAll(/```\n([\s\S]*?)```/gu)
  .flatMap(([, block = '']) => block.replaceAll(/\\\n\s*/gu, '').split('\n'))
  .filter((line) => line.trim() !== '')
  .toArray()

let home = ''

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'as-quoted-example-'))
  mkdirSync(join(home, 'archive'))
  await writeCollection(join(home, 'archive'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** The arguments of a line for the shell: words, quoted ones whole, up to a comment. */
function argumentsOf(line: string): readonly string[] {
  const [before = ''] = line.split(/\s#/u)
  const words = [...before.matchAll(/"([^"]*)"|(\S+)/gu)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
  expect(words.slice(0, 5)).toEqual(['npm', 'run', '--silent', 'as-quoted', '--'])
  return words.slice(5).map((word) => word.replace(/^~(?=\/)/u, home))
}

test('the worked example works, command by command', { timeout: PATIENCE }, () => {
  expect(commands.length).toBe(9)
  const answers = commands.map((line) => {
    const answer = execFileSync(process.execPath, [PROGRAM, ...argumentsOf(line)], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return JSON.parse(answer)
  })
  const [built, info, sample, key, , verified, again, , verifiedAgain] = answers
  expect(built.variants).toBeGreaterThan(100)
  expect(info).toMatchObject({ id: 'shore', revision: 1, variants: built.variants })
  expect(sample.variants).toBe(50)
  expect(verified).toMatchObject({ revision: 1, signature: 'valid', fingerprint: key.fingerprint })
  expect(again.variants).toBe(built.variants)
  expect(verifiedAgain).toMatchObject({ revision: 2, signature: 'valid' })
  const index = JSON.parse(readFileSync(join(home, 'packs', 'index.json'), 'utf8'))
  expect(index).toMatchObject({ isUpdatable: true, minimumVersion: null })
})
