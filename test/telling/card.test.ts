import { describe, expect, test } from 'vitest'
import type { Finding } from '@/lib/comparison'
import { tellCard } from '@/lib/telling/card'
import { tellEdit, tellHeadline } from '@/lib/telling/own'
import { tellingText } from '@/lib/telling/text'
import catalogue from '@/public/_locales/en/messages.json'
import { findingOf, onlyHereOf, outletOf } from '../components/builders'

const voice = {
  template: (key: keyof typeof catalogue) => catalogue[key].message,
  date: (iso: string) => iso,
  moment: (iso: string) => iso,
  others: (count: number) => `${count} others`,
}

/** One statement with the versions of all these scripts, each of an outlet of its own. */
function together(...scripts: readonly (readonly [outlet: string, script: string])[]): Finding {
  const findings = scripts.map(([name, script]) =>
    findingOf(script, { variant: { outlet: outletOf({ name, domain: null }) } }),
  )
  const [first] = findings
  if (!first) throw new Error('no versions')
  return { ...first, versions: findings.flatMap(({ versions }) => versions) }
}

const told = (finding: Finding): string => tellingText(tellCard(finding).tellings, voice)

describe('what a page’s own outlet printed', () => {
  const { statement, versions } = findingOf('We [should|will] go[| at once].')
  const [version] = versions

  test.each([
    ['2031-06-04T14:20', 'this outlet as read on 2031-06-04T14:20'],
    [null, 'this outlet before'],
  ])('before, read at %s', (readAt, place) => {
    expect(version && tellingText(tellEdit(statement, { version, readAt }), voice)).toBe(
      `“should” here, “will” in ${place}; only there: “at once”`,
    )
  })

  test('below its headline', () => {
    expect(tellingText(tellHeadline({ statement, versions, body: [] }), voice)).toBe(
      '“should” here, “will” in the text below the headline; only there: “at once”',
    )
  })
})

describe('the card of a statement', () => {
  test('counts the others that print the same difference', () => {
    const finding = together(
      ['Lock Gazette', 'We [should|will] go now.'],
      ['Tarn Mail', 'We [should|Will] go now.'],
      ['Ewe Herald', 'We [should|may] go now.'],
      ['Ewe Star', 'We should go now.'],
    )
    expect(told(finding)).toBe('“should” here, “will” in 2 others')
  })

  test('names the one that prints it', () => {
    expect(told(together(['Tarn Mail', 'We go[ at once|].']))).toBe('Not in Tarn Mail: “at once”')
  })

  test('an outlet that has it twice is one', () => {
    const finding = together(
      ['Tarn Mail', 'We [should|will] go now.'],
      ['Tarn Mail', 'We [should|will] go now.'],
    )
    expect(told(finding)).toBe('“should” here, “will” in Tarn Mail')
  })

  test('says how many have the same words', () => {
    expect(told(together(['Tarn Mail', 'We go.'], ['Ewe Star', 'We go.']))).toBe(
      'Same wording in 2 others',
    )
  })

  test('never tells a mere possibility as a fact', () => {
    const finding = findingOf('We [should|will] go.', { version: { certainty: 'possible' } })
    expect(told(finding)).toBe('Possibly the same in Evening Lamp')
    expect(tellCard(finding)).toMatchObject({ outlets: 1, independent: 1 })
  })

  test('says who said it, how many outlets have it, and how many reports are independent', () => {
    const utterance = {
      relation: 'same',
      speaker: null,
      day: null,
      occasion: null,
      timeline: [],
      fullest: null,
      bestAttested: null,
      attestedBy: 1,
      outlets: 5,
      independent: 2,
    } as const
    const finding = findingOf('We [should|will] go.', { finding: { utterances: [utterance] } })
    expect(tellCard(finding)).toMatchObject({
      speaker: { name: 'Ada Lind' },
      outlets: 5,
      independent: 2,
    })
  })

  test('has a word for what is known from this article alone', () => {
    expect(tellCard(onlyHereOf())).toMatchObject({
      outlets: 1,
      tellings: [{ key: 'tellOnlyHere' }],
    })
  })
})
