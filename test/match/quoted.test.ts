import { describe, expect, test } from 'vitest'
import type { Form } from '../../lib/attribution/attribution'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { passageOf, type Reading } from '../../lib/match/passage'
import { quotedIn } from '../../lib/match/quoted'
import { read } from '../../lib/text/span'

/** The words given as said in the part of a text between two bars, or in all of it. */
function quoted(marked: string, { form = 'mixed' as Form, language = 'en' } = {}): string[] {
  const reading: Reading = { lexicon: lexiconFor(language), weigh: () => 1 }
  const [before = '', part = '', after = ''] = marked.includes('|')
    ? marked.split('|')
    : ['', marked, '']
  const text = before + part + after
  const span = { start: before.length, end: before.length + part.length }
  return quotedIn(passageOf(text, span, reading), form, reading).map((each) =>
    read(each.text, each.span),
  )
}

describe('the words of a passage that are given as said', () => {
  test.each([
    ['a quotation', 'called it “a war of choice” again', ['a war of choice']],
    [
      'one whose mark is left out of the content',
      'she “sold many boats, and left',
      ['sold many boats, and left'],
    ],
    [
      'one that began a sentence earlier',
      '“We sold boats. |We left town”| at once',
      ['We left town'],
    ],
    ['a title', 'her book “The Long Road Home” again', []],
    ['a word alone', 'called it “war” again', []],
    ['two words', 'called it “war again” in June', ['war again']],
    ['function words alone', 'said it was “of the” and left', []],
    ['two words with capitals', 'called it “the Winter War” again', ['the Winter War']],
    ['a title with a word that has none', 'spoke of “The Long road Home”', ['The Long road Home']],
    ['two quotations', '“we sold boats” and “we left town” too', ['we sold boats', 'we left town']],
    [
      'a quotation within another',
      '“we ‘sold our boats’ in June” again',
      ['we ‘sold our boats’ in June'],
    ],
    ['words outside of the passage', '“We sold boats.” |They left town| “for ever and ever”', []],
  ])('%s', (_, marked, words) => expect(quoted(marked)).toEqual(words))

  test('are all of a direct one, and what it quotes', () => {
    expect(quoted('we “sold our boats” in June', { form: 'direct' })).toEqual([
      'we “sold our boats” in June',
      'sold our boats',
    ])
  })

  test('are those with capitals, too, where every noun has one', () => {
    const words = 'Häuser Boote Schiffe'
    expect(quoted(`er nannte „${words}“ im Juni`, { language: 'de' })).toEqual([words])
  })

  test.each([
    [560, ['We left town']],
    [620, []],
  ])('are in a quotation that opened %d characters before, or not', (length, words) => {
    const before = `“${'We sold boats. '.repeat(50)}`.slice(0, length - 2)
    expect(quoted(`${before}. |We left town|” at once`)).toEqual(words)
  })
})
