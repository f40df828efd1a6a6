import { hashOf } from './hash'

/** What a model has learned of single words, by `tableHash`. */
export interface WordTable {
  /** Words that are alike in what they are part of: the class on which transitions depend, from 1. */
  readonly classes: ReadonlyMap<number, number>
  /** Words that stand among the same neighbours, from 1. */
  readonly clusters: ReadonlyMap<number, number>
  /** By stem: how often it is part of a cue, 1 (rarely) to 5 (nearly always). */
  readonly cues: ReadonlyMap<number, number>
}

/** Tables know words by the low bits of their hash: 6,000 among 4 million collide with few others. */
const WORD_MASK = 2 ** 22 - 1

/** The hash by which tables know a word or a stem. */
export const tableHash = (word: string): number => hashOf(word) & WORD_MASK

/** What features are made of, of one word. */
export interface WordTraits {
  readonly word: number
  readonly stem: number
  readonly ending: number
  readonly shortEnding: number
  readonly learnedClass: number
  readonly cluster: number
  readonly cue: number
}

/** Lengths of the two endings that stand for what a rare word may be ("-ing", "-ed"). */
const ENDING = 3
const SHORT_ENDING = 2

/** The traits of a word by its normalised form and its stem. */
export function traitsOf(norm: string, stem: string, table: WordTable): WordTraits {
  const word = hashOf(norm)
  const stemHash = hashOf(stem)
  return {
    word,
    stem: stemHash,
    ending: hashOf(`${ENDING}${norm.slice(-ENDING)}`),
    shortEnding: hashOf(`${SHORT_ENDING}${norm.slice(-SHORT_ENDING)}`),
    learnedClass: table.classes.get(word & WORD_MASK) ?? 0,
    cluster: table.clusters.get(word & WORD_MASK) ?? 0,
    cue: table.cues.get(stemHash & WORD_MASK) ?? 0,
  }
}
