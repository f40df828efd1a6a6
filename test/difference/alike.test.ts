import { describe, expect, test } from 'vitest'
import type { Outlet } from '../../lib/article'
import { alike } from '../../lib/difference/alike'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { variant } from './invented'

const LINES = [
  'The ferry must sail before the winter storms.',
  'We have mended the old lighthouse by hand.',
  'The quarry road was never meant for lorries.',
  'Our crews cannot wait for another promise.',
  'Nobody has asked the bakers of the town.',
  'Every lamp on the quay is broken again.',
] as const

interface Report {
  readonly name?: string | null
  readonly kind?: Outlet['kind']
  readonly via?: string | null
  readonly lines?: readonly string[]
}

const statementsOf = ({ via = 'Lake Press', lines = LINES.slice(0, 4) }: Report) =>
  lines.map((text) => ({ text, via }))

const outletOf = ({ name = null, kind = 'news' }: Report): Outlet => ({ name, domain: null, kind })

/** Pairs among the article that is read ('') and known reports, by what each has and from whom. */
function pairs(here: Report, ...known: readonly Report[]): string[] {
  const reports = new Map(
    known.map((report, at) => [
      `${at}`,
      statementsOf(report).map((each) => variant('x', { ...each, outlet: outletOf(report) })),
    ]),
  )
  const own = { outlet: outletOf(here), statements: statementsOf(here) }
  return alike(own, reports, lexiconFor('en')).map(([a, b]) => `${a}=${b}`)
}
const isOne = (here: Report, there: Report): boolean => pairs(here, there).length > 0

describe('two reports are one text', () => {
  test('with the same passages in the same order, by way of one agency', () => {
    expect(pairs({}, {}, { via: 'Hill Wire' }, {})).toEqual(['=0', '=2', '0=2'])
  })

  test('by way of an agency, or of it, or of the other one', () => {
    expect(isOne({}, { via: 'the Lake Press' })).toBe(true)
    expect(isOne({}, { via: null, name: 'Lake Press' })).toBe(true)
    expect(isOne({ via: null, name: 'Lake Press' }, {})).toBe(true)
    expect(isOne({}, { via: null })).toBe(false)
    expect(isOne({ via: null }, { via: null })).toBe(false)
    expect(isOne({ via: null, name: 'Tarn Mail' }, { via: null, name: 'Tarn Mail' })).toBe(false)
    const agency = { via: null, name: 'Lake Press', kind: 'agency' } as const
    expect(isOne(agency, agency)).toBe(true)
    const nameless = { ...agency, name: null }
    expect(isOne(nameless, nameless)).toBe(false)
  })

  test('of three passages at least, in one order', () => {
    expect(isOne({}, { lines: LINES.slice(0, 3) })).toBe(true)
    expect(isOne({}, { lines: LINES.slice(0, 2) })).toBe(false)
    expect(isOne({}, { lines: LINES.slice(0, 3).toReversed() })).toBe(false)
    const [a = '', b = '', c = '', d = ''] = LINES
    expect(isOne({}, { lines: [b, a, c, d] })).toBe(true)
    expect(isOne({}, { lines: [b, a, d, c] })).toBe(false)
  })

  test('of half of the shorter report at least', () => {
    const others = (count: number) =>
      Array.from({ length: count }, (_, at) => `Word${at} said here.`)
    const lines = (count: number) => [...LINES.slice(0, 3), ...others(count)]
    expect(isOne({ lines: lines(3) }, { lines: [...LINES] })).toBe(true)
    expect(isOne({ lines: [...lines(4)] }, { lines: [...LINES, 'It rained for days.'] })).toBe(
      false,
    )
    expect(isOne({ lines: lines(20) }, { lines: LINES.slice(0, 5) })).toBe(true)
  })

  test('of which one of nine words may differ, and not one of eight', () => {
    const words = (count: number) =>
      [1, 2, 3].map((line) =>
        Array.from({ length: count }, (_, at) => `word${line}x${at}`).join(' '),
      )
    const changed = (count: number) => words(count).map((line) => line.replace('x0', 'y0'))
    expect(isOne({ lines: words(9) }, { lines: changed(9) })).toBe(true)
    expect(isOne({ lines: words(8) }, { lines: changed(8) })).toBe(false)
  })

  test('but not where nothing is known of one', () => {
    expect(pairs({ lines: [] }, {})).toEqual([])
    expect(pairs({}, { lines: [] })).toEqual([])
  })
})
