import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const page = readFileSync('docs/trust.md', 'utf8')

/** How many requirements there are of each kind, and where their numbers begin anew. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  P: range(1, 18),
  S: range(1, 18),
  R: [...range(1, 13), ...range(20, 24), ...range(30, 38)],
  U: range(1, 16),
  D: range(1, 10),
  L: range(1, 6),
}
const ALL = Object.entries(NUMBERS).flatMap(([kind, all]) => all.map((each) => `${kind}-${each}`))

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

interface Proof {
  readonly file: string
  readonly title: string
}

interface Requirement {
  readonly number: string
  readonly words: string
  readonly proofs: readonly Proof[]
  /** What the cell says besides: why there is no proof, or what it does not prove. */
  readonly rest: string
}

const PROOF = /`(test\/[\w./-]+\.test\.tsx?)` “((?:[^“”]|“[^“”]*”)+)”/gu

const requirements: readonly Requirement[] = [
  ...page.matchAll(/^\| ([PSRUDL]-\d+) \| (.+?) \| (.+) \|$/gmu),
].map(([, number = '', words = '', cell = '']) => ({
  number,
  words,
  proofs: [...cell.matchAll(PROOF)].map(([, file = '', title = '']) => ({ file, title })),
  rest: cell
    .replaceAll(PROOF, '')
    .replaceAll(/[·\s]+/gu, ' ')
    .trim(),
}))
const proofs = requirements.flatMap((each) => each.proofs)

/** Which command runs a test; null where none does. */
function commandOf(file: string): string | null {
  if (file.startsWith('test/long/')) return 'npm run test:long'
  return /^test\/.+\.test\.tsx?$/u.test(file) ? 'npm test' : null
}

test('every requirement stands there once, in order', () => {
  expect(requirements.map(({ number }) => number)).toEqual(ALL)
})

test.each(requirements)('$number has a proof, or says why it has none', ({ proofs, rest }) => {
  if (proofs.length === 0) expect(rest).toMatch(/^Not .{20,}\.$/u)
})

test.each(requirements)('$number says what it is about in a sentence', ({ words }) => {
  expect(words).toMatch(/^[A-Z“].{15,}\.$/u)
})

describe.each([...new Set(proofs.map(({ file }) => file))])('%s', (file) => {
  const code = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const titles = [...new Set(proofs.filter((each) => each.file === file).map((each) => each.title))]

  test('is there, and a command runs it', () => {
    expect(code).not.toBe('')
    expect(commandOf(file)).not.toBeNull()
  })

  test.each(titles)('has a test that is called “%s”, and does not pass it over', (title) => {
    const quoted = title.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)
    const called = new RegExp(
      String.raw`(?:test|describe)(?:\.each\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\))?\(\s*['"\x60]${quoted}['"\x60]`,
      'u',
    )
    const literal = new RegExp(
      String.raw`['"\x60]${quoted}['"\x60],\s*(?:\{|async|\(|[a-z]\w* =>)`,
      'u',
    )
    expect(called.test(code) || literal.test(code), `${file}: ${title}`).toBe(true)
    expect(code).not.toMatch(/\b(?:test|describe)\.(?:skip|todo|only)\b/u)
    const before = code.slice(0, code.search(literal)).slice(-60)
    expect(before).not.toContain('skipIf')
  })
})

const original = new URL('../../shared/reference/trust.md', import.meta.url)
const present = existsSync(original)
if (!present) console.log('trust: the original list (../shared/reference/trust.md) is not here')

test.skipIf(!present)('no requirement of the original list is missing', () => {
  const text = readFileSync(original, 'utf8')
  const bold = [...text.matchAll(/\*\*([PSRUDL]-\d+) /gu)].map(([, number]) => number)
  const rows = [...text.matchAll(/^\| (R-\d+) \|/gmu)].map(([, number]) => number)
  const asked = new Set([...bold, ...rows])
  expect(ALL.filter((each) => !asked.has(each))).toEqual([])
  expect([...asked].filter((each) => !ALL.includes(each ?? ''))).toEqual([])
})

test('the figures stand beside the commands that make them', () => {
  const [, figures = ''] = page.split('\n## Figures\n')
  const rows = [...figures.matchAll(/^\| ([^|]+) \| ([^|]+) \| `(npm [^`]+)` \|$/gmu)]
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
  expect(rows.length).toBeGreaterThan(6)
  for (const [, what, , command = ''] of rows) {
    const [, name = ''] = /^npm (?:run )?([\w:-]+)/u.exec(command) ?? []
    expect(Object.keys(scripts), `${what}: ${command}`).toContain(name)
  }
})
