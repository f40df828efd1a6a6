import fc from 'fast-check'
import { type Piece, piecesOf, type Range } from '../../lib/difference/pieces'
import { wordDifferences } from '../../lib/difference/words'
import { type Word, wordsOf } from '../../lib/index/word'
import { languages, lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'
import { demand, type Target } from './target'
import { hostileParagraph, hostileText } from './texts'

interface Input {
  readonly here: string
  readonly there: string
  readonly language: string
}

const pair = fc.oneof(
  fc.tuple(hostileText, hostileText),
  fc.tuple(hostileParagraph, hostileParagraph),
  // Two wordings of one text: something of it is gone, something else has come.
  fc
    .tuple(hostileParagraph, hostileText, fc.nat(), fc.nat(200))
    .map(([text, other, place, length]) => {
      const at = text.length === 0 ? 0 : place % text.length
      return [text, text.slice(0, at) + other + text.slice(at + length)] as const
    }),
)

/** Every position of a list is in exactly one of the ranges. */
function covers(words: readonly Word[], ranges: readonly Range[]): boolean {
  const count = new Uint8Array(words.length)
  for (const { from, to } of ranges)
    for (let at = from; at < to; at += 1) count[at] = (count[at] ?? 0) + 1
  return count.every((each) => each === 1)
}

/** Whatever two texts say: no word has two links, and none is lost between the pieces. */
export const alignments: Target<Input> = {
  name: 'alignment',
  inputs: fc
    .tuple(pair, fc.constantFrom(...languages, 'xx'))
    .map(([[here, there], language]) => ({ here, there, language })),
  check({ here, there, language }) {
    const lexicon = lexiconFor(language)
    const sideOf = (text: string) => {
      const span = { start: 0, end: text.length }
      return { text, span, words: wordsOf(text, span, lexicon) }
    }
    const [left, right] = [sideOf(here), sideOf(there)]
    const links = align(left.words, right.words)
    demand(new Set(links.map((link) => link.here)).size === links.length, 'two links of a word')
    demand(new Set(links.map((link) => link.there)).size === links.length, 'two links to a word')
    demand(
      links.every(({ likeness }) => likeness >= 0 && likeness <= 1),
      'a likeness that is no share',
    )
    const aligned = { here: left.words, there: right.words, links }
    const pieces = piecesOf(aligned)
    const ranges = (side: 'here' | 'there') => pieces.map((piece: Piece) => piece[side])
    demand(covers(left.words, ranges('here')), 'a word is lost here')
    demand(covers(right.words, ranges('there')), 'a word is lost there')
    const named = wordDifferences({ here: left, there: right, aligned, pieces, lexicon })
    for (const { here: a, there: b } of named) {
      demand(a !== null || b !== null, 'a difference of nothing')
      demand(a === null || (a.start < a.end && a.end <= here.length), 'out of the text here')
      demand(b === null || (b.start < b.end && b.end <= there.length), 'out of the text there')
    }
  },
}
