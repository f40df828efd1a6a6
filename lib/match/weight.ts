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

/**
 * Passages that count as read before the article is: in a short one a word may return by chance.
 * Fitted in five folds of the development events (docs/evaluation.md): of 5, 20 and 60 the last.
 */
const TOPIC_PRIOR = 60

/**
 * The same beside an article, given as the words of its passages: what the article speaks of all
 * the time ("the strike", "the bridge") stands in every report of its subject, and tells no
 * statement from another. One passage is taken off: the word may stand in its own alone.
 */
export function besideTopic(weigh: Weigh, passages: readonly (readonly Word[])[]): Weigh {
  const counts = new Map<string, number>()
  for (const words of passages) {
    for (const stem of new Set(words.map((word) => word.stem))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  }
  const all = passages.length + TOPIC_PRIOR
  const most = new Map<string, number>()
  for (const [stem, count] of counts) {
    if (count > 1) most.set(stem, Math.max(WEIGHT.least, -Math.log((count - 1) / all)))
  }
  return (word) => {
    const weight = weigh(word)
    if (word.kind === 'function') return weight
    return Math.min(weight, most.get(word.stem) ?? weight)
  }
}
