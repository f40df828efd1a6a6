import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Version } from '../../lib/comparison'
import type { Difference } from '../../lib/difference/difference'
import { isWord, tokensOf } from '../../lib/text/token'
import { compared, type Report } from '../reports'

const report = (outlet: string, quotation: string): Report => ({
  outlet,
  text: `Mayor Ilse Brandt spoke to the harbour guild.\n\n“${quotation},” Brandt said.`,
})

/** What is told of one quotation beside another, as another outlet prints it that day. */
async function told(here: string, there: string) {
  const { findings } = await compared(report('Harwick Post', here), [
    report('Selby Courier', there),
  ])
  const finding = findings.find(({ statement }) => statement.form === 'direct')
  const [version] = finding?.versions ?? []
  if (!finding || !version) throw new Error(`“${there}” is no version of “${here}”`)
  return { mark: finding.mark, text: finding.statement.text, version }
}

const SUBJECTS = [
  'The keeper of the lighthouse',
  'My grandmother',
  'The council of Tarn',
  'No fisherman on this coast',
  'Our neighbour, the baker,',
  'Three of the millers',
]
const VERBS = ['has mended', 'will sell', 'never paid for', 'must guard', 'looked after', 'forgot']
const OBJECTS = [
  'the northern gate of the dam',
  '40 barrels of herring',
  'the bishop’s orchard',
  'a well-known ferry',
  'nearly 12 per cent of the harvest',
  'the schoolhouse roof',
]
const ENDS = [
  'before the winter storms',
  'without asking the crews',
  'on the first Monday of the month',
  'because the bank in Velm was closed',
  'while it rained in the valley',
  'and did not say a word about it',
]

/** Quotations of invented sentences that share no subject and no object. */
const quotation = (least: number, most: number) =>
  fc
    .tuple(
      fc.shuffledSubarray(SUBJECTS, { minLength: most, maxLength: most }),
      fc.shuffledSubarray(VERBS, { minLength: most, maxLength: most }),
      fc.shuffledSubarray(OBJECTS, { minLength: most, maxLength: most }),
      fc.shuffledSubarray(ENDS, { minLength: most, maxLength: most }),
      fc.integer({ min: least, max: most }),
    )
    .map(([subjects, verbs, objects, ends, sentences]) =>
      subjects
        .slice(0, sentences)
        .map((subject, at) => `${subject} ${verbs[at]} ${objects[at]} ${ends[at]}`),
    )

const said = (sentences: readonly string[]): string => sentences.join('. ')

const trimsOf = ({ differences }: Version, kind: 'trimmed' | 'extended') =>
  differences.flatMap((each) => (each.kind === kind ? each : []))

/** The words of a text that lie in none of the spans. */
const wordsOutside = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  tokensOf(text)
    .filter(isWord)
    .filter(({ start, end }) => !spans.some((span) => span.start <= start && end <= span.end))
    .map(({ norm }) => norm)

const onSide = (differences: readonly Difference[], side: 'here' | 'there') =>
  differences.flatMap((each) => each[side] ?? [])

describe('a quotation beside itself', () => {
  test('has no difference', () =>
    fc.assert(
      fc.asyncProperty(quotation(1, 4), async (sentences) => {
        const { mark, version } = await told(said(sentences), said(sentences))
        expect(version.differences.map(({ kind }) => kind)).toEqual(['identical'])
        expect(mark).toBe('same')
        expect(version.parts.flatMap(({ runs }) => runs.map(({ kind }) => kind))).toEqual(
          version.parts.map(() => 'equal'),
        )
      }),
      { numRuns: 60 },
    ))
})

describe('two wordings of a quotation', () => {
  /** Some sentences shared, others of one side alone, in the order of each side. */
  const pair = fc
    .tuple(quotation(4, 4), fc.subarray([0, 1, 2, 3], { minLength: 2 }), fc.boolean())
    .map(([all, kept, turned]) => {
      const some = kept.map((at) => all[at] ?? '')
      return { whole: said(all), some: said(turned ? some.toReversed() : some) }
    })

  test('lose no word of either side', () =>
    fc.assert(
      fc.asyncProperty(pair, async ({ whole, some }) => {
        for (const [a, b] of [
          [whole, some],
          [some, whole],
        ] as const) {
          const { text, version } = await told(a, b)
          const { parts, differences, variant } = version
          for (const [words, side] of [
            [text, 'here'],
            [variant.text, 'there'],
          ] as const) {
            const runs = parts.flatMap((part) => part.runs.map((run) => run[side]))
            expect(wordsOutside(words, [...runs, ...onSide(differences, side)])).toEqual([])
          }
        }
      }),
      { numRuns: 60 },
    ))

  test('turned round, what is trimmed is extended, at the same place', () =>
    fc.assert(
      fc.asyncProperty(pair, async ({ whole, some }) => {
        const one = await told(whole, some)
        const other = await told(some, whole)
        const places = (version: Version, kind: 'trimmed' | 'extended', side: 'here' | 'there') =>
          trimsOf(version, kind).map(({ [side]: span, ...each }) => [
            span?.start,
            span?.end,
            'where' in each ? each.where : null,
          ])
        expect(places(one.version, 'extended', 'here')).toEqual(
          places(other.version, 'trimmed', 'there'),
        )
        expect(places(one.version, 'trimmed', 'there')).toEqual(
          places(other.version, 'extended', 'here'),
        )
      }),
      { numRuns: 60 },
    ))
})

describe('a trim of a quotation is found as a trim', () => {
  const ELLIPSES = ['', ' …', ' . . .'] as const

  test('of whole sentences, wherever they stood', () =>
    fc.assert(
      fc.asyncProperty(
        quotation(4, 4),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        fc.constantFrom(...ELLIPSES),
        async (all, from, length, ellipsis) => {
          const to = Math.min(all.length, from + length)
          const where = from === 0 ? 'start' : to === all.length ? 'end' : 'middle'
          const left = [said(all.slice(0, from)), said(all.slice(to))].filter(Boolean)
          const shorter =
            where === 'start'
              ? `${ellipsis} ${left[0]}`.trim()
              : where === 'end'
                ? `${left[0]}${ellipsis}`
                : `${left[0]}.${ellipsis} ${left[1]}`
          const { version } = await told(shorter, said(all))
          expect(trimsOf(version, 'trimmed')).toMatchObject([{ where, ellipsis: ellipsis !== '' }])
          const [trim] = trimsOf(version, 'trimmed')
          const lost = version.variant.text.slice(trim?.there?.start, trim?.there?.end)
          expect(lost).toBe(said(all.slice(from, to)))
          expect(trimsOf(version, 'extended')).toEqual([])
        },
      ),
      { numRuns: 80 },
    ))

  test('of words of a sentence, at either end', () =>
    fc.assert(
      fc.asyncProperty(
        quotation(2, 2),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (all, length, atStart) => {
          const words = said(all).split(' ')
          const lost = atStart ? words.slice(0, length) : words.slice(-length)
          const shorter = atStart ? words.slice(length) : words.slice(0, -length)
          // "Per cent" is one word, and half of it another one.
          fc.pre(shorter[0] !== 'cent' && shorter.at(-1) !== 'per')
          const { version } = await told(shorter.join(' '), words.join(' '))
          const found = trimsOf(version, 'trimmed')
          // "The" alone is nothing that anybody would miss.
          const telling = lost.some((word) => !/^(?:the|of|my|no|our|a|it|about)$/iu.test(word))
          expect(found.map((each) => 'where' in each && each.where)).toEqual(
            telling ? [atStart ? 'start' : 'end'] : [],
          )
          expect(trimsOf(version, 'extended')).toEqual([])
        },
      ),
      { numRuns: 80 },
    ))
})
