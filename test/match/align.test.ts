import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Word, wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align, CROSSING, type Link } from '../../lib/match/align'
import { alikeAt, tableOf } from '../../lib/match/word-table'

const lexicon = lexiconFor('en')
const wordsIn = (text: string) => wordsOf(text, { start: 0, end: text.length }, lexicon)
const form = (text: string, at: number) => wordsIn(text)[at]?.form

function links(a: string, b: string) {
  return align(wordsIn(a), wordsIn(b)).map((link) => `${form(a, link.here)}-${form(b, link.there)}`)
}

const sentence = fc
  .array(
    fc.constantFrom(...'the old miller did not sell his two boats to Ilse in June'.split(' ')),
    { maxLength: 16 },
  )
  .map((words) => words.join(' '))

/** Two sentences of the same few words, in two orders. */
const reordered = fc
  .array(fc.constantFrom(...'the to lamp boat boats red Ilse 12'.split(' ')), { maxLength: 9 })
  .chain((words) => {
    const order = fc.shuffledSubarray(words, { minLength: words.length })
    return fc.tuple(order, order)
  })
  .map(([a, b]) => [a.join(' '), b.join(' ')] as const)

describe('laws', () => {
  test('no word has two links', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const made = align(wordsIn(a), wordsIn(b))
        expect(new Set(made.map(({ here }) => here)).size).toBe(made.length)
        expect(new Set(made.map(({ there }) => there)).size).toBe(made.length)
      }),
    ))

  test('a sentence is linked to itself word by word', () =>
    fc.assert(
      fc.property(sentence, (text) => {
        const made = align(wordsIn(text), wordsIn(text))
        expect(made.map(({ here, there }) => [here, there])).toEqual(
          wordsIn(text).map((_, at) => [at, at]),
        )
      }),
    ))

  test('the same words are linked whichever side stands first', () =>
    fc.assert(
      fc.property(fc.oneof(fc.tuple(sentence, sentence), reordered), ([a, b]) => {
        const turned = align(wordsIn(b), wordsIn(a))
          .map(({ here, there, ...rest }) => ({ here: there, there: here, ...rest }))
          .sort((x, y) => x.here - y.here)
        expect(align(wordsIn(a), wordsIn(b))).toEqual(turned)
      }),
    ))

  test('links come in the order of the words here', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const heres = align(wordsIn(a), wordsIn(b)).map(({ here }) => here)
        expect(heres).toEqual([...heres].sort((x, y) => x - y))
      }),
    ))

  test('links that do not cross are in the same order on both sides', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const theres = align(wordsIn(a), wordsIn(b))
          .filter(({ crossing }) => !crossing)
          .map(({ there }) => there)
        expect(theres).toEqual([...theres].sort((x, y) => x - y))
      }),
    ))
})

describe('what is linked', () => {
  test.each([
    ['equal words', 'the miller left', 'the miller left', 'miller-miller'],
    ['one stem', 'they attacked us', 'they attack us', 'attacked-attack'],
    ['irregular forms', 'the dam held fast', 'the dam holds fast', 'held-holds'],
    ['synonyms', 'the likelihood is high', 'the probability is high', 'likelihood-probability'],
    ['spellings', 'the harbour is shut', 'the harbor is shut', 'harbour-harbor'],
    ['apostrophes left out', 'they dont sail', "they don't sail", 'not-not'],
    ['misspelt words', 'the amunition is gone', 'the ammunition is gone', 'amunition-ammunition'],
    ['words in the same place', 'the town will pay', 'the village will pay', 'town-village'],
    [
      'words that moved',
      'in June the miller sold boats',
      'the miller sold boats in June',
      'june-june',
    ],
    ['numbers', 'we need 200,000 tiles', 'we need 200 thousand tiles', '200,000-200 thousand'],
  ])('%s', (_, a, b, link) => expect(links(a, b)).toContain(link))

  test('numbers are not linked for looking alike', () => {
    const made = align(wordsIn('he sold 1450 tiles'), wordsIn('he sold 1451 tiles'))
    expect(made.find(({ here }) => here === 2)?.likeness).toBe(0)
  })
})

describe('words that moved', () => {
  const crossings = (a: string, b: string) =>
    align(wordsIn(a), wordsIn(b))
      .filter(({ crossing }) => crossing)
      .map(({ here, there }) => `${form(a, here)}${here}-${form(b, there)}${there}`)

  /** All that could be linked across the rest, with what speaks for it, told plainly. */
  function offersOf(a: readonly Word[], b: readonly Word[], inOrder: readonly Link[]) {
    const table = tableOf(a, b)
    const isAlike = (row: number, column: number): boolean =>
      a[row] !== undefined && b[column] !== undefined && alikeAt(table, row, column) > 0
    const isLinked = (row: number, column: number): boolean =>
      inOrder.some(({ here, there }) => here === row && there === column)
    return a.flatMap((word, here) =>
      b.flatMap((_, there) => {
        const neighbours = [-1, 1].filter((step) => isLinked(here + step, there + step)).length
        const support = [-2, -1, 1, 2].filter(
          (step) => isAlike(here + step, there + step) && a[here + step]?.kind !== 'function',
        ).length
        const stays = word.kind === 'function' && neighbours + support === 0
        if (!isAlike(here, there) || stays) return []
        const way = Math.abs(here / a.length - there / b.length)
        const score =
          alikeAt(table, here, there) +
          CROSSING.neighbour * neighbours +
          CROSSING.support * support +
          CROSSING.distance * way
        return [{ here, there, score }]
      }),
    )
  }

  test('are linked by what speaks most for it, while there is any', () =>
    fc.assert(
      fc.property(
        reordered,
        fc.constantFrom('mill', 'the mill', 'lamp and lamp'),
        ([a, b], more) => {
          const [here, there] = [wordsIn(a), wordsIn(`${b} ${more}`)]
          const links = align(here, there)
          const inOrder = links.filter(({ likeness, crossing }) => likeness > 0 && !crossing)
          const taken: { here: number; there: number }[] = [...inOrder]
          for (const offer of offersOf(here, there, inOrder).sort((x, y) => y.score - x.score))
            if (!taken.some((link) => link.here === offer.here || link.there === offer.there))
              taken.push({ here: offer.here, there: offer.there })
          const moved = taken.slice(inOrder.length).sort((x, y) => x.here - y.here)
          expect(links.filter(({ crossing }) => crossing)).toMatchObject(moved)
        },
      ),
      { numRuns: 300 },
    ))

  test.each<[what: string, here: string, there: string, moved: readonly string[]]>([
    [
      'are linked across the order of the rest',
      'boats were sold in June by millers from Tarn',
      'June saw boats sold by millers from Tarn',
      ['june4-june0'],
    ],
    [
      'are none where only a function word is left over',
      'the miller sold boats and grain',
      'miller sold boats and grain to the',
      [],
    ],
    [
      'have their function words with them',
      'to Ilse miller sold boats grain lamps',
      'miller sold boats grain lamps to Ilse',
      ['to0-to5', 'ilse1-ilse6'],
    ],
    [
      'go to the nearest of two that are alike',
      'harbour miller sold lamps boats grain sails ropes',
      'miller sold lamps harbour boats grain sails ropes harbour',
      ['harbour0-harbour3'],
    ],
  ])('%s: %s', (_, here, there, moved) => {
    expect(crossings(here, there)).toEqual(moved)
    const turned = moved.map((each) => each.split('-').toReversed().join('-'))
    expect(crossings(there, here).sort()).toEqual(turned.sort())
  })
})

describe('words in the same place', () => {
  const unlike = (a: string, b: string) =>
    align(wordsIn(a), wordsIn(b))
      .filter(({ likeness }) => likeness === 0)
      .map(({ here, there }) => `${form(a, here)}-${form(b, there)}`)

  test.each<[what: string, here: string, there: string, linked: readonly string[]]>([
    ['before a linked one', 'town will pay', 'village will pay', ['town-village']],
    ['behind a linked one', 'we saw lamps', 'we saw crates', ['lamps-crates']],
    ['beside nothing that is linked', 'lamps', 'crates', []],
    [
      'two in a row, each beside one',
      'we sold red lamps today',
      'we sold big crates today',
      ['red-big', 'lamps-crates'],
    ],
    [
      'in the middle of three',
      'we sold red iron lamps today',
      'we sold big tin crates today',
      ['red-big', 'lamps-crates'],
    ],
  ])('%s: %s | %s', (_, here, there, linked) => {
    expect(unlike(here, there)).toEqual(linked)
  })
})
