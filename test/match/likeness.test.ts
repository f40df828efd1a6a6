import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Word, wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { codedOf, LIKENESS, likenesses } from '../../lib/match/likeness'

const wordsIn = (text: string, language = 'en'): Word[] =>
  wordsOf(text, { start: 0, end: text.length }, lexiconFor(language))

/** Likeness of the first words of two texts. */
const alike = (a: string, b: string, language = 'en'): number | undefined =>
  likenesses(codedOf(wordsIn(a, language)), codedOf(wordsIn(b, language)))[0]

/** The letter pairs of a word, both ends counted as letters. */
function pairsOf(word: string): ReadonlySet<string> {
  const letters = `^${word}$`
  return new Set(Array.from(letters.slice(1), (letter, at) => `${letters[at]}${letter}`))
}

/** Dice's coefficient (1945), told plainly. */
function dice(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return (2 * shared) / (left.size + right.size)
}

describe('how alike two words are', () => {
  test.each([
    ['equal forms', 'bridge', 'Bridge', LIKENESS.form],
    ['one stem', 'attacked', 'attacks', LIKENESS.stem],
    ['one concept', 'likelihood', 'probability', LIKENESS.concept],
    ['a number and its neighbour', '14', '15', 0],
    ['a number and a like word', '1984', '1984th', 0],
    ['function words of like spelling', 'their', 'there', 0],
    ['nothing in common', 'bridge', 'cloud', 0],
  ] as const)('%s', (_, a, b, likeness) => expect(alike(a, b)).toBe(likeness))

  test.each([
    ['Odessa', 'Odesa'],
    ['ombudsman', 'ombudswoman'],
    ['Zelensky', 'Zelenskyy'],
    ['bananas', 'banana-tree'],
  ])('%s and %s are alike by their letter pairs', (a, b) => {
    const [first, second] = [wordsIn(a, 'xx')[0]?.form ?? '', wordsIn(b, 'xx')[0]?.form ?? '']
    expect(dice(first, second)).toBeGreaterThan(0.45)
    expect(alike(a, b, 'xx')).toBeCloseTo(LIKENESS.spelling * dice(first, second), 12)
  })

  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'é', 'ї'),
    minLength: 3,
    maxLength: 9,
  })

  test('letter pairs are counted as Dice counts them, whatever the word', () =>
    fc.assert(
      fc.property(word, word, (a, b) => {
        const share = dice(a, b)
        const expected = a === b ? LIKENESS.form : share < 0.45 ? 0 : LIKENESS.spelling * share
        expect(alike(a, b, 'xx')).toBeCloseTo(expected, 12)
        expect(alike(b, a, 'xx')).toBeCloseTo(expected, 12)
      }),
      { numRuns: 400 },
    ))

  test('a table of words has each pair in its row and column', () => {
    const [here, there] = [wordsIn('bridge cloud'), wordsIn('cloud bridges lamp')]
    expect([...likenesses(codedOf(here), codedOf(there))]).toEqual([
      ...[0, LIKENESS.stem, 0],
      ...[LIKENESS.form, 0, 0],
    ])
  })

  test('a table of two long passages has its last pair, too', () => {
    const size = 120
    const [here, there] = [0, 1].map((side) =>
      codedOf(wordsIn([...Array(size - 1).fill(side ? 'mill' : 'dune'), 'lamp'].join(' '))),
    ) as [ReturnType<typeof codedOf>, ReturnType<typeof codedOf>]
    const alike = likenesses(here, there)
    expect(alike).toHaveLength(size * size)
    expect(alike.findIndex((each) => each > 0)).toBe(size * size - 1)
  })

  test.each([
    ['letters', 'ombudsman', 'ombudswoman', LIKENESS.spelling * dice('ombudsman', 'ombudswoman')],
    ['being numbers', '1984', '1985', 0],
    ['being a number on one side', '1984', '1984th', 0],
    ['being a number on the other', '1984th', '1984', 0],
  ])('words of the same hash by chance are told apart by their %s', (_, a, b, likeness) => {
    const [here, there] = [wordsIn(a), wordsIn(b)]
    const [{ key }] = here as [Word]
    const chance = there.map((word) => ({ ...word, key }))
    expect(likenesses(codedOf(here), codedOf(chance))[0]).toBeCloseTo(likeness, 12)
  })

  test('twenty thousand words later a word is still what it was', () => {
    const before = alike('ombudsman', 'ombudswoman')
    const many = Array.from({ length: 21_000 }, (_, at) => `w${at.toString(36)}w`).join(' ')
    codedOf(wordsIn(many, 'xx'))
    expect(alike('ombudsman', 'ombudswoman')).toBe(before)
  })
})
