import { describe, expect, test } from 'vitest'
import { tellFinding } from '../../lib/telling/telling'
import { compared, type Report } from '../reports'

const MAYOR = 'Mayor Ilse Brandt said'
const WILL = 'We will open the old harbour to the ferries again'

const report = (
  outlet: string,
  said: string,
  { who = MAYOR, day = '2031-06-05' } = {},
): Report => ({
  outlet,
  text: `“${said},” ${who}.`,
  day,
})

const SAME = report('Selby Courier', WILL)
const MAY = report('Ewe Star', WILL.replace('will', 'may'))

/** The one finding of a page that prints `WILL`. */
async function beside(...known: readonly Report[]) {
  const [finding, ...others] = (await compared(report('Tarn Mail', WILL), known)).findings
  expect(others).toEqual([])
  if (!finding) throw new Error('nothing is found')
  return finding
}

const outlets = async (...known: readonly Report[]) =>
  (await beside(...known)).versions.map(({ variant }) => variant.outlet.name)

describe('of a statement that one outlet prints alike and another in other words', () => {
  test('the other words come first', async () => {
    expect(await outlets(SAME, MAY)).toEqual(['Ewe Star', 'Selby Courier'])
  })

  test('the sentence names the difference that the mark shows', async () => {
    const finding = await beside(SAME, MAY)
    expect(finding.mark).toBe('differs')
    expect(tellFinding(finding)).toEqual([
      {
        key: 'tellReplaced',
        args: [
          { kind: 'printed', text: 'will' },
          { kind: 'printed', text: 'may' },
          { kind: 'outlet', outlet: expect.objectContaining({ name: 'Ewe Star' }) },
        ],
      },
    ])
  })

  test('of several in other words the nearest comes first', async () => {
    const far = report('Velm Post', 'We may open the harbour to some ferries again')
    expect(await outlets(far, SAME, MAY)).toEqual(['Ewe Star', 'Velm Post', 'Selby Courier'])
  })
})

test('what is sure comes before what may be, as the mark counts it alone', async () => {
  const maybe = report('Ewe Star', 'They may open the old harbour to ferries', {
    who: 'a fisherman said',
  })
  const again = report('Selby Courier', WILL.replace('will', 'may'), { day: '2031-09-05' })
  const finding = await beside(maybe, again)
  expect(finding.mark).toBe('other-occasion')
  expect(finding.versions).toMatchObject([
    { certainty: 'shown', relation: 'talking-point' },
    { certainty: 'possible', relation: 'same' },
  ])
  expect(tellFinding(finding)[0]?.key).toBe('tellOccasionBare')
})

describe('the same words come before other words', () => {
  test.each([
    ['of what may be another statement', { who: 'a fisherman said' }, 'possible', 'same'],
    ['on another occasion', { day: '2031-09-05' }, 'shown', 'talking-point'],
    ['of somebody else', { who: 'Otto Lindqvist said' }, 'shown', 'other-speaker'],
  ])('%s', async (_, how, certainty, relation) => {
    const words = certainty === 'possible' ? 'They may open the old harbour to ferries' : WILL
    const other = report('Ewe Star', words.replace('will', 'may'), how)
    const finding = await beside(other, SAME)
    expect(finding.mark).toBe('same')
    expect(finding.versions).toMatchObject([
      { variant: { outlet: { name: 'Selby Courier' } } },
      { variant: { outlet: { name: 'Ewe Star' } }, certainty, relation },
    ])
    expect(tellFinding(finding)[0]?.key).toBe('tellSame')
  })
})

describe('what another statement of the report has is not told as missing', () => {
  const APART: Report = {
    outlet: 'Tarn Mail',
    text: `Speaking to the guild, Mayor Ilse Brandt noted that the fishermen work “with courage and patience.” “But courage doesn’t stop storms. Patience does not mend the nets,” Brandt said.`,
  }
  const AS_ONE: Report = {
    outlet: 'Selby Courier',
    text: `Mayor Ilse Brandt spoke to the guild. Brandt added that the courage and daring with which the fishermen worked did not stop with storms or mending nets.`,
  }

  const negations = async (page: Report, known: Report): Promise<unknown[]> =>
    (await compared(page, [known])).findings.flatMap(({ versions }) =>
      versions.flatMap(({ differences }) => differences.filter(({ kind }) => kind === 'negation')),
    )

  test('nor is its negation', async () => {
    expect((await compared(APART, [AS_ONE])).findings.map(({ mark }) => mark)).toEqual([
      'differs',
      'differs',
    ])
    expect(await negations(APART, AS_ONE)).toEqual([])
  })
})
