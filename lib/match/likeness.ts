import type { Word } from '../index/word'

/**
 * How alike two words are, 0 to 1, best first: equal form, equal stem, equal by the lexicon,
 * similar spelling. Numbers and marks have no similar spelling: "14" is not nearly "15".
 */
export const LIKENESS = { form: 1, stem: 0.9, concept: 0.85, spelling: 0.8 } as const

/**
 * Share of letter pairs from which two words count as similarly spelled; below it the likeness is 0.
 * Fitted on MTRef train: 0.45 is best of 0.40 to 0.65 (F1 of links 0.724, 0.715 at 0.65).
 */
const SPELLING_FROM = 0.45

/** Likeness of two words by `LIKENESS`; 0 where they have nothing to do with each other. */
export function likeness(a: Word, b: Word): number {
  if (a.form === b.form) return LIKENESS.form
  if (a.stem === b.stem) return LIKENESS.stem
  if (a.concept === b.concept) return LIKENESS.concept
  if (a.kind !== 'content' || b.kind !== 'content') return 0
  const share = sharedPairs(a.form, b.form)
  return share < SPELLING_FROM ? 0 : LIKENESS.spelling * share
}

/** Dice coefficient of letter pairs, with both ends of the word counted as letters. */
function sharedPairs(a: string, b: string): number {
  const left = pairsOf(a)
  const right = pairsOf(b)
  let shared = 0
  let row = 0
  let column = 0
  while (row < left.length && column < right.length) {
    const difference = (left[row] as number) - (right[column] as number)
    if (difference === 0) shared += 1
    if (difference <= 0) row += 1
    if (difference >= 0) column += 1
  }
  return (2 * shared) / (left.length + right.length)
}

const known = new Map<string, Uint32Array>()
/** A page's words fit many times over; the limit keeps hostile pages from filling the memory. */
const KNOWN_LIMIT = 20_000
/** Two letters as one number: the first in the upper half. */
const SECOND_LETTER = 0x1_0000

/** The different letter pairs of a word as numbers, in order. */
function pairsOf(form: string): Uint32Array {
  const before = known.get(form)
  if (before) return before
  const word = `^${form}$`
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < word.length; at += 1) {
    pairs.add(word.charCodeAt(at) * SECOND_LETTER + word.charCodeAt(at + 1))
  }
  if (known.size >= KNOWN_LIMIT) known.clear()
  const sorted = Uint32Array.from(pairs).sort()
  known.set(form, sorted)
  return sorted
}
