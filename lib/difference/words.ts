import type { Word } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import { type Change, changesOf, spanOf } from './change'
import type { Difference, WordsKind } from './difference'
import { NAMERS } from './kinds'
import { type Aligned, type Piece, sameWord } from './pieces'
import type { Side } from './runs'

export type WordsDifference = Extract<Difference, { scope: 'words' }>

/** Up to so many words on one side alone are a matter of wording; more are left out or added. */
export const MOST_WORDS_OF_WORDING = 3

/** Two passages, their words linked and cut into pieces. */
export interface Compared {
  readonly here: Side
  readonly there: Side
  readonly aligned: Aligned
  readonly pieces: readonly Piece[]
  readonly lexicon: Lexicon
}

/**
 * The named differences between the words of two passages, in text order. What makes no difference
 * to a reader (articles, marks, spelling) has none; what stands on one side alone, at an end or in a
 * longer stretch, is the matter of the whole quotation.
 */
export function wordDifferences(compared: Compared): WordsDifference[] {
  const changes = changesOf(compared.aligned, compared.pieces, compared.lexicon)
  const swapped = swaps(changes)
  const differences = swapped.map(([left, right]) =>
    difference('role', [...left.here, ...right.here], [...left.there, ...right.there]),
  )
  for (const change of changes) {
    if (swapped.some((pair) => pair.includes(change))) continue
    if (
      bracketed(compared.here.text, change.here) !== bracketed(compared.there.text, change.there)
    ) {
      differences.push(difference('clarification', change.here, change.there))
    } else differences.push(...named(change))
  }
  return differences
}

function named(change: Change): WordsDifference[] {
  const least = Math.min(change.here.length, change.there.length)
  const most = Math.max(change.here.length, change.there.length)
  if (least === 0 && most > MOST_WORDS_OF_WORDING) return []
  const differences: WordsDifference[] = []
  let rest = change
  for (const [kind, namer] of NAMERS) {
    const found = namer(rest)
    if (!found) continue
    differences.push(difference(kind, found.here, found.there))
    rest = without(rest, [...found.here, ...found.there])
  }
  const content = (words: readonly Word[]): boolean => words.some(({ kind }) => kind !== 'function')
  const reworded =
    differences.length === 0
      ? (content(rest.here) || content(rest.there)) && (least > 0 || !change.atEdge)
      : content(rest.here) && content(rest.there)
  if (reworded) differences.push(difference('reworded', rest.here, rest.there))
  return differences
}

const difference = (
  kind: WordsKind,
  here: readonly Word[],
  there: readonly Word[],
): WordsDifference => ({ scope: 'words', kind, here: spanOf(here), there: spanOf(there) })

function without(change: Change, words: readonly Word[]): Change {
  const left = (word: Word): boolean => !words.includes(word)
  return {
    ...change,
    here: change.here.filter(left),
    there: change.there.filter(left),
    linked: change.linked.filter(([here, there]) => left(here) && left(there)),
  }
}

/** Changes that trade their words: who does it to whom has turned round. */
function swaps(changes: readonly Change[]): (readonly [Change, Change])[] {
  return changes.flatMap((left, at) =>
    changes
      .slice(at + 1)
      .filter((right) => same(left.here, right.there) && same(left.there, right.here))
      .map((right) => [left, right] as const),
  )
}

/** Whether two stretches have the same content words in the same order. */
function same(a: readonly Word[], b: readonly Word[]): boolean {
  const left = a.filter(({ kind }) => kind === 'content')
  const right = b.filter(({ kind }) => kind === 'content')
  return (
    left.length > 0 &&
    left.length === right.length &&
    left.every((word, at) => sameWord(word, right[at]))
  )
}

/** Whether the words stand in brackets of their own: "(territories)", "[sic]". */
function bracketed(text: string, words: readonly Word[]): boolean {
  const span = spanOf(words)
  if (!span) return false
  const before = text.slice(0, span.start).trimEnd()
  const after = text.slice(span.end).trimStart()
  return (
    (before.endsWith('(') && after.startsWith(')')) ||
    (before.endsWith('[') && after.startsWith(']'))
  )
}
