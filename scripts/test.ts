/**
 * `npm test`: everything there is, in the order in which it is cheapest to fail. `npm test -- unit`
 * runs the steps of that name alone.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { type BrowserKind, findBrowser, howToGet } from './browser/find.ts'
import { buildCommand, builtFolder } from './build.ts'
import { judgeLint } from './firefox-lint.ts'
import { type Command, type Ended, fail, ROOT, run } from './program.ts'

interface Step {
  /** What the person at the terminal reads. */
  readonly title: string
  /** What may be asked for by name. */
  readonly name: string
  readonly commands: readonly Command[]
  /** Begins together with the step before it: both are mostly one processor's work. */
  readonly beside?: true
  /** Judges the output where the exit code does not say enough. */
  readonly judge?: (output: string) => string | null
  /** Counts its tests. */
  readonly report?: string
}

const REPORTS = join(ROOT, '.output', 'reports')

const vitest = (report: string, ...args: readonly string[]): Command => [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(REPORTS, report)}`,
  ...args,
]

const STEPS: readonly Step[] = [
  {
    name: 'types',
    title: 'types',
    commands: [
      ['wxt', 'prepare'],
      ['tsc', '--noEmit'],
      ['tsc', '--noEmit', '-p', 'lib/tsconfig.json'],
      ['tsc', '--noEmit', '-p', 'lib/tsconfig.bytes.json'],
    ],
  },
  { name: 'lint', title: 'format and lint', commands: [['biome', 'check', '.']], beside: true },
  { name: 'unused', title: 'nothing unused', commands: [['knip']], beside: true },
  {
    name: 'build',
    title: 'build for both browsers',
    commands: [buildCommand('chromium'), buildCommand('firefox')],
  },
  {
    name: 'unit',
    title: 'units, laws, components, architecture',
    commands: [vitest('unit.json')],
    report: 'unit.json',
  },
  {
    name: 'browser',
    title: 'both extensions in both real browsers',
    commands: [vitest('browser.json', '--config', 'vitest.browser.config.ts')],
    report: 'browser.json',
  },
  {
    name: 'firefox-lint',
    beside: true,
    title: 'what Firefox’s store checks',
    commands: [
      [
        'web-ext',
        'lint',
        '--source-dir',
        builtFolder('firefox'),
        '--self-hosted',
        '--output',
        'json',
      ],
    ],
    judge: judgeLint,
  },
]

/** Seconds with one digit. */
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`

interface Count {
  readonly passed: number
  readonly failed: number
}

function countOf({ report }: Step, passed: boolean): Count {
  if (report === undefined) return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 }
  try {
    const found = JSON.parse(readFileSync(join(REPORTS, report), 'utf8'))
    const failed = found.numFailedTests
    return { passed: found.numPassedTests, failed: passed ? failed : Math.max(1, failed) }
  } catch {
    return { passed: 0, failed: 1 } // it ended before it could write its report
  }
}

/** How a step ended, and how long it took. */
interface Taken extends Ended {
  readonly seconds: string
}

async function take(step: Step): Promise<Taken> {
  const since = Date.now()
  let output = ''
  for (const command of step.commands) {
    const ended = await run(command, { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' })
    output += ended.output
    const fault = ended.code === 0 ? (step.judge?.(ended.output) ?? null) : null
    if (ended.code !== 0 || fault !== null) {
      const told = `${styleText('dim', command.join(' '))}\n${output}${fault ?? ''}`
      return { code: 1, output: told, seconds: seconds(since) }
    }
  }
  return { code: 0, output, seconds: seconds(since) }
}

/** Begins a step and those that go beside it, unless they have begun. */
function begin(
  steps: readonly Step[],
  at: number,
  begun: Map<Step, Promise<Taken>>,
): Promise<Taken> {
  const step = steps[at] as Step
  const taken = begun.get(step) ?? take(step)
  begun.set(step, taken)
  const next = steps[at + 1]
  if (next?.beside) void begin(steps, at + 1, begun)
  return taken
}

function demandBrowsers(): void {
  const kinds: readonly BrowserKind[] = ['chromium', 'firefox']
  for (const kind of kinds) {
    const names = kind === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
    if (findBrowser(names) === null)
      fail('The tests need both browsers.', howToGet(names), 'On Debian, .ci/run installs them.')
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length > 0)
    fail(
      `No such step: ${unknown.join(', ')}.`,
      `Steps: ${STEPS.map((each) => each.name).join(' ')}`,
    )
  const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  if (steps.some(({ name }) => name === 'browser')) demandBrowsers()
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })

  const start = Date.now()
  let passed = 0
  const begun = new Map<Step, Promise<Taken>>()
  for (const [at, step] of steps.entries()) {
    process.stdout.write(`  ${step.title} … `)
    const { code, output, seconds: took } = await begin(steps, at, begun)
    const count = countOf(step, code === 0)
    passed += count.passed
    const tests = step.report === undefined ? '' : `${count.passed} tests, `
    if (code === 0) {
      process.stdout.write(`${styleText('green', 'passed')} (${tests}${took})\n`)
      continue
    }
    process.stdout.write(`${styleText('red', 'FAILED')} (${took})\n\n${output}\n`)
    process.stdout.write(`Again, this step alone: npm test -- ${step.name}\n`)
    process.stdout.write(`${passed} passed, ${count.failed} failed\n`)
    process.exit(1)
  }
  process.stdout.write(`\n${seconds(start)}\n${passed} passed, 0 failed\n`)
}

await main(process.argv.slice(2))
