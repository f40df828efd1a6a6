import { describe, expect, test } from 'vitest'
import { famousAmong } from '../../lib/match/famous'
import type { Case, Found } from '../../lib/match/found'
import { settingOf } from '../../lib/match/occasion'
import { articleOf } from '../article'
import { compared, type Report } from '../reports'

const PROVERB = 'A harbour that forgets its drowned will one day bury its sailors'
const OWN = 'The quarry road was never meant for lorries of forty tonnes'

const report = (outlet: string, speaker: string, day: string, words = PROVERB): Report => ({
  outlet,
  day,
  text: `The guild met again in the old hall.\n\n“${words},” ${speaker} said.`,
})

const PAGE = report('Harwick Post', 'Ilse Brandt', '2031-06-04')
const YEARS = [
  report('Tarn Mail', 'Otto Lindqvist', '2024-03-01'),
  report('Ewe Star', 'Mara Velm', '2027-11-20'),
]

const relations = async (page: Report, known: readonly Report[]): Promise<string[]> =>
  (await compared(page, known)).findings
    .filter(({ statement }) => statement.form === 'direct')
    .flatMap(({ versions }) =>
      versions.map(({ relation, variant }) => `${relation} ${variant.outlet.name}`),
    )
    .sort()

describe('words that many are credited with over the years', () => {
  test('are nobody’s version', async () => {
    expect(await relations(PAGE, YEARS)).toEqual([])
  })

  test('are not told as those of the same speaker on another occasion', async () => {
    const before = report('Selby Courier', 'Ilse Brandt', '2029-01-01')
    expect(await relations(PAGE, [...YEARS, before])).toEqual([])
  })

  test('are a version where the same speaker is reported with them that week', async () => {
    const beside = report('Selby Courier', 'Ilse Brandt', '2031-06-05')
    expect(await relations(PAGE, [...YEARS, beside])).toEqual(['same Selby Courier'])
  })

  test('hold back nothing of what else is said with them', async () => {
    const both = `${OWN}. ${PROVERB}`
    const page = report('Harwick Post', 'Ilse Brandt', '2031-06-04', both)
    const before = report('Selby Courier', 'Ilse Brandt', '2029-01-01', both)
    expect(await relations(page, [...YEARS, before])).toEqual(['talking-point Selby Courier'])
  })
})

describe('a line that many are credited with', () => {
  const LINE = 'bury its sailors before the lamp goes out'
  const quoting = (outlet: string, speaker: string, day: string): Report => ({
    outlet,
    day,
    text: `The guild met.\n\n${speaker} said the town would “${LINE}” once more.`,
  })

  test('does not hold back a longer sentence that quotes it', async () => {
    const longer = `My grandfather told the ferry crews that the sea would “${LINE}” and laughed`
    const page = report('Harwick Post', 'Ilse Brandt', '2031-06-04', longer)
    const before = report('Selby Courier', 'Ilse Brandt', '2029-01-01', longer)
    const known = [
      quoting('Tarn Mail', 'Otto Lindqvist', '2024-03-01'),
      quoting('Ewe Star', 'Mara Velm', '2027-11-20'),
      before,
    ]
    expect(await relations(page, known)).toEqual(['talking-point Selby Courier'])
  })
})

describe('words are somebody’s where', () => {
  test.each([
    ['two are credited with them', YEARS.slice(0, 1)],
    [
      'three are, within a quarrel',
      [
        report('Tarn Mail', 'Otto Lindqvist', '2031-06-02'),
        report('Ewe Star', 'Mara Velm', '2031-06-03'),
      ],
    ],
    [
      'one is, by two names',
      [
        report('Tarn Mail', 'Otto Lindqvist', '2024-03-01'),
        report('Ewe Star', 'Lindqvist', '2027-11-20'),
      ],
    ],
    ['nobody knows when the others said them', YEARS.map((each) => ({ ...each, day: null }))],
  ])('%s', async (_, known) => {
    expect(await relations(PAGE, known)).toEqual(
      known.map(({ outlet }) => `other-speaker ${outlet}`).sort(),
    )
  })
})

describe('whose words stand where in a statement', () => {
  const person = (name: string) => ({ name, kind: 'person', qid: null })
  const article = articleOf('', { publishedAt: '2031-06-04' })
  const of = {
    article,
    setting: settingOf(article),
    statement: { speaker: person('Ilse Brandt'), mention: '', before: '', after: '' },
  } as unknown as Case

  interface Said {
    readonly name: string
    readonly kind?: string
    readonly at?: readonly [start: number, end: number]
    readonly contained?: readonly [here: number, there: number]
    readonly day?: string | null
    readonly publishedAt?: string | null
  }

  function said({ name, kind = 'person', at = [0, 50], ...more }: Said): Found {
    const [containedHere, containedThere] = more.contained ?? [1, 1]
    const { day = null, publishedAt = '2031-06-01' } = more
    return {
      here: { span: { start: at[0], end: at[1] } },
      features: { containedHere, containedThere },
      variant: {
        speaker: { ...person(name), kind },
        mention: '',
        before: '',
        after: '',
        day,
        article: { publishedAt },
      },
    } as unknown as Found
  }

  const lindqvist: Said = { name: 'Otto Lindqvist', publishedAt: '2030-06-04' }
  const velm: Said = { name: 'Mara Velm' }

  test.each<[what: string, all: readonly Said[], places: readonly number[]]>([
    ['three in a year', [lindqvist, velm], [0, 1]],
    ['in a day less', [{ ...lindqvist, publishedAt: '2030-06-05' }, velm], []],
    ['two, one of them twice', [lindqvist, { ...velm, name: 'Otto Lindqvist' }], []],
    ['two, and a body', [lindqvist, { ...velm, kind: 'organisation' }], []],
    [
      'said a year ago, though printed now',
      [{ ...lindqvist, day: '2030-06-04', publishedAt: '2031-06-04' }, velm],
      [0, 1],
    ],
    [
      'said now, though printed a year ago',
      [
        { ...lindqvist, day: '2031-06-04' },
        { ...velm, day: '2031-06-04' },
      ],
      [],
    ],
    ['nearly all there', [{ ...lindqvist, contained: [0.9, 0.9] }, velm], [0, 1]],
    ['less here', [{ ...lindqvist, contained: [0.89, 1] }, velm], []],
    ['less there', [{ ...lindqvist, contained: [1, 0.89] }, velm], []],
    ['of two passages', [{ ...lindqvist, at: [50, 90] }, velm], []],
    ['of most of the same words', [lindqvist, { ...velm, at: [20, 50] }], [0, 1]],
    ['of half of them', [lindqvist, { ...velm, at: [25, 50] }], [1]],
    [
      'of two passages, each of its own three',
      [lindqvist, { ...lindqvist, at: [60, 90] }, { ...velm, at: [60, 90] }],
      [1, 2],
    ],
    [
      'of words within others that go on',
      [
        { ...velm, at: [0, 90] },
        { ...velm, at: [0, 20] },
        { ...lindqvist, at: [40, 90] },
      ],
      [0, 2],
    ],
  ])('%s', (_, all, places) => {
    const pairs = all.map(said)
    const famous = famousAmong(pairs, of)
    expect(pairs.flatMap((pair, at) => (famous.has(pair) ? [at] : []))).toEqual(places)
  })
})
