import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAGES, writeCollection } from './collection'

const PROGRAM = fileURLToPath(new URL('../../../cli/run.mjs', import.meta.url))
const HEADER = ['--id', 'shore', '--title', 'Shore', '--license', 'CC0-1.0', '--attribution', 'Us']
/** Each call starts a program of its own, and the first one bundles it. */
const PATIENCE = 120_000
/** Each worker loads all that pages are read with. */
const ALONE = ['--jobs', '1']

let folder = ''
let whole = ''
/** What the first build printed. */
let told: { readonly boilerplate: number; readonly counts: Readonly<Record<string, number>> }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'as-quoted-pack-'))
  await writeCollection(join(folder, 'collection'))
  whole = at('whole')
  told = build('whole')
}, PATIENCE)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, `${name}.jsonl.gz`)

const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [PROGRAM, 'pack', ...args], { encoding: 'utf8', stdio: 'pipe' })

const buildArgs = (name: string, more: readonly string[]): string[] => [
  'build',
  join(folder, 'collection'),
  '--output',
  at(name),
  ...HEADER,
  ...more,
]

const build = (name: string, ...more: readonly string[]) =>
  JSON.parse(run(...buildArgs(name, more)))
const merge = (name: string, ...parts: readonly string[]): void =>
  void run('merge', ...parts.map(at), '--output', at(name))

const records = (name: string): readonly Record<string, unknown>[] =>
  gunzipSync(readFileSync(at(name)))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const textsOf = (name: string): readonly string[] =>
  records(name).flatMap((each) => (each.t === 'variant' ? [each.text as string] : []))

describe('building a pack from a collection', () => {
  test('takes the statements of every form of archive', () => {
    const texts = textsOf('whole').join('\n')
    for (const words of [
      'We will open 2 of the ferries before the end of the year',
      'We will open 502 of the canals before the end of the year',
      'We will open 503 of the piers before the end of the year',
      'We will open 602 of the ferries before the end of the year',
      'The ferries will run 7 times a day',
      'We will not sell the harbour to anybody who asks',
      'the quays would stay open all summer',
      'The locks will be opened by hand from now on',
    ]) {
      expect(texts).toContain(words)
    }
  })

  test('reads what a page says in its own encoding, and the same article once', () => {
    const described = records('whole').filter(
      ({ text }) => text === 'We will open 602 of the ferries before the end of the year',
    )
    expect(described).toHaveLength(1)
    expect(JSON.stringify(described)).toContain('Lindále')
  })

  test('leaves out pages that were not found, and what an outlet prints again and again', () => {
    const texts = textsOf('whole')
    expect(texts.join()).not.toContain('We will open 603')
    const repeated = texts.filter((text) => text.includes('on the side of the lake'))
    // Three outlets print it once or twice; the one that prints it on every page is left out.
    expect(repeated.length).toBeGreaterThan(0)
    expect(repeated.length).toBeLessThan(5)
  })

  test('counts what it leaves out, each by its reason', () => {
    expect(told.counts).toMatchObject({
      'too-short': 1,
      'mostly-names': 1,
      'self-quotation': 1,
      'bad-line': 2,
      apart: 6,
    })
    expect(told.boilerplate).toBeGreaterThanOrEqual(PAGES)
    const texts = textsOf('whole').join()
    for (const words of ['Not for sale', 'North Shore Harbour Board', 'ferry timetable']) {
      expect(texts).not.toContain(words)
    }
  })

  test('keeps languages that cannot be compared apart', () => {
    expect(textsOf('whole').some((text) => text.includes('run 10 times'))).toBe(false)
    expect(textsOf('whole.apart').some((text) => text.includes('run 10 times'))).toBe(true)
  })

  test('says what it is, of which day, and in which languages', () => {
    expect(records('whole')[0]).toMatchObject({
      t: 'pack',
      id: 'shore',
      revision: 1,
      license: 'CC0-1.0',
      language: ['en'],
      created: '2026-03-28',
    })
  })

  test('leaves nothing of its work behind', () => {
    expect(readdirSync(folder).filter((name) => /building|sorting|writing/u.test(name))).toEqual([])
  })
})

describe('the same collection gives the same bytes', () => {
  test('again, and with any number of workers', { timeout: PATIENCE }, () => {
    build('again', '--jobs', '3')
    expect(readFileSync(at('again'))).toEqual(readFileSync(whole))
  })

  test('in shards that are merged', { timeout: PATIENCE }, () => {
    build('sharded', '--shards', '3', ...ALONE)
    const shards = [1, 2, 3].map((number) => `sharded.${number}-of-3`)
    merge('from-shards', ...shards.toReversed())
    expect(readFileSync(at('from-shards'))).toEqual(readFileSync(whole))
    expect(shards.map((name) => textsOf(name).length > 10)).toEqual([true, true, true])
  })

  test('in slices of several machines that are merged', { timeout: PATIENCE }, () => {
    build('slice-1', '--slice', '1/2', ...ALONE)
    build('slice-2', '--slice', '2/2', ...ALONE)
    merge('from-slices', 'slice-2', 'slice-1')
    expect(readFileSync(at('from-slices'))).toEqual(readFileSync(whole))
  })

  /** Starts a build and kills it once a part of it is done; false where it was quicker than that. */
  async function killed(): Promise<boolean> {
    const child = spawn(process.execPath, [PROGRAM, 'pack', ...buildArgs('killed', ALONE)])
    const gone = new Promise((resolve) => child.on('exit', resolve))
    const parts = `${at('killed')}.building`
    const isUnderWay = (): boolean => {
      try {
        return readdirSync(parts).some((name) => name.endsWith('.json') && name.startsWith('0'))
      } catch {
        return false // it is not there yet, or no more
      }
    }
    while (child.exitCode === null && !isUnderWay())
      await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await gone
    const isDone = existsSync(at('killed'))
    if (isDone) rmSync(at('killed'))
    return !isDone
  }

  test('killed in the middle and started again', { timeout: PATIENCE }, async () => {
    // On a machine that stops for a while to look, a build may end meanwhile.
    while (!(await killed())) {}
    expect(existsSync(at('killed'))).toBe(false)
    build('killed', ...ALONE)
    expect(readFileSync(at('killed'))).toEqual(readFileSync(whole))
  })
})

describe('tending packs', () => {
  test('info proves a pack and counts what is in it', { timeout: PATIENCE }, () => {
    const info = JSON.parse(run('info', whole))
    expect(info).toMatchObject({
      id: 'shore',
      languages: { en: textsOf('whole').length },
      badLines: 0,
    })
    expect(info.variants).toBe(textsOf('whole').length)
  })

  test('a sample is the same every time, and a pack', { timeout: PATIENCE }, () => {
    run('sample', whole, '--output', at('sample'), '--count', '20')
    run('sample', whole, '--output', at('sample-again'), '--count', '20')
    expect(readFileSync(at('sample'))).toEqual(readFileSync(at('sample-again')))
    expect(JSON.parse(run('info', at('sample'))).variants).toBe(20)
  })

  test('packs of different ids are merged under a new one, their records apart', {
    timeout: PATIENCE,
  }, () => {
    run('sample', whole, '--output', at('few'), '--count', '5')
    run('merge', at('few'), at('sample'), '--output', at('both'), ...HEADER)
    const ids = records('both').flatMap(({ t, id }) => (t === 'variant' ? [id as string] : []))
    expect(ids.every((id) => id.startsWith('shore.sample:'))).toBe(true)
  })
})

describe('signing a pack', () => {
  test('a signed pack is proven with its key; a changed one is refused', {
    timeout: PATIENCE,
  }, () => {
    const key = join(folder, 'key.pem')
    const made = JSON.parse(run('key', '--output', key))
    const signed = JSON.parse(run('sign', at('sample'), '--key', key, '--expires', '2027-01-01'))
    expect(signed.fingerprint).toBe(made.fingerprint)
    expect(JSON.parse(run('verify', at('sample')))).toMatchObject({
      id: 'shore.sample',
      variants: 20,
      signature: 'valid',
      fingerprint: made.fingerprint,
    })
    // The index names one file; the others beside it bear no signature.
    expect(JSON.parse(run('verify', at('whole')))).toMatchObject({ signature: 'unsigned' })
    const index = join(folder, 'index.json')
    const text = readFileSync(index, 'utf8')
    writeFileSync(index, text.replace('Sample of', 'Sample  of'))
    expect(failing('verify', at('sample'))).toMatchObject({ status: 1 })
    writeFileSync(index, text)
    writeFileSync(at('sample'), readFileSync(at('few')))
    expect(failing('verify', at('sample')).stderr).toMatch(/another pack/u)
    expect(failing('key', '--output', key).stderr).toMatch(/never overwritten/u)
    expect(failing('sign', whole, '--key', index).stderr).toMatch(/no Ed25519 key/u)
  })
})

const failing = (...args: readonly string[]): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [PROGRAM, 'pack', ...args], { encoding: 'utf8' })

describe('a wrong call says what is right', () => {
  test.each([
    [['build'], /needs a path/u],
    [['build', '.', '--output', 'x.gz', ...HEADER], /must end in \.jsonl\.gz/u],
    [['build', '.', '--output', 'x.jsonl.gz'], /--id is missing/u],
    [['build', '.', '--output', 'x.jsonl.gz', ...HEADER, '--slice', '3/2'], /1\/4/u],
    [['build', '.', '--output', 'x.jsonl.gz', ...HEADER, '--from', 'tape'], /must be one of/u],
    [['mend', 'x'], /no command 'pack mend'/u],
  ])('%j', (args, says) => {
    const { status, stderr } = failing(...args)
    expect(stderr).toMatch(says)
    expect(status).toBe(2)
  })

  test('a damaged pack is named and refused', () => {
    const damaged = gunzipSync(readFileSync(whole)).toString().replace('ferries', 'foxes')
    writeFileSync(join(folder, 'damaged.jsonl'), damaged)
    const { status, stderr } = failing('info', join(folder, 'damaged.jsonl'))
    expect(stderr).toMatch(/damaged\.jsonl: changed/u)
    expect(status).toBe(1)
  })
})
