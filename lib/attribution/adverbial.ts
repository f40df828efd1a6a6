import { type Clause, isBetween, isEdge, isPause, REACH, wordAt } from './clause'
import { afterDate } from './day-phrase'
import { HYPHEN } from './unit'

/**
 * Where adverbials after a cue end: "said *in a statement on Tuesday* that". Each is a preposition
 * or a day and its noun; the first pronoun, determiner or name after a noun is the next clause. A
 * negation is none of them: "aseguró | *no* ver fallos".
 */
export function afterAdverbials(clause: Clause, at: number): number {
  const { units, lexicon } = clause
  const { prepositions, times, determiners } = lexicon.grammar
  let next = at
  for (;;) {
    const unit = units[next]
    const dated = afterDate(clause, next)
    if (dated > next) {
      next = dated
      continue
    }
    if (unit?.kind !== 'word' || lexicon.meaning.negations.has(unit.norm)) return next
    if (times.has(unit.norm) || (isBetween(clause, unit) && !unit.capital)) {
      next += 1
    } else if (determiners.has(unit.norm) && times.has(wordAt(clause, next + 1))) {
      next += 2
    } else if (prepositions.has(unit.norm)) {
      next += 1
      if (determiners.has(wordAt(clause, next))) next += 1
      next = afterNoun(clause, next)
    } else return next
  }
}

function afterNoun(clause: Clause, at: number): number {
  const { units, lexicon } = clause
  const { prepositions, determiners, pronouns, times } = lexicon.grammar
  let next = at
  // "with “Example Tonight”": a title is the noun.
  if (units[next]?.kind === 'quote' && isPause(units[next + 1] ?? units[next])) return next + 1
  if (units[next]?.kind === 'quote' && next + 1 >= units.length) return next + 1
  while (next < Math.min(units.length, at + REACH)) {
    const unit = units[next]
    if (unit?.norm === HYPHEN) {
      next += 2
      continue
    }
    if (!unit || (unit.kind !== 'word' && unit.kind !== 'number')) break
    if (isEdge(clause, unit) || prepositions.has(unit.norm)) break
    const lowerBefore = next > at && units[next - 1]?.capital === false
    if (next > at && (determiners.has(unit.norm) || pronouns.has(unit.norm))) break
    if (lowerBefore && unit.capital && !times.has(unit.norm)) break
    next += 1
  }
  return next
}
