import { wordsOf } from '../index/word'
import { languages, lexiconFor } from '../lexicon/lexicon-for'
import type { Variant } from '../statement/variant'
import { foldName } from '../text/name'

/** Why a statement is not worth a place in a pack that was built from an archive. */
export type Unfit = 'too-short' | 'mostly-names' | 'self-quotation'

const FILTER = {
  /** Shorter ones are anybody's ("We will win"): Quotebank keeps from five tokens on. */
  fewestWords: 5,
  /** Churnalism drops a fragment of which so much is names and the words that hold them together. */
  names: 0.8,
  /** … as long as names are a good part of it: a plain sentence has many small words too. */
  fewestNames: 0.4,
} as const

/** Why a variant is left out of a pack, or null where it is worth keeping. */
export function unfitness(variant: Variant): Unfit | null {
  const lexicon = lexiconFor(variant.language)
  const words = wordsOf(variant.text, { start: 0, end: variant.text.length }, lexicon)
  if (words.length < FILTER.fewestWords) return 'too-short'
  const names = words.filter(({ capital }, at) => capital && at > 0).length
  const small = words.filter(({ kind, capital }) => kind === 'function' && !capital).length
  const isList =
    !lexicon.grammar.capitalNouns &&
    names / words.length >= FILTER.fewestNames &&
    (names + small) / words.length >= FILTER.names
  if (isList) return 'mostly-names'
  return isSelfQuotation(variant) ? 'self-quotation' : null
}

/** An outlet that reports what it said itself repeats it in every article (Quotebank, toolkit). */
function isSelfQuotation({ speaker, outlet }: Variant): boolean {
  if (speaker === null || outlet.name === null) return false
  return foldName(speaker.name) === foldName(outlet.name)
}

/** Whether statements of a language can be compared: others are kept apart. */
export const isReadable = (language: string): boolean =>
  languages.includes(language.toLowerCase().split(/[-_]/u)[0] ?? '')
