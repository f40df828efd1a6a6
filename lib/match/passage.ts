import { type Word, wordsOf } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import { normalise } from '../text/normalise'
import { read, type Span } from '../text/span'
import type { Weigh } from './weight'

/** A passage ready to be compared: everything that does not depend on the other side. */
export interface Passage {
  readonly text: string
  readonly span: Span
  readonly words: readonly Word[]
  /** Of each word. */
  readonly weights: readonly number[]
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
export function passageOf(text: string, span: Span, reading: Reading): Passage {
  const words = wordsOf(text, span, reading.lexicon)
  const weights = words.map((word, at) =>
    isName(word, at) ? NAME * reading.weigh(word) : reading.weigh(word),
  )
  return {
    text,
    span,
    words,
    weights,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    concepts: new Map(words.map((word, at) => [word.concept, weights[at] ?? 0])),
  }
}

/** How passages of one language are read. */
export interface Reading {
  readonly lexicon: Lexicon
  readonly weigh: Weigh
}

const known = new WeakMap<Passage, ReadonlySet<string>>()

/** The letter trigrams of a passage; read when a pair is verified, and once. */
export function trigramsOf(passage: Passage): ReadonlySet<string> {
  const before = known.get(passage)
  if (before) return before
  const text = normalise(read(passage.text, passage.span)).text
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, ' ')
  const trigrams = new Set<string>()
  for (let at = 0; at + 3 <= letters.length; at += 1) trigrams.add(letters.slice(at, at + 3))
  known.set(passage, trigrams)
  return trigrams
}
