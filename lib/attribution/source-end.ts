import { type Clause, isMark, isPause } from './clause'
import { isTitleOf, LONGEST_TITLE, mayBeTitle } from './title'

/**
 * "according to the weekly “Lamp”, …": a short name in quotation marks right before a pause; where the
 * verb stands second, right after what it is the name of: "laut *der Zeitung* „Lampe“ hält …".
 */
function isTitle(clause: Clause, at: number, from: number): boolean {
  const { units, lexicon } = clause
  const unit = units[at]
  const next = units[at + 1]
  if (unit?.kind !== 'quote' || unit.end - unit.start > LONGEST_TITLE) return false
  if (!next || isPause(next)) return true
  return lexicon.grammar.verbSecond && ((at === from && mayBeTitle(unit)) || isTitleOf(clause, at))
}

/** A longer source is cut. */
const LONGEST_SOURCE = 25

/**
 * Where the source ends that begins at unit `from`, after words like "according to": at the next pause,
 * or before what is no part of its noun phrase. `first`: the phrase opens its clause.
 */
export function sourceEnd(clause: Clause, from: number, first: boolean): number {
  const { units, lexicon } = clause
  const last = Math.min(units.length, from + LONGEST_SOURCE)
  for (let at = from; at < last; at += 1) {
    const unit = units[at]
    if (unit && isTitle(clause, at, from)) return at + 1
    if (!unit || unit.kind === 'quote' || isMark(unit, ',;:()-.?!')) return at
    if (!first && at > from && lexicon.grammar.relatives.has(unit.norm)) return at
    if (lexicon.grammar.capitalNouns && endsNounPhrase(clause, from, at)) return at
  }
  return last
}

/** A word in lower case right after a noun, unless it goes on with the phrase: "of the", "from". */
function endsNounPhrase({ units, lexicon }: Clause, from: number, at: number): boolean {
  const unit = units[at]
  const { attaching, conjunctions } = lexicon.grammar
  const after = at > from && units[at - 1]?.capital
  if (!after || !unit || unit.capital || unit.kind === 'mark') return false
  return ![attaching, conjunctions].some((list) => list.has(unit.norm))
}
