import type { Token } from '../../text/token'
import type { WordTraits } from './word-table'

/** How a token is written. */
const SHAPE = { lower: 0, capital: 1, upper: 2, number: 3, mark: 4, inner: 5, initial: 6 } as const

/** Token classes that are seen, not learned; 1 to 9 are marks. Learned ones follow. */
export const CLASS = {
  none: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  semicolon: 4,
  dash: 5,
  quotation: 6,
  bracket: 7,
  apostrophe: 8,
  otherMark: 9,
  number: 10,
  capital: 11,
  cue: 12,
  word: 13,
  firstLearned: 14,
} as const

/** Number of classes, learned ones included. */
export const CLASSES = 40

const MARK_CLASSES: ReadonlyMap<string, number> = new Map([
  [',', CLASS.comma],
  ...['.', '!', '?'].map((sign) => [sign, CLASS.stop] as const),
  [':', CLASS.colon],
  [';', CLASS.semicolon],
  ...['-', '--'].map((sign) => [sign, CLASS.dash] as const),
  ...['"', "''", '``'].map((sign) => [sign, CLASS.quotation] as const),
  ...['(', ')', '[', ']'].map((sign) => [sign, CLASS.bracket] as const),
  ["'", CLASS.apostrophe],
])

/** A stem at or above this level (of 1 to 5) is taken for a cue where nothing else is known. */
export const STRONG_CUE = 3
export const WEAK_CUE = 2

/** How a token is written: one of SHAPE. */
export function shapeOf(text: string, { kind, start, end }: Token): number {
  if (kind === 'number') return SHAPE.number
  if (kind === 'mark') return SHAPE.mark
  const written = text.slice(start, end)
  const first = written.charAt(0)
  if (first === first.toLowerCase()) {
    return written === written.toLowerCase() ? SHAPE.lower : SHAPE.inner
  }
  if (written.length === 1) return SHAPE.initial
  return written === written.toUpperCase() ? SHAPE.upper : SHAPE.capital
}

/** What is known of a token beside its marks. */
export interface Seen {
  readonly traits: WordTraits
  readonly shown: number
  readonly afterWord: boolean
}

/** The class of a token: see CLASS. */
export function classOf(token: Token, { traits, shown, afterWord }: Seen): number {
  if (token.kind === 'mark') return MARK_CLASSES.get(token.norm) ?? CLASS.otherMark
  const capital = shown === SHAPE.capital || shown === SHAPE.upper || shown === SHAPE.initial
  // Within a sentence a capital letter makes a name of any word.
  if (capital && afterWord) return CLASS.capital
  if (traits.learnedClass > 0) return CLASS.firstLearned - 1 + traits.learnedClass
  if (shown === SHAPE.number) return CLASS.number
  if (capital) return CLASS.capital
  return token.kind === 'word' && traits.cue >= STRONG_CUE ? CLASS.cue : CLASS.word
}
