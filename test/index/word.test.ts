import { describe, expect, test } from 'vitest'
import { type Word, wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'

const wordsIn = (text: string, language = 'en', span = { start: 0, end: text.length }): Word[] =>
  wordsOf(text, span, lexiconFor(language))
const firstOf = (text: string, language = 'en'): Word => wordsIn(text, language)[0] as Word

/** The words with what is printed there. */
const read = (text: string, language = 'en') =>
  wordsIn(text, language).map(({ start, end, form }) => [text.slice(start, end), form])

describe('words are', () => {
  test.each<[string, (string | [printed: string, form: string])[]]>([
    ['The dam holds.', [['The', 'the'], 'dam', 'holds']],
    ['“Stop” — now!', [['Stop', 'stop'], 'now']],
    ["It doesn't", [['It', 'it'], 'does', ["n't", 'not']]],
    [
      'They’ll',
      [
        ['They', 'they'],
        ['’ll', 'will'],
      ],
    ],
    [
      "won't",
      [
        ["won'", 'will'],
        ['t', 'not'],
      ],
    ],
    ['cannot', ['can', ['not', 'not']]],
    ['dont', ['do', ['nt', 'not']]],
    ["the dam's", ['the', ["dam's", "dam's"]]],
    ["n't", [["n't", "n't"]]],
    ['5 % of it', ['5', ['%', 'percent'], 'of', 'it']],
    ['Dam & quay', [['Dam', 'dam'], ['&', 'and'], 'quay']],
    ['per cent per dam', [['per cent', 'percent'], 'per', 'dam']],
    ['as per', ['as', 'per']],
    ['two hundred thousand dams', [['two hundred thousand', 'two hundred thousand'], 'dams']],
    [
      'Dr. Weiss, U.S.',
      [
        ['Dr', 'dr'],
        ['Weiss', 'weiss'],
        ['U.S.', 'u.s'],
      ],
    ],
  ])('read where they stand: %s', (text, words) => {
    expect(read(text)).toEqual(words.map((each) => (Array.isArray(each) ? each : [each, each])))
  })

  test('those of a span alone', () => {
    expect(wordsIn('The old dam holds', 'en', { start: 4, end: 11 })).toMatchObject([
      { start: 4, end: 7, form: 'old' },
      { start: 8, end: 11, form: 'dam' },
    ])
  })

  test.each([
    ['dam', 'content'],
    ['the', 'function'],
    ['must', 'function'],
    ['seven', 'number'],
    ['first', 'content'],
  ])('%s: %s', (text, kind) => expect(firstOf(text).kind).toBe(kind))
})

describe('a word in two spellings has one', () => {
  test.each([
    ['defence', 'defense'],
    ['harbours', 'harbors'],
    ['favouring', 'favoring'],
    ['organise', 'organize'],
    ['Organise', 'Organize'],
    ['iodise', 'iodize'],
    ['modernisation', 'modernization'],
    ['Lewada', 'Levada'],
    ['Dostoyevsky', 'Dostoevsky'],
    ['200,000', '200 thousand'],
    ['two hundred', '200'],
    ['%', 'per cent'],
  ])('%s · %s', (a, b) => expect(firstOf(a).spelling).toBe(firstOf(b).spelling))

  test.each([
    ['prise', 'prize'],
    ['rise', 'rize'],
    ['dam', 'dams'],
    ['favourite', 'favor'],
    ['lewada', 'levada'],
  ])('but not %s · %s', (a, b) => expect(firstOf(a).spelling).not.toBe(firstOf(b).spelling))
})

describe('words that say the same have', () => {
  test.each([
    ['one stem', 'attacks', 'attacked', 'stem'],
    ['one stem, where a verb changes its vowels', 'went', 'goes', 'stem'],
    ['one concept', 'likelihood', 'probability', 'concept'],
  ] as const)('%s', (_, a, b, one) => {
    expect(firstOf(a)[one]).toBe(firstOf(b)[one])
    expect(firstOf(a).form).not.toBe(firstOf(b).form)
  })
})

describe('a capital', () => {
  test.each([
    ['Dam', true],
    ['dam', false],
    ['Київ', true],
    ['Doesn’t', true],
    ['7', false],
    ['%', false],
    ['Per cent', false],
  ])('%s: %s', (text, capital) => expect(firstOf(text).capital).toBe(capital))

  test('is told of the first part of a short form alone', () => {
    expect(wordsIn("DON'T").map(({ capital }) => capital)).toEqual([true, false])
  })
})

describe('the numbers of two words', () => {
  test.each<[string, string, (keyof Word['key'])[]]>([
    ['dam', 'Dam', ['form', 'stem', 'concept']],
    ['attacks', 'attacked', ['stem', 'concept']],
    ['likelihood', 'probability', ['concept']],
    ['two hundred', '200', ['stem', 'concept']],
    ['dam', 'mad', []],
    ['dam', 'dame', []],
  ])('%s and %s are the same as their %j', (a, b, same) => {
    const [one, other] = [firstOf(a).key, firstOf(b).key]
    for (const name of ['form', 'stem', 'concept'] as const) {
      expect(one[name] === other[name], name).toBe(same.includes(name))
      expect(one[name] === other[name]).toBe(firstOf(a)[name] === firstOf(b)[name])
    }
  })
})

test('the tables of a lexicon that nobody used before say the same', () => {
  const text = 'They went for 5 per cent of it, no one doubted the likelihood of a harbour'
  const span = { start: 0, end: text.length }
  expect(wordsOf(text, span, { ...lexiconFor('en') })).toEqual(
    wordsIn('They go for 5 % of it, nobody doubted the probability of a harbor').map((word) =>
      expect.objectContaining({ concept: word.concept }),
    ),
  )
})
