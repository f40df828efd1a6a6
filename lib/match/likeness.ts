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

/** The words of a passage as numbers: comparing each with each of another is most of an alignment. */
export interface Coded {
  readonly words: readonly Word[]
  /** Hashes: where they differ, so do the words; where they are equal, the words decide. */
  readonly forms: Int32Array
  readonly stems: Int32Array
  readonly concepts: Int32Array
  /** Of each word: KIND. */
  readonly kinds: Uint8Array
  readonly letters: readonly (Letters | null)[]
}

/** What stands in `kinds`. */
export const KIND = { content: 0, function: 1, number: 2 } as const satisfies Record<
  Word['kind'],
  number
>

/** The letter pairs of a content word. */
interface Letters {
  /** Each pair once, as numbers, in order. */
  readonly pairs: Uint32Array
  /** A bit for each pair, several of which may have one; `hidden` is how many stand behind others. */
  readonly bits: number
  readonly hidden: number
}

const coded = new WeakMap<readonly Word[], Coded>()

/** The words as numbers; made once for each list. */
export function codedOf(words: readonly Word[]): Coded {
  const before = coded.get(words)
  if (before) return before
  const size = words.length
  const made = {
    words,
    forms: new Int32Array(size),
    stems: new Int32Array(size),
    concepts: new Int32Array(size),
    kinds: new Uint8Array(size),
    letters: new Array<Letters | null>(size).fill(null),
  }
  for (let at = 0; at < size; at += 1) {
    const { key, kind, form } = words[at] as Word
    made.forms[at] = key.form
    made.stems[at] = key.stem
    made.concepts[at] = key.concept
    made.kinds[at] = KIND[kind]
    if (kind === 'content') made.letters[at] = lettersOf(form)
  }
  coded.set(words, made)
  return made
}

/** What is answered, again and again: an article asks for half a thousand tables. */
const desk = { alike: new Float64Array(2 ** 12) }

/**
 * Likeness of each word of `here` with each of `there`, row by row, by `LIKENESS`; 0 where they have
 * nothing to do with each other. Good until the next call.
 */
export function likenesses(here: Coded, there: Coded): Float64Array {
  const [rows, columns] = [here.words.length, there.words.length]
  if (desk.alike.length < rows * columns) desk.alike = new Float64Array(2 * rows * columns)
  const alike = desk.alike.subarray(0, rows * columns).fill(0)
  for (let row = 0; row < rows; row += 1) {
    const [form, stem, concept] = [here.forms[row], here.stems[row], here.concepts[row]]
    const letters = here.letters[row] as Letters | null
    for (let column = 0; column < columns; column += 1) {
      const mayBeOne =
        there.forms[column] === form ||
        there.stems[column] === stem ||
        there.concepts[column] === concept
      const equal = mayBeOne
        ? equality(here.words[row] as Word, there.words[column] as Word)
        : letters && spelling(letters, there.letters[column] as Letters | null)
      if (equal) alike[row * columns + column] = equal
    }
  }
  return alike
}

function equality(a: Word, b: Word): number {
  if (a.form === b.form) return LIKENESS.form
  if (a.stem === b.stem) return LIKENESS.stem
  if (a.concept === b.concept) return LIKENESS.concept
  return a.kind === 'content' && b.kind === 'content'
    ? spelling(lettersOf(a.form), lettersOf(b.form))
    : 0
}

/** Likeness by Dice's coefficient of letter pairs, with both ends of a word counted as letters. */
function spelling(a: Letters, b: Letters | null): number {
  if (b === null) return 0
  const all = a.pairs.length + b.pairs.length
  // No more pairs are shared than bits, and those that stand behind others on both sides.
  const most = ones(a.bits & b.bits) + Math.min(a.hidden, b.hidden)
  if (2 * most < SPELLING_FROM * all) return 0
  const share = (2 * sharedPairs(a.pairs, b.pairs)) / all
  return share < SPELLING_FROM ? 0 : LIKENESS.spelling * share
}

/** How many bits are set (Warren, Hacker's Delight, figure 5-2). */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f
  return Math.imul(bits, 0x01010101) >>> 24
}

function sharedPairs(left: Uint32Array, right: Uint32Array): number {
  let shared = 0
  let row = 0
  let column = 0
  while (row < left.length && column < right.length) {
    const difference = (left[row] as number) - (right[column] as number)
    if (difference === 0) shared += 1
    if (difference <= 0) row += 1
    if (difference >= 0) column += 1
  }
  return shared
}

const known = new Map<string, Letters>()
/** A page's words fit many times over; the limit keeps hostile pages from filling the memory. */
const KNOWN_LIMIT = 20_000
/** Two letters as one number: the first in the upper half. */
const SECOND_LETTER = 0x1_0000
/** Spreads the pairs over 32 bits (Knuth's multiplicative hashing, by the golden ratio). */
const SPREAD = 0x9e3779b1
const BIT_SHIFT = 27

function lettersOf(form: string): Letters {
  const before = known.get(form)
  if (before) return before
  const word = `^${form}$`
  const pairs = new Set<number>()
  let bits = 0
  for (let at = 0; at + 1 < word.length; at += 1) {
    const pair = word.charCodeAt(at) * SECOND_LETTER + word.charCodeAt(at + 1)
    pairs.add(pair)
    bits |= 1 << (Math.imul(pair, SPREAD) >>> BIT_SHIFT)
  }
  if (known.size >= KNOWN_LIMIT) known.clear()
  const letters = {
    pairs: Uint32Array.from(pairs).sort(),
    bits,
    hidden: pairs.size - ones(bits),
  }
  known.set(form, letters)
  return letters
}
