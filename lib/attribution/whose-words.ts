import type { Lexicon } from '../lexicon/lexicon'
import type { Unit } from './unit'

/**
 * The words of a source that name who spoke: of "a statement by *the mayor*", "Angaben *von Weiss*".
 * All of them where no noun of speech opens it, or nothing tells whose words they are.
 */
export function whoseWords(units: readonly Unit[], lexicon: Lexicon): readonly Unit[] {
  const { speakers, grammar } = lexicon
  const noun = units.findIndex(
    ({ kind, norm }) =>
      kind !== 'word' || speakers.speech.has(norm) || grammar.prepositions.has(norm),
  )
  const next = units[noun + 1]
  if (!next || !speakers.speech.has(units[noun]?.norm ?? '')) return units
  if (!speakers.authors.has(next.norm)) return units
  const owner = units.slice(grammar.prepositions.has(next.norm) ? noun + 2 : noun + 1)
  return owner.length > 0 ? owner : units
}
