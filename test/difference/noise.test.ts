import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compared, type Report } from '../reports'

/** A report, known or read; `said` stands in it as a quotation. */
const report = (outlet: string, said: string): Report => ({
  outlet,
  text: `Mayor Ilse Brandt spoke to the harbour guild.\n\n“${said},” Brandt said.`,
})

/** Everything that is told of a quotation beside another: no words, but what was found of them. */
async function verdict(here: string, there: string) {
  const { findings } = await compared(report('Harwick Post', here), [
    report('Selby Courier', there),
  ])
  const finding = findings.find(({ statement }) => statement.form === 'direct')
  return {
    mark: finding?.mark,
    versions: finding?.versions.map(({ relation, certainty, differences }) => ({
      relation,
      certainty,
      differences: differences.map((each) =>
        'where' in each ? `${each.kind} ${each.where} ${each.ellipsis}` : each.kind,
      ),
    })),
  }
}

const BASE =
  'We don’t need “a second ferry” in Tarn – not this winter. The ministry has paid 40 per cent of the pier, and our crews can’t live on promises. It’s a well-known trick: they mend the lamp, then they sell the oil'

/** Wordings of another outlet: as it is, and with each a difference that is one. */
const OTHERS = [
  BASE,
  BASE.replace('40', '14'),
  BASE.replace('has paid', 'may have paid'),
  BASE.replace('in Tarn', 'in Velm'),
  BASE.replace('We don’t need', 'We need'),
  BASE.replace('promises', 'charity'),
  BASE.replace('they mend', 'we mend'),
  BASE.slice(BASE.indexOf('The ministry')),
  BASE.slice(0, BASE.indexOf(' It’s')),
  BASE.replace(/The ministry.*promises\. /u, '… '),
  `Nobody has asked the guild. ${BASE}`,
] as const

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replaceAll(from, to)

/** What one editor prints in place of another's, for the same words. */
const NOISES: readonly (readonly [name: string, noise: (text: string) => string])[] = [
  ['straight apostrophes', replaced('’', "'")],
  ['accents for apostrophes', replaced('’', '´')],
  ['single quotation marks inside', (text) => text.replaceAll('“', '‘').replaceAll('”', '’')],
  ['other quotation marks inside', (text) => text.replaceAll('“', '«').replaceAll('”', '»')],
  ['no quotation marks inside', replaced(/[“”]/gu, '')],
  ['long dashes', replaced(' – ', '—')],
  ['hyphens for dashes', replaced(' – ', ' - ')],
  ['hard hyphens', replaced('well-known', 'well‑known')],
  ['no hyphen', replaced('well-known', 'well known')],
  ['two spaces', replaced('. ', '.  ')],
  ['spaces that do not break', replaced(/ (?=in|of|the)/gu, '\u00a0')],
  ['thin spaces', replaced('40 per', '40\u202fper')],
  ['soft hyphens', replaced('ministry', 'minis\u00adtry')],
  ['zero-width spaces', replaced('promises', 'promises\u200b')],
  ['a percent sign', replaced(' per cent', '%')],
  ['a percent sign after a space', replaced('per cent', '%')],
  ['percent in one word', replaced('per cent', 'percent')],
  ['a word in capitals', replaced('not this winter', 'NOT this winter')],
  [
    'nouns with capitals',
    (text) => text.replaceAll('ministry', 'Ministry').replaceAll('pier', 'Pier'),
  ],
  ['marks turned the wrong way', replaced('’', '‘')],
  ['long forms', (text) => text.replaceAll('don’t', 'do not').replaceAll('can’t', 'cannot')],
  ['commas left out', replaced(/(?<=\w),/gu, '')],
  ['semicolons', replaced('. The', '; the')],
]

const names = new Map(NOISES)

describe('trivial noise changes no verdict', () => {
  test.each(NOISES)('%s', async (_, noise) => {
    expect(noise(BASE)).not.toBe(BASE)
    for (const other of OTHERS) {
      const plain = await verdict(BASE, other)
      expect(await verdict(noise(BASE), other)).toEqual(plain)
      expect(await verdict(BASE, noise(other))).toEqual(plain)
    }
  })

  test('nor does all of it together, on either side', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...OTHERS),
        fc.shuffledSubarray([...names.keys()]),
        fc.shuffledSubarray([...names.keys()]),
        async (other, left, right) => {
          const noisy = (text: string, noises: readonly string[]): string =>
            noises.reduce((made, name) => names.get(name)?.(made) ?? made, text)
          expect(await verdict(noisy(BASE, left), noisy(other, right))).toEqual(
            await verdict(BASE, other),
          )
        },
      ),
      { numRuns: 60 },
    ))
})
