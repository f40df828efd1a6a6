import { describe, expect, test } from 'vitest'
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
