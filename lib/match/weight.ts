import type { Frequencies } from '../index/known'
import type { Word } from '../index/word'
import { usualShare } from '../lexicon/frequency'

/** How surprising a word is, in nats: what a shared one is worth as evidence. */
export type Weigh = (word: Word) => number

const WEIGHT = {
  /**
   * Passages that count as known before any are: with few passages known, what stands in two of
   * them is no proof of being usual.
   */
  prior: 50,
  /** A stem that nothing is known of stands in one of so many passages. */
  unknownShare: 1 / 3000,
  /** Of a function word: it says little, whatever its frequency. */
  functionWord: 0.25,
  /** Of the most frequent content word: evidence never falls to nothing. */
  least: 0.3,
} as const

/**
 * Weights by inverse document frequency: the known passages' own, over a floor that the language
 * brings along (facts: five reports alone tell nothing of what is usual). A word that stands in
 * one known passage may stand there because it is the passage sought, so one is taken off.
 */
export function weighing({ passages, of }: Frequencies, language: string): Weigh {
  const weights = { content: new Map<string, number>(), function: new Map<string, number>() }
  return ({ stem, kind }) => {
    const known = weights[kind === 'function' ? kind : 'content']
    const before = known.get(stem)
    if (before !== undefined) return before
    const floor = usualShare(stem, language) ?? WEIGHT.unknownShare
    const share = Math.max(0, (of.get(stem) ?? 0) - 1) / (passages + WEIGHT.prior)
    const weight = Math.max(WEIGHT.least, -Math.log(Math.max(floor, share)))
    const made = kind === 'function' ? WEIGHT.functionWord * weight : weight
    known.set(stem, made)
    return made
  }
}
