import { describe, expect, test } from 'vitest'
import type { Comparison } from '../lib/comparison'
import { compared, type Report } from './reports'

const FERRY = 'The ferry must sail before the winter storms arrive in the outer harbour'
const LIGHTHOUSE =
  'We have repaired the old lighthouse with our own hands. Nobody in the capital has paid for a single stone'
const QUARRY = 'The quarry road was never meant for lorries of forty tonnes'

const report = (outlet: string, ...quotations: readonly string[]): Report => ({
  outlet,
  text: [
    'Mayor Ilse Brandt spoke to the harbour guild on Tuesday.',
    ...quotations.map((words) => `“${words},” Brandt said.`),
  ].join('\n\n'),
})

const page = report('Harwick Post', FERRY, QUARRY)

const absentIn = ({ leftOut }: Comparison) =>
  leftOut.absentHere?.map(({ variants: [first], passages }) =>
    passages.map(({ start, end }) => first?.text.slice(start, end)),
  )

describe('what a report leaves out of its occasion', () => {
  test('is what other reports have and it has not, passage by passage', async () => {
    const comparison = await compared(page, [report('Tarn Mail', FERRY, LIGHTHOUSE)])
    expect(absentIn(comparison)).toEqual([
      [
        'We have repaired the old lighthouse with our own hands.',
        'Nobody in the capital has paid for a single stone',
      ],
    ])
  })

  test('and the reverse is what no other report has', async () => {
    const { leftOut, findings } = await compared(page, [report('Tarn Mail', FERRY, LIGHTHOUSE)])
    const only = leftOut.onlyHere?.map(
      ({ statement }) => findings.find((each) => each.statement.id === statement)?.statement.text,
    )
    expect(only).toEqual([QUARRY])
    expect(leftOut.onlyHere).toHaveLength(1)
  })

  test('is one statement, however many reports have it, and most of them first', async () => {
    const comparison = await compared(page, [
      report('Tarn Mail', FERRY, 'Nobody will be asked to pay for the new pier', LIGHTHOUSE),
      report('Ewe Star', FERRY, LIGHTHOUSE.replace('our own hands', 'our own bare hands')),
    ])
    expect(comparison.leftOut.absentHere?.map(({ variants }) => variants.length)).toEqual([2, 1])
  })

  test('may be a part of a statement that it has', async () => {
    const short = LIGHTHOUSE.slice(0, LIGHTHOUSE.indexOf(' Nobody'))
    const comparison = await compared(report('Harwick Post', FERRY, short), [
      report('Tarn Mail', FERRY, LIGHTHOUSE),
    ])
    expect(absentIn(comparison)).toEqual([['Nobody in the capital has paid for a single stone']])
    const [absent] = comparison.leftOut.absentHere ?? []
    const finding = comparison.findings.find(({ statement }) => statement.id === absent?.partlyIn)
    expect(finding?.statement.text).toContain('lighthouse')
  })

  test.each([
    [
      'a paraphrase of it stands here',
      'Brandt said the guild repaired the old lighthouse with its own hands.',
      1,
    ],
    [
      'nobody is credited with it here',
      'The guild has repaired the old lighthouse with its own hands.',
      1,
    ],
    ['nothing of it stands here', 'The guild met for three hours and drank tea.', 2],
  ])('is none where %s', async (_, line, passages) => {
    const comparison = await compared({ ...page, text: `${page.text}\n\n${line}` }, [
      report('Tarn Mail', FERRY, LIGHTHOUSE),
    ])
    expect(absentIn(comparison)?.flat() ?? []).toHaveLength(passages)
  })

  test('is not claimed of a text that is shown in part', async () => {
    const { leftOut, matrix } = await compared({ ...page, partial: true }, [
      report('Tarn Mail', FERRY, LIGHTHOUSE),
    ])
    expect(leftOut.absentHere).toBeNull()
    expect(leftOut.onlyHere).toHaveLength(1)
    expect(matrix.every(({ here }) => here !== 'absent')).toBe(true)
  })

  test('is not claimed where no report of the same occasion is known', async () => {
    const elsewhere = { ...report('Tarn Mail', FERRY, LIGHTHOUSE), day: '2030-02-01' }
    const { leftOut, reports, matrix } = await compared(page, [elsewhere])
    expect(leftOut).toEqual({ absentHere: null, onlyHere: null })
    expect([reports, matrix]).toEqual([[], []])
  })

  test('is nothing that was rejected or described, but what was said outright', async () => {
    const loose: Report = {
      outlet: 'Tarn Mail',
      text: `${report('Tarn Mail', FERRY).text}\n\nBrandt rejected the plan of the quarry owners for a second road.\n\nBrandt said that the bridge would be closed for a month.`,
    }
    const comparison = await compared(page, [loose])
    expect(absentIn(comparison)).toEqual([['the bridge would be closed for a month']])
  })
})

describe('the statements of an occasion by report', () => {
  const rows = ({ matrix }: Comparison) =>
    matrix.map(({ text, here, there }) => [text.split(' ')[1], here, ...there])

  test('each report has a statement as a quotation, a paraphrase, in part or not at all', async () => {
    const paraphrase: Report = {
      outlet: 'Ewe Star',
      text: `Mayor Ilse Brandt said that the ferry must sail before the winter storms arrive in the outer harbour.`,
      day: '2031-06-05',
    }
    const other = report('Tarn Mail', FERRY.split(' ').slice(0, 8).join(' '), LIGHTHOUSE)
    const comparison = await compared(page, [paraphrase, other])
    expect(comparison.reports.map(({ outlet }) => outlet.name)).toEqual(['Tarn Mail', 'Ewe Star'])
    expect(rows(comparison)).toEqual([
      ['ferry', 'direct', 'trimmed', 'indirect'],
      ['quarry', 'direct', 'absent', 'absent'],
      ['have', 'absent', 'direct', 'absent'],
    ])
  })

  test('what the article says twice is one row', async () => {
    const lead = `Mayor Ilse Brandt said on Tuesday that the ferry must sail before the winter storms arrive.\n\n${page.text}`
    const comparison = await compared({ ...page, text: lead }, [report('Tarn Mail', FERRY)])
    expect(rows(comparison).map(([word]) => word)).toEqual(['ferry', 'quarry'])
  })
})
