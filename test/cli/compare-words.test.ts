import { describe, expect, test } from 'vitest'
import { inWords } from '../../cli/compare-words'
import { styleFor } from '../../cli/paint'
import { worthShowing } from '../../lib/telling/listing'
import { compared, type Report } from '../reports'

const FERRY = 'The ferry must sail before the winter storms arrive in the outer harbour'
const LIGHTHOUSE = 'We have repaired the old lighthouse with our own hands'
const QUARRY = 'The quarry road was never meant for lorries of forty tonnes. It was built for carts'
const report = (outlet: string, ...quotations: readonly string[]): Report => ({
  outlet,
  text: [
    'Mayor Ilse Brandt spoke to the harbour guild on Tuesday.',
    ...quotations.map((words) => `“${words},” Brandt said.`),
  ].join('\n\n'),
})

const printed = async (page: Report, known: readonly Report[]): Promise<string> =>
  inWords(worthShowing(await compared(page, known)), styleFor(false))

describe('a comparison in the terminal', () => {
  const page = {
    ...report('Harwick Post', FERRY, QUARRY),
    title: 'Mayor Brandt: The ferry will sail before the winter storms arrive',
  }
  const others = [
    report('Tarn Mail', FERRY.replace('must', 'should'), LIGHTHOUSE),
    report('Ewe Star', `${FERRY}. Nobody will wait for the ministry`),
  ]

  test('says how many have a statement, who has most of it and what most have', async () => {
    const text = await printed(page, others)
    expect(text).toContain('3 outlets, 3 independent reports')
    expect(text).toContain(`Fullest in Ewe Star: “${FERRY}. Nobody will wait for the ministry”`)
    expect(text).toContain(`2 reports print the same words: “${FERRY}”`)
  })

  test('says on which side a quotation is shorter', async () => {
    const short = report('Harwick Post', FERRY)
    const long = report('Ewe Star', `${FERRY}. Nobody will wait for the ministry`)
    expect(await printed(short, [long])).toContain('Shorter here than in Ewe Star')
    expect(await printed(long, [short])).toContain('Longer here than in Harwick Post')
  })

  test('sets the headline beside the text below it', async () => {
    expect(await printed(page, others)).toContain(
      '“will” here, “must” in the text below the headline',
    )
  })

  test('says who printed what, what is not here, and what is here alone', async () => {
    const text = await printed(page, others)
    expect(text).toContain('this article: quoted · Ewe Star: quoted · Tarn Mail: quoted')
    expect(text).toContain('3 reports of this occasion. 3 independent reports')
    expect(text).toMatch(/Only in other reports\n2 statements of other reports\n/u)
    expect(text).toContain(`Tarn Mail “${LIGHTHOUSE}”`)
    expect(text).toMatch(new RegExp(`Only in this article\n1 statement .*\n  “${QUARRY}”`, 'u'))
  })

  test('keeps what is only possibly the same apart', async () => {
    const comparison = worthShowing(await compared(page, others.slice(0, 1)))
    const doubtful = comparison.findings.map((finding) => ({
      ...finding,
      utterances: [],
      versions: finding.versions.map((each) => ({ ...each, certainty: 'possible' as const })),
    }))
    const lines = inWords({ ...comparison, findings: doubtful }, styleFor(false)).split('\n')
    const heading = lines.findIndex((line) => line.trim() === 'Possibly the same')
    expect(lines[heading + 1]).toContain('Tarn Mail')
    expect(lines[heading + 2]?.trim()).toBe('Possibly the same in Tarn Mail')
    expect(lines.slice(0, heading).join('')).not.toContain('should')
  })

  test('tells an edit by what the outlet printed before', async () => {
    const before = { ...page, text: page.text.replace('must', 'may'), readAt: '2031-06-04' }
    expect(await printed(page, [before])).toContain(
      'What this outlet printed before: “must” here, “may” in this outlet as read on 4 June 2031',
    )
  })
})
