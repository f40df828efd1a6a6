import { describe, expect, test } from 'vitest'
import { compared, type Report } from './reports'

const LINES = [
  'The ferry must sail before the winter storms arrive in the outer harbour',
  'We have repaired the old lighthouse with our own hands and our own money',
  'The quarry road was never meant for lorries of forty tonnes',
  'Our fishermen cannot wait for another promise from the ministry',
]
const report = (outlet: string, lines: readonly string[] = LINES): Report => ({
  outlet,
  text: [
    `Mayor Ilse Brandt spoke to the harbour guild.`,
    ...lines.map((words) => `“${words},” Brandt said.`),
  ].join('\n\n'),
})
const turned = (lines: readonly string[]): readonly string[] => lines.toReversed()
const told = (line: string) => `“${line},” Brandt told the Lake Press Agency.`

async function independent(page: Report, ...known: readonly Report[]) {
  const { findings, reports } = await compared(page, known)
  const [ferry] = findings.filter(({ statement }) => statement.text === LINES[0])
  return { of: ferry?.utterances[0]?.independent, outlets: ferry?.utterances[0]?.outlets, reports }
}

/** The second statement is by way of the agency, in the report's own words. */
const through = (outlet: string, lines: readonly string[] = LINES): Report => ({
  outlet,
  text: `${report(outlet, lines).text}\n\n${told('Nobody will be asked to pay for the new pier')}`,
})

describe('independent reports', () => {
  test('two reports with words of their own are two', async () => {
    expect(await independent(report('Harwick Post'), report('Tarn Mail'))).toMatchObject({
      outlets: 2,
      of: 2,
    })
  })

  test('the same passages in the same order and one agency that both name are one', async () => {
    expect(await independent(through('Harwick Post'), through('Tarn Mail'))).toMatchObject({
      outlets: 2,
      of: 1,
      reports: [{ via: ['Lake Press Agency'], source: 0 }],
    })
  })

  test.each([
    ['in another order', through('Tarn Mail', turned(LINES))],
    ['but one of them', through('Tarn Mail', LINES.slice(0, 1))],
    ['without the agency', report('Tarn Mail')],
  ])('the same passages %s are two', async (_, other) => {
    expect(await independent(through('Harwick Post'), other)).toMatchObject({ of: 2 })
  })

  test('the agency’s own report is one with what has its text', async () => {
    const agency = report('Lake Press Agency')
    expect(await independent(through('Harwick Post'), agency, report('Ewe Star'))).toMatchObject({
      outlets: 3,
      of: 2,
    })
  })
})
