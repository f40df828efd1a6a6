import { describe, expect, test } from 'vitest'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { passageOf, type Reading } from '../../lib/match/passage'
import { quotedIn } from '../../lib/match/quoted'
import { read } from '../../lib/text/span'

const reading: Reading = { lexicon: lexiconFor('en'), weigh: () => 1 }

/** The words given as said in the part of a text between two bars, or in all of it. */
function quoted(marked: string): string[] {
  const [before = '', part = '', after = ''] = marked.includes('|')
    ? marked.split('|')
    : ['', marked, '']
  const text = before + part + after
  const span = { start: before.length, end: before.length + part.length }
  return quotedIn(passageOf(text, span, reading), 'mixed', reading).map((each) =>
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
  ])('%s', (_, marked, words) => expect(quoted(marked)).toEqual(words))
})
