import type { Clause } from './clause'
import { isNoun } from './noun'
import type { Unit } from './unit'

/** Longer words in quotation marks are said, and no name of a paper. */
export const LONGEST_TITLE = 40

/** Whether a quotation may be the name of a paper: „Uferzeitung“. */
export const mayBeTitle = (unit: Unit | undefined): boolean =>
  unit?.kind === 'quote' && unit.capital && unit.end - unit.start <= LONGEST_TITLE

/** "der „Uferzeitung“", "der Zeitung „Lampe“": a paper's name right behind what it is the name of. */
export function isTitleOf({ units, lexicon }: Clause, at: number): boolean {
  const before = units[at - 1]
  if (!before || !mayBeTitle(units[at])) return false
  return lexicon.grammar.determiners.has(before.norm) || isNoun(lexicon, before)
}
