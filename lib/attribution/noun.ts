import type { Lexicon } from '../lexicon/lexicon'
import type { Unit } from './unit'

/** Shorter words end too many others: "amt" ends "gesamt". */
const SHORTEST_HEAD = 5
/** No noun of the news is longer. */
const LONGEST_COMPOUND = 60

/** Endings of the genitive where all nouns have capitals: "des Ministers". */
const GENITIVE = ['s', 'es'] as const

/**
 * Whether a word is a noun of the list, or, where the language writes compounds as one word, a
 * compound that ends in one, in the genitive too: "Kommissionspräsidentin" is a "Präsidentin".
 */
export const isAmong = (list: ReadonlySet<string>, norm: string, lexicon: Lexicon): boolean =>
  baseAmong(list, norm, lexicon) !== null

/**
 * An office as it is told to its bearer: "Außenministers" is that of an "Außenminister", and "Gov."
 * that of a "governor".
 */
export const officeOf = (norm: string, lexicon: Lexicon): string =>
  lexicon.speakers.shortened.get(norm) ?? baseAmong(lexicon.speakers.roles, norm, lexicon) ?? norm

/** The word of the list, or the compound that ends in one, without its ending; null for any other. */
function baseAmong(list: ReadonlySet<string>, norm: string, { grammar }: Lexicon): string | null {
  if (list.has(norm)) return norm
  if (!grammar.capitalNouns || norm.length > LONGEST_COMPOUND) return null
  const bases = [
    norm,
    ...GENITIVE.filter((end) => norm.endsWith(end)).map((end) => norm.slice(0, -end.length)),
  ]
  return bases.find((base) => endsAmong(list, base)) ?? null
}

function endsAmong(list: ReadonlySet<string>, norm: string): boolean {
  for (let from = 0; from <= norm.length - SHORTEST_HEAD; from += 1)
    if (list.has(norm.slice(from))) return true
  return false
}

/** Whether a word names somebody without a name: an office, a group, a body, a source. */
export const isNoun = (lexicon: Lexicon, { norm }: Unit): boolean => {
  const { roles, groups, organisations, anonymous } = lexicon.speakers
  return [roles, groups, organisations, anonymous].some((list) => isAmong(list, norm, lexicon))
}

/** Somebody's name, office or kind among the words: "les auteurs", "Weiss", and not "soigner". */
export const isSomebody = (lexicon: Lexicon, units: readonly Unit[]): boolean =>
  units.some((unit) => unit.capital || isNoun(lexicon, unit))
