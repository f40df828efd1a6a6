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

describe('one word in two spellings is one', () => {
  test.each([
    ['Kyiv will organise it with Zelensky', 'Kiev will organize it with Zelenskyi'],
    ['They recognised the favourite harbours', 'They recognized the favorite harbors'],
    ['We analyse two hundred metres and 5 per cent', 'We analyze 200 meters and five %'],
    ['Nobody is criticising the modernisation', 'Nobody is criticizing the modernization'],
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

  test('omitted runs have words only here, added ones only there', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        for (const { kind, here, there } of runs(a, b)) {
          if (kind === 'omitted') expect(there.end).toBe(there.start)
          if (kind === 'added') expect(here.end).toBe(here.start)
        }
      }),
    ))

  test('what one side leaves out is what the other adds', () =>
    fc.assert(
      fc.property(sentence, fc.nat(13), (text, cut) => {
        const words = text.split(' ')
        const shorter = [...words.slice(0, cut), ...words.slice(cut + 1)].join(' ')
        const amount = (kind: string, a: string, b: string) =>
          runs(a, b)
            .filter((run) => run.kind === kind)
            .reduce(
              (sum, run) => sum + run.here.end - run.here.start + run.there.end - run.there.start,
              0,
            )
        if (shorter === '') return
        expect(amount('omitted', text, shorter) > 0).toBe(amount('added', shorter, text) > 0)
      }),
    ))
})
