import type { Lexicon } from '../lexicon/lexicon'
import type { Unit } from './reading'

/** Shorter words end too many others: "amt" ends "gesamt". */
const SHORTEST_HEAD = 5
/** No noun of the news is longer. */
const LONGEST_COMPOUND = 60

/**
 * Whether a word is a noun of the list, or a compound that ends in one where the language writes
 * compounds as one word: "Kommissionspräsidentin" is a "Präsidentin".
 */
export function isAmong(list: ReadonlySet<string>, norm: string, { grammar }: Lexicon): boolean {
  if (list.has(norm)) return true
  if (!grammar.capitalNouns || norm.length > LONGEST_COMPOUND) return false
  for (let from = 1; from <= norm.length - SHORTEST_HEAD; from += 1)
    if (list.has(norm.slice(from))) return true
  return false
}

/** Whether a word names somebody without a name: an office, a group, a body, a source. */
export const isNoun = (lexicon: Lexicon, { norm }: Unit): boolean => {
  const { roles, groups, organisations, anonymous } = lexicon.speakers
  return [roles, groups, organisations, anonymous].some((list) => isAmong(list, norm, lexicon))
}
