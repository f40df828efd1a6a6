import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../lib/difference/pieces'
import { runsOf } from '../../lib/difference/runs'
import { wordDifferences } from '../../lib/difference/words'
import { wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'

const lexicon = lexiconFor('en')

const sideOf = (text: string) => {
  const span = { start: 0, end: text.length }
  return { text, span, words: wordsOf(text, span, lexicon) }
}

function compared(a: string, b: string) {
  const here = sideOf(a)
  const there = sideOf(b)
  const aligned = { here: here.words, there: there.words, links: align(here.words, there.words) }
  return { here, there, aligned, pieces: piecesOf(aligned), lexicon }
}

const differences = (a: string, b: string) => wordDifferences(compared(a, b))
const runs = (a: string, b: string) => {
  const pair = compared(a, b)
  return runsOf(pair.here, pair.there, pair.pieces)
}

const sentence = fc
  .array(
    fc.constantFrom(
      ...'the river rose by two metres and did not flood our old town, said (mayor) Ilse Brandt in June "today" well-known 3.5 %'.split(
        ' ',
      ),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((words) => words.join(' '))

/** Sentences without a word that stands in them twice. */
const different = fc.shuffledSubarray(
  'the river rose by two metres near our old town while mayor Brandt slept'.split(' '),
  { minLength: 3, maxLength: 14 },
)

/** Some of the words of one sentence in its order: two of these differ, and no word has moved. */
const inOneOrder = fc
  .subarray(
    'the river rose by two metres and did not flood our old town while mayor Ilse Brandt slept (soundly) in June'.split(
      ' ',
    ),
    { minLength: 2 },
  )
  .map((words) => words.join(' '))

/** The words that stand on one side alone, in its order. */
const alone = (a: string, b: string, kind: 'omitted' | 'added', side: 'here' | 'there') =>
  runs(a, b)
    .filter((run) => run.kind === kind)
    .map((run) => run[side])
    .flatMap(({ start, end }) => (side === 'here' ? a : b).slice(start, end).trim().split(' '))

describe('one word in two spellings is one', () => {
  test.each([
    ['Kyiv will organise it with Zelensky', 'Kiev will organize it with Zelenskyi'],
    ['They recognised the favourite harbours', 'They recognized the favorite harbors'],
    ['We analyse two hundred metres and 5 per cent', 'We analyze 200 meters and five %'],
    ['Nobody is criticising the modernisation', 'Nobody is criticizing the modernization'],
    ['Organise the fair before winter', 'Organize the fair before winter'],
    ['The Harwick Lamp Organisation is late', 'The Harwick Lamp Organization is late'],
  ])('%s · %s', (a, b) => expect(differences(a, b)).toEqual([]))

  test('but not two words that only look so', () => {
    expect(
      differences('They took the prise from him', 'They took the prize from him'),
    ).toHaveLength(1)
  })
})

describe('laws', () => {
  test('a passage does not differ from itself', () =>
    fc.assert(
      fc.property(sentence, (text) => {
        expect(differences(text, text)).toEqual([])
      }),
    ))

  test('runs lose no character of either side', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const made = runs(a, b)
        const joined = (side: 'here' | 'there', text: string) =>
          made
            .map((run) => run[side])
            .sort((x, y) => x.start - y.start || x.end - y.end)
            .map(({ start, end }) => text.slice(start, end))
            .join('')
        expect(joined('here', a)).toBe(a)
        expect(joined('there', b)).toBe(b)
      }),
    ))

  test('turned round, what is omitted is added, and each difference is the same difference', () =>
    fc.assert(
      fc.property(inOneOrder, inOneOrder, (a, b) => {
        const words = (kind: 'omitted' | 'added', side: 'here' | 'there', turned: boolean) =>
          (turned ? runs(b, a) : runs(a, b))
            .filter((run) => run.kind === kind)
            .map((run) => run[side])
        expect(words('omitted', 'here', false)).toEqual(words('added', 'there', true))
        expect(words('added', 'there', false)).toEqual(words('omitted', 'here', true))
        const turned = differences(b, a).map(({ here, there, ...each }) => ({
          ...each,
          here: there,
          there: here,
        }))
        expect(differences(a, b)).toEqual(turned)
      }),
    ))

  test('omitted runs have words only here, added ones only there', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        for (const { kind, here, there } of runs(a, b)) {
          if (kind === 'omitted') expect(there.end).toBe(there.start)
          if (kind === 'added') expect(here.end).toBe(here.start)
        }
      }),
    ))

  test('each word of either side stands in one piece', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const { pieces, here, there } = compared(a, b)
        for (const [words, side] of [
          [here.words, 'here'],
          [there.words, 'there'],
        ] as const) {
          const places = pieces.flatMap((piece) =>
            words.map((_, at) => at).slice(piece[side].from, piece[side].to),
          )
          expect(places.toSorted((x, y) => x - y)).toEqual(words.map((_, at) => at))
        }
      }),
    ))

  test('what one side leaves out is what the other adds', () =>
    fc.assert(
      fc.property(
        different,
        fc.array(fc.nat(13), { minLength: 1, maxLength: 6 }),
        (words, cuts) => {
          const text = words.join(' ')
          const shorter = words.filter((_, at) => !cuts.includes(at)).join(' ')
          const lost = words.filter((_, at) => cuts.includes(at))
          fc.pre(shorter !== '')
          expect(alone(text, shorter, 'omitted', 'here')).toEqual(lost)
          expect(alone(shorter, text, 'added', 'there')).toEqual(lost)
          expect(alone(text, shorter, 'added', 'there')).toEqual([])
        },
      ),
    ))
})
