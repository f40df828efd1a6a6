import { type Word, wordsOf } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import type { Span } from '../text/span'
import type { PartFound } from './part'
import type { Piece } from './pieces'
import { runsOf, type Side } from './runs'
import { wordDifferences } from './words'

/** The two texts that parts are of. */
export interface Texts {
  readonly here: string
  readonly there: string
  readonly lexicon: Lexicon
}

/** So many words between two parts, on both sides, stand in place of each other; more are others. */
const MOST_WORDS = 8

/**
 * The parts in their order, the few words between two of them drawn to the first one where both sides
 * have some: they say something else there, and are neither left out nor added.
 */
export function bridged(parts: readonly PartFound[], texts: Texts): PartFound[] {
  return parts.map((part, at) => {
    const next = parts[at + 1]
    return next ? bridge(part, next, texts) : part
  })
}

function bridge(part: PartFound, next: PartFound, { here, there, lexicon }: Texts): PartFound {
  const left = between(here, [part.here, next.here], lexicon)
  const right = between(there, [part.there, next.there], lexicon)
  if (!left || !right) return part
  const size = { here: left.words.length, there: right.words.length }
  const aligned = { here: left.words, there: right.words, links: [] }
  const replaced = (from: { here: number; there: number }): Piece => ({
    kind: 'replaced',
    here: { from: from.here, to: from.here + size.here },
    there: { from: from.there, to: from.there + size.there },
  })
  const pieces = [replaced({ here: 0, there: 0 })]
  const named = wordDifferences({ here: left, there: right, aligned, pieces, lexicon })
  const { words } = part
  return {
    here: { start: part.here.start, end: left.span.end },
    there: { start: part.there.start, end: right.span.end },
    runs: [...part.runs, ...runsOf(left, right, pieces)],
    differences: [...part.differences, ...named],
    pieces: [...part.pieces, replaced({ here: words.here.length, there: words.there.length })],
    words: {
      here: [...words.here, ...left.words],
      there: [...words.there, ...right.words],
    },
  }
}

/** The few words between two parts, with a content word among them; null where it is otherwise. */
function between(
  text: string,
  [first, second]: readonly [Span, Span],
  lexicon: Lexicon,
): Side | null {
  const words: Word[] = wordsOf(text, { start: first.end, end: second.start }, lexicon)
  const last = words.at(-1)
  const isTelling = words.some(({ kind }) => kind !== 'function')
  if (!last || !isTelling || words.length > MOST_WORDS) return null
  return { text, words, span: { start: first.end, end: last.end } }
}
