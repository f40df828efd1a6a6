import { lexiconFor } from '../lexicon/lexicon-for'
import { tokensOf } from '../text/token'
import { stemsOf } from './word'

/** Joins the two stems of a pair; no stem holds it. */
export const JOINT = '_'

/**
 * The terms that a passage is found by: the stems of its words that are no function words, and
 * each two of them that follow each other. The same for storing and for looking up; each once.
 * "The war ends in winter." → war, end, winter, war_end, end_winter
 */
export function termsOf(passage: string, language: string | null): string[] {
  const stems = stemsOf(tokensOf(passage), lexiconFor(language))
  const pairs = stems.slice(1).map((stem, at) => `${stems[at]}${JOINT}${stem}`)
  return [...new Set([...stems, ...pairs])]
}

/** Whether a term is a pair of stems. */
export const isPair = (term: string): boolean => term.includes(JOINT)
