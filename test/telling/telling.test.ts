import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byTelling, worthShowing } from '@/lib/telling/listing'
import { shorten } from '@/lib/telling/shorten'
import { compose, tellFinding } from '@/lib/telling/telling'
import { tellingText } from '@/lib/telling/text'
import catalogue from '@/public/_locales/en/messages.json'
import {
  comparisonOf,
  findingOf,
  onlyHereOf,
  outletOf,
  speakerOf,
  variantOf,
} from '../components/builders'

const voice = {
  template: (key: keyof typeof catalogue) => catalogue[key].message,
  date: (iso: string) => iso,
  moment: (iso: string) => iso,
  others: (count: number) => `${count} others`,
}
const told = (finding: Parameters<typeof tellFinding>[0]): string =>
  tellingText(tellFinding(finding), voice)

const whole = (kind: 'form' | 'spliced' | 'split' | 'reordered' | 'trimmed' | 'language') =>
  ({ scope: 'quotation', kind, here: null, there: null }) as const

describe('the sentence that tells a difference', () => {
  test.each([
    ['We [should|will] go.', '“should” here, “will” in Evening Lamp'],
    ['We go[| every day].', 'Only in Evening Lamp: “every day”'],
    ['We go[ at once|].', 'Not in Evening Lamp: “at once”'],
    ['We go.', 'Same wording in Evening Lamp'],
    [
      '[We|They] will go [now|then].',
      '“We” here, “They” in Evening Lamp; “now” here, “then” there',
    ],
    ['So[, we must|. We have to] go.', '“we must” here, “We have to” in Evening Lamp'],
  ])('%s', (script, sentence) => {
    expect(told(findingOf(script))).toBe(sentence)
  })

  test.each([
    ['direct', 'indirect', 'Quoted here, paraphrased in Evening Lamp'],
    ['mixed', 'direct', 'Partly quoted here, quoted in Evening Lamp'],
    ['indirect', 'mixed', 'Paraphrased here, partly quoted in Evening Lamp'],
  ] as const)('of the form: %s, %s', (here, there, sentence) => {
    const version = { differences: [whole('form')] }
    expect(
      told(findingOf('We go.', { statement: { form: here }, variant: { form: there }, version })),
    ).toBe(sentence)
  })

  test.each([
    ['direct', 'indirect', 'paraphrased there'],
    ['indirect', 'direct', 'quoted there'],
    ['mixed', 'direct', 'quoted only in part here'],
  ] as const)('names the form second where words differ too: %s, %s', (here, there, second) => {
    const finding = findingOf('We [should|will] go.', {
      statement: { form: here },
      variant: { form: there },
    })
    const versions = finding.versions.map((version) => ({
      ...version,
      differences: [...version.differences, whole('form')],
    }))
    expect(told({ ...finding, versions })).toBe(`“should” here, “will” in Evening Lamp; ${second}`)
  })

  test.each([
    [
      'split',
      'indirect',
      'direct',
      'Printed as one with another statement in Evening Lamp, in quotation marks',
    ],
    ['spliced', 'direct', 'indirect', 'One statement here, several in Evening Lamp, paraphrased'],
  ] as const)('of a %s one, %s here and %s there', (kind, here, there, sentence) => {
    const version = { differences: [whole(kind), whole('form')] }
    const finding = { statement: { form: here }, variant: { form: there }, version }
    expect(told(findingOf('We go.', finding))).toBe(sentence)
  })

  test('of words that stand in another place says that, and not that they are themselves', () => {
    const finding = findingOf('We go [at once|].')
    const here = { start: 6, end: 13 }
    const there = { start: 0, end: 7 }
    const run = { kind: 'moved', here, there, trivial: false } as const
    const versions = finding.versions.map((version) => ({
      ...version,
      variant: { ...version.variant, text: 'At once we go.' },
      parts: version.parts.map((part) => ({ ...part, runs: [run] })),
      differences: [{ scope: 'words', kind: 'reworded', here, there } as const],
    }))
    expect(told({ ...finding, versions })).toBe('“at once” in another place in Evening Lamp')
  })

  test('never passes another occasion, another speaker or a possible match for a version', () => {
    const script = 'We [should|will] go.'
    const variant = { day: '2030-11-14', speaker: speakerOf({ name: 'Olav Reim' }) }
    expect(told(findingOf(script, { variant, version: { relation: 'talking-point' } }))).toBe(
      'Nearly so on another occasion, in Evening Lamp, 2030-11-14; “should” here, “will” there',
    )
    expect(told(findingOf('We go.', { variant, version: { relation: 'talking-point' } }))).toBe(
      'Nearly so on another occasion: “We go”, in Evening Lamp, 2030-11-14',
    )
    expect(told(findingOf(script, { variant, version: { relation: 'other-speaker' } }))).toBe(
      'Nearly the same words credited to Olav Reim in Evening Lamp',
    )
    expect(told(findingOf('We go.', { variant, version: { relation: 'other-speaker' } }))).toBe(
      'The same words credited to Olav Reim in Evening Lamp',
    )
    expect(told(findingOf(script, { version: { certainty: 'possible' } }))).toBe(
      'Possibly the same in Evening Lamp',
    )
  })

  test('says what no report says', () => {
    const outlet = outletOf({ name: null, domain: null })
    const article = { ...variantOf().article, publishedAt: null }
    const variant = { outlet, day: null, article }
    expect(told(findingOf('We go.', { variant }))).toBe('Same wording in an unnamed outlet')
    expect(
      told(findingOf('We go.', { variant, version: { relation: 'talking-point' } })),
    ).toContain('date not stated')
    expect(told(onlyHereOf())).toBe('Known only from this article')
  })

  test('cuts long wordings in their middle and short ones never', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bb', 'ccc'), { maxLength: 30 }), (words) => {
        const shown = shorten(words.join('  ')).split(' ')
        expect(shown.length).toBeLessThanOrEqual(9)
        expect(shown.at(-1)).toBe(words.at(-1) ?? '')
        if (words.length > 0 && words.length <= 9) expect(shown).toEqual(words)
      }),
    )
  })
})

describe('a template', () => {
  test('takes words as they are, whatever they say', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (here, there) => {
        expect(compose('$2 there, $1 here', [here, there]).join('')).toBe(
          `${there} there, ${here} here`,
        )
      }),
    )
  })
})

describe('the order of the list', () => {
  const kinds = ['negation', 'modality', 'reworded'] as const
  const findings = kinds.map((kind) => {
    const finding = findingOf('We [should|will] go.')
    const versions = finding.versions.map((version) => ({
      ...version,
      differences: version.differences.map((each) => ({ ...each, scope: 'words' as const, kind })),
    }))
    return { ...finding, versions }
  })
  const all = [...findings, findingOf('We go.'), onlyHereOf()]

  test('does not depend on where a statement stands in the article', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(byTelling(shuffled)).toEqual(all)
      }),
    )
  })

  test('leaves out what nobody is credited with and nobody else surely has', () => {
    const alone = onlyHereOf({ credited: false })
    const perhaps = findingOf('We go.', {
      statement: { credited: false },
      version: { certainty: 'possible' },
    })
    const known = findingOf('We stay.', {
      statement: { credited: false, content: [{ start: 90, end: 98 }] },
    })
    const { findings } = worthShowing(comparisonOf([alone, perhaps, known, ...all]))
    expect(findings).toEqual([known, ...all])
  })

  test('shows no sentence beside the statement that stands in it', () => {
    const credited = findingOf('We stay.', { statement: { content: [{ start: 20, end: 28 }] } })
    const around = findingOf('She said: We stay.', {
      statement: { credited: false, content: [{ start: 10, end: 28 }] },
    })
    expect(worthShowing(comparisonOf([around, credited])).findings).toEqual([credited])
  })

  test('leaves out doubtful attributions, unless another report has their words', () => {
    const doubtful = onlyHereOf({ confidence: 0.3 })
    const nobody = onlyHereOf({ speaker: null, form: 'indirect' })
    const quoted = onlyHereOf({ speaker: null, form: 'direct' })
    const borneOut = findingOf('We stay.', { statement: { confidence: 0.3 } })
    const { findings } = worthShowing(comparisonOf([doubtful, nobody, quoted, borneOut]))
    expect(findings).toEqual([quoted, borneOut])
  })
})
