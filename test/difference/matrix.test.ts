import { describe, expect, test } from 'vitest'
import type { Difference, Run } from '../../lib/difference/difference'
import { type Absent, type LeftOut, NOTHING_CLAIMED } from '../../lib/difference/left-out'
import { matrixOf } from '../../lib/difference/matrix'
import type { Report } from '../../lib/difference/report'
import type { Version } from '../../lib/difference/version'
import type { Statement, StatementId } from '../../lib/statement/statement'
import type { Variant } from '../../lib/statement/variant'
import { statement, variant, version } from './invented'

const report = (of: string): Report => {
  const { article, outlet } = variant(of)
  return { article, outlet, via: [], source: 1 }
}
const REPORTS = [report('Tarn Mail'), report('Ewe Star')]

const ofMail = (id: string, more: Partial<Variant> = {}): Variant =>
  variant(id, { article: variant('Tarn Mail').article, ...more })

const said = (id: string, more: Partial<Statement> = {}): Statement =>
  statement({ id: id as StatementId, ...more })

function rows(
  listed: readonly (readonly [Statement, ...Version[]])[],
  { reports = REPORTS, leftOut = NOTHING_CLAIMED }: { reports?: Report[]; leftOut?: LeftOut } = {},
) {
  const statements = listed.map(([each]) => each)
  const versions = listed.map(([, ...each]) => each)
  return matrixOf(statements, versions, { reports, leftOut })
}
const cells = (...args: Parameters<typeof rows>) =>
  rows(...args).map((row) => [row.statement, row.here, ...row.there])

describe('the statements of the article', () => {
  test('are none where no report of the occasion is known', () => {
    expect(rows([[said('a'), version(variant('Tarn Mail'))]], { reports: [] })).toEqual([])
  })

  test('are rows as the article has them, in its order', () => {
    const speaker = { name: 'Jon Velm', kind: 'person', qid: null } as const
    const mail = version(variant('Tarn Mail'))
    expect(
      rows([
        [said('b', { text: 'Later.', speaker }), mail],
        [said('a'), version(ofMail('x'))],
      ]),
    ).toMatchObject([
      { statement: 'b', text: 'Later.', speaker },
      { statement: 'a', text: 'The dam will hold.' },
    ])
  })

  test('are rows where a report has them for sure, or where none has', () => {
    const leftOut: LeftOut = {
      absentHere: null,
      onlyHere: [{ statement: 'd' as StatementId, passages: 1 }],
    }
    expect(
      cells(
        [
          [said('a'), version(variant('Tarn Mail'), { certainty: 'possible' })],
          [said('b'), version(variant('Tarn Mail'), { relation: 'talking-point' })],
          [said('c', { credited: false }), version(variant('Tarn Mail'))],
          [said('d')],
          [said('e')],
        ],
        { leftOut },
      ),
    ).toEqual([['d', 'direct', 'absent', 'absent']])
  })

  test('have of each report the form that comes nearest to a quotation', () => {
    expect(
      cells([
        [said('a', { form: 'mixed' }), version(ofMail('x', { form: 'indirect' }))],
        [
          said('b', { form: 'indirect' }),
          version(ofMail('y', { form: 'indirect' })),
          version(ofMail('z', { form: 'mixed' })),
          version(variant('Ewe Star')),
        ],
      ]),
    ).toEqual([
      ['a', 'mixed', 'indirect', 'absent'],
      ['b', 'indirect', 'mixed', 'direct'],
    ])
  })
})

describe('what an article says twice is one row', () => {
  const span = (start: number, end: number) => ({ start, end })
  const has = (of: Variant, start: number, end: number): Version =>
    version(of, { parts: [{ here: span(0, 4), there: span(start, end), runs: [] }] })
  const mail = variant('Tarn Mail')
  const ids = (...args: Parameters<typeof rows>) => rows(...args).map((row) => row.statement)
  const short = said('short', { text: 'It holds.' })
  const long = said('long')

  test('the fuller one, wherever it stands; of two alike the first', () => {
    expect(
      ids([
        [short, has(mail, 0, 9)],
        [long, has(mail, 0, 18)],
      ]),
    ).toEqual(['long'])
    expect(
      ids([
        [long, has(mail, 0, 18)],
        [short, has(mail, 0, 9)],
      ]),
    ).toEqual(['long'])
    expect(
      ids([
        [long, has(mail, 0, 9)],
        [said('again'), has(mail, 0, 9)],
      ]),
    ).toEqual(['long'])
  })

  test('if more than half of the shorter stretch is of both', () => {
    expect(
      ids([
        [short, has(mail, 0, 10)],
        [long, has(mail, 4, 18)],
      ]),
    ).toEqual(['long'])
    expect(
      ids([
        [short, has(mail, 0, 10)],
        [long, has(mail, 5, 18)],
      ]),
    ).toEqual(['short', 'long'])
    expect(
      ids([
        [short, has(mail, 8, 18)],
        [long, has(mail, 0, 14)],
      ]),
    ).toEqual(['long'])
    expect(
      ids([
        [short, has(mail, 9, 18)],
        [long, has(mail, 0, 13)],
      ]),
    ).toEqual(['short', 'long'])
    expect(
      ids([
        [short, has(mail, 0, 4)],
        [long, has(mail, 9, 18)],
      ]),
    ).toEqual(['short', 'long'])
  })

  test('if it is of the same wording', () => {
    const star = variant('Ewe Star')
    expect(
      ids([
        [short, has(mail, 0, 9)],
        [long, has(star, 0, 9)],
      ]),
    ).toEqual(['short', 'long'])
    expect(
      ids([
        [short, has(mail, 0, 9), has(star, 0, 9)],
        [long, has(star, 0, 9)],
      ]),
    ).toEqual(['long'])
  })
})

describe('a quotation without a third of what the other has is trimmed', () => {
  const run = (kind: Run['kind'], here: readonly number[], there: readonly number[]): Run => {
    const [a = 0, b = 0, c = 0, d = 0] = [...here, ...there]
    return { kind, here: { start: a, end: b }, there: { start: c, end: d }, trivial: false }
  }
  /** A version of the article's hundred characters beside `text`. */
  const beside = (text: string, runs: readonly Run[], differences: readonly Difference[] = []) =>
    version(variant('Tarn Mail', { text }), {
      parts: [
        {
          here: { start: 0, end: Math.max(...runs.map(({ here }) => here.end)) },
          there: { start: 0, end: Math.max(...runs.map(({ there }) => there.end)) },
          runs,
        },
      ],
      differences,
    })
  const cell = (...versions: Version[]) => cells([[said('a'), ...versions]])[0]?.slice(1, 3)
  const letters = (length: number): string => 'x'.repeat(length)

  test('here, by what the report has beyond it inside a part', () => {
    const added = (from: number) =>
      beside(letters(100), [
        run('equal', [0, from], [0, from]),
        run('added', [from, from], [from, 100]),
      ])
    expect(cell(added(66))).toEqual(['trimmed', 'direct'])
    expect(cell(added(68))).toEqual(['direct', 'direct'])
  })

  test('there, by what the article has beyond it inside a part', () => {
    const omitted = (from: number) =>
      beside(letters(from), [
        run('equal', [0, from], [0, from]),
        run('omitted', [from, 100], [from, from]),
      ])
    expect(cell(omitted(66))).toEqual(['direct', 'trimmed'])
    expect(cell(omitted(68))).toEqual(['direct', 'direct'])
  })

  test('by passages that are named as left out, which count once', () => {
    const left = (kind: 'trimmed' | 'extended', start: number, end: number): Difference => ({
      scope: 'quotation',
      kind,
      here: kind === 'extended' ? { start, end } : null,
      there: kind === 'trimmed' ? { start, end } : null,
    })
    const half = [run('equal', [0, 50], [0, 50])]
    expect(cell(beside(letters(100), half, [left('trimmed', 50, 100)]))).toEqual([
      'trimmed',
      'direct',
    ])
    expect(cell(beside(letters(100), half, [left('trimmed', 80, 100)]))).toEqual([
      'direct',
      'direct',
    ])
    expect(cell(beside(letters(50), half, [left('extended', 50, 100)]))).toEqual([
      'direct',
      'trimmed',
    ])
    expect(cell(beside(letters(50), half, [left('extended', 50, 70)]))).toEqual([
      'direct',
      'direct',
    ])
    const twice = [run('equal', [0, 80], [0, 80]), run('added', [80, 80], [80, 100])]
    expect(cell(beside(letters(100), twice, [left('trimmed', 80, 100)]))).toEqual([
      'direct',
      'direct',
    ])
  })

  test('a paraphrase is one, however short, and so is a report that has another one whole', () => {
    const lost = [run('equal', [0, 40], [0, 40]), run('added', [40, 40], [40, 100])]
    const mine = said('a', { form: 'indirect' })
    expect(cells([[mine, beside(letters(100), lost)]])[0]).toEqual([
      'a',
      'indirect',
      'direct',
      'absent',
    ])
    const half = beside(letters(40), [
      run('equal', [0, 40], [0, 40]),
      run('omitted', [40, 100], [40, 40]),
    ])
    const paraphrase = { ...half, variant: { ...half.variant, form: 'indirect' as const } }
    expect(cell(paraphrase)).toEqual(['direct', 'indirect'])
    const whole = beside(letters(100), [run('equal', [0, 100], [0, 100])])
    expect(cell(half, whole)).toEqual(['direct', 'direct'])
  })
})

describe('the statements that the article does not have', () => {
  const absent = (variants: readonly Variant[], more: Partial<Absent> = {}): Absent => ({
    variants,
    passages: [],
    partlyIn: null,
    ...more,
  })
  const LONG = 'We have mended the old lighthouse with our own hands.'
  const only = (...all: Absent[]) =>
    rows([], { leftOut: { absentHere: all, onlyHere: null } }).map(({ text, speaker, ...row }) => [
      text,
      speaker?.name ?? null,
      row.statement,
      row.here,
      ...row.there,
    ])

  test('are rows in their fullest form, with who is credited anywhere', () => {
    const nobody = ofMail('x', { text: LONG, speaker: null })
    expect(only(absent([variant('Ewe Star'), nobody]))).toEqual([
      [LONG, 'Ilse Brandt', null, 'absent', 'direct', 'trimmed'],
    ])
    expect(only(absent([nobody]))).toEqual([[LONG, null, null, 'absent', 'direct', 'absent']])
  })

  test('but not where a statement of the article has some of it', () => {
    expect(only(absent([variant('Ewe Star')], { partlyIn: 'a' as StatementId }))).toEqual([])
  })

  test('two thirds of the words of the fullest form are no trim, nor is any paraphrase', () => {
    const words = (count: number) => LONG.split(' ').slice(0, count).join(' ')
    const star = (text: string, more: Partial<Variant> = {}) =>
      only(absent([ofMail('x', { text: LONG }), variant('Ewe Star', { text, ...more })]))[0]?.[5]
    expect(star(words(6))).toBe('trimmed')
    expect(star(words(7))).toBe('direct')
    expect(star(words(6), { form: 'mixed' })).toBe('trimmed')
    expect(star(words(6), { form: 'indirect' })).toBe('indirect')
  })

  test('two wordings of one report count together', () => {
    const star = (id: string, text: string) =>
      variant(id, { text, article: variant('Ewe Star').article })
    const halves = [star('y', LONG.slice(0, 26)), star('z', LONG.slice(26))]
    expect(only(absent([ofMail('x', { text: LONG }), ...halves]))[0]?.[5]).toBe('direct')
  })
})
