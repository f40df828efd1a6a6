import { type Word, wordsOf } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import { classAt, IS, lengthAt } from '../text/character'
import { read, type Span } from '../text/span'
import type { Weigh } from './weight'

/** A passage ready to be compared: everything that does not depend on the other side. */
export interface Passage {
  readonly text: string
  readonly span: Span
  readonly words: readonly Word[]
  /** Of each word. */
  readonly weights: Readonly<Float64Array>
  /** Their sum. */
  readonly weight: number
  /** The different concepts with their weights. */
  readonly concepts: ReadonlyMap<string, number>
}

/**
 * What a word of a name is worth beside another word: reports of one event share their names
 * without sharing a statement ("Senator Anna Weiss, the chairwoman of the Lake Council").
 */
const NAME = 0.4

/** A capital letter inside the passage; the one at its start, and of a lone letter, says nothing. */
const isName = ({ capital, kind, form }: Word, at: number): boolean =>
  capital && at > 0 && kind === 'content' && form.length > 1

/** The passage that `span` of `text` is. */
export const passageOf = (text: string, span: Span, reading: Reading): Passage =>
  passageWith(wordsOf(text, span, reading.lexicon), { text, span }, reading)

/** The same where its words have been read. */
export function passageWith(
  words: readonly Word[],
  { text, span }: { readonly text: string; readonly span: Span },
  reading: Reading,
): Passage {
  const weights = new Float64Array(words.length)
  const concepts = new Map<string, number>()
  let sum = 0
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    const weight = isName(word, at) ? NAME * reading.weigh(word) : reading.weigh(word)
    weights[at] = weight
    sum += weight
    concepts.set(word.concept, weight)
  }
  return {
    text,
    span,
    words,
    weights,
    weight: sum,
    concepts,
  }
}

/** How passages of one language are read. */
export interface Reading {
  readonly lexicon: Lexicon
  readonly weigh: Weigh
}

const known = new WeakMap<Passage, Int32Array>()

/** Three letters as one number: a hash, which no two trigrams of a passage share but by chance. */
const BASE = 0x01000193

/** The letter trigrams of a passage, in order and each once; read when a pair is verified, and once. */
export function trigramsOf(passage: Passage): Int32Array {
  const before = known.get(passage)
  if (before) return before
  const letters = lettersOf(passage)
  const all = new Int32Array(Math.max(0, letters.length - 2))
  for (let at = 0; at < all.length; at += 1) {
    const pair = Math.imul(letters[at] as number, BASE) + (letters[at + 1] as number)
    all[at] = Math.imul(pair, BASE) + (letters[at + 2] as number)
  }
  all.sort()
  let count = 0
  for (const each of all) {
    if (all[count - 1] === each) continue
    all[count] = each
    count += 1
  }
  const trigrams = all.slice(0, count)
  known.set(passage, trigrams)
  return trigrams
}

const SPACE = ' '.charCodeAt(0)

/** The letters and digits in lower case, one space for all that stands between. */
function lettersOf({ text, span }: Passage): Int32Array {
  const lower = read(text, span).toLowerCase()
  const letters = new Int32Array(lower.length)
  let count = 0
  for (let at = 0; at < lower.length; ) {
    const kinds = classAt(lower, at)
    const length = lengthAt(lower, at)
    if ((kinds & IS.inWord) !== 0) {
      for (const end = at + length; at < end; at += 1) letters[count++] = lower.charCodeAt(at)
      continue
    }
    const isNew = letters[count - 1] !== SPACE
    if (isNew && !isHidden(lower, at)) letters[count++] = SPACE
    at += length
  }
  return letters.subarray(0, count)
}

/** Soft hyphens and characters without width part no words. */
const HIDDEN = new Set(
  Array.from('\u00ad\u200b\u200c\u200d\u2060\ufeff', (each) => each.charCodeAt(0)),
)

const isHidden = (text: string, at: number): boolean => HIDDEN.has(text.charCodeAt(at))
