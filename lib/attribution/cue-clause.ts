import { afterAdverbials } from './adverbial'
import {
  type Clause,
  isBetween,
  isConjunction,
  isMark,
  isPause,
  type Range,
  subjectBefore,
  wordAt,
} from './clause'
import { type Cue, groupStart } from './cue'
import { afterDay } from './day-phrase'
import { afterAside, afterHearer, isHearerAlone, subjectAfter } from './subject-after'
import { HYPHEN } from './unit'

/** The words between content and the next: "*Weiss said on Monday*". */
export interface CueClause extends Range {
  readonly source: Range | null
}

const endsContent = ({ units }: Clause, at: number): boolean =>
  units[at]?.kind === 'quote' || isMark(units[at], ',?!-')

/** Weiss *said* on Monday: the cue's words begin with its source, after a pause or a quotation. */
export function sourceBeforeCue(clause: Clause, { at }: Cue): CueClause | null {
  const source = subjectBefore(clause, at, 0)
  if (!source || clause.lexicon.grammar.relatives.has(wordAt(clause, source.from))) return null
  const from = beforeHyphens(clause, source.from)
  if (from === 0 || !endsContent(clause, from - 1)) return null
  const quoted = followsQuotation(clause, from)
  const to = quoted ? afterQuotation(clause, at + 1, at) : tailEnd(clause, at + 1, at)
  return to === null ? null : { from, to, source }
}

/** *Said* Weiss on Monday: the cue stands first, its source after it. */
export function sourceAfterCue(clause: Clause, cue: Cue): CueClause | null {
  const { units, lexicon } = clause
  const { at } = cue
  const from = groupStart(clause, cue)
  if (from === 0 || !endsContent(clause, from - 1)) return null
  const quoted = followsQuotation(clause, from)
  // "…, hieß es", "…, añadió": somebody said so, the sentence does not say who.
  const nobody = lexicon.grammar.empty.has(wordAt(clause, at + 1))
  const day = afterDay(clause, afterHyphens(clause, at + 1))
  const source = subjectAfter(clause, afterAside(clause, day))
  const drops = quoted && lexicon.grammar.dropsPronouns
  const dropped = drops && (at + 1 >= units.length || isPause(units[at + 1]))
  if (nobody || dropped) {
    const end = tailEnd(clause, at + (nobody ? 2 : 1), at)
    return end === null ? null : { from, to: end, source: null }
  }
  if (!source) return null
  const told = afterHearer(clause, source.to)
  if (quoted) {
    const to = afterQuotation(clause, told, at) ?? told
    return { from, to, source: drops && isHearerAlone(clause, source) ? null : source }
  }
  const to = tailEnd(clause, told, at)
  // "Weiss, a doctor, said officials knew": content follows; "…, said Anna Weiss, a doctor" does not.
  return to === null || !isSomebody(clause, source) ? null : { from, to, source }
}

/** A quotation, and nothing but marks between: “It runs”, – said Weiss. */
function followsQuotation({ units }: Clause, from: number): boolean {
  let at = from - 1
  while (at > Math.max(0, from - MOST_MARKS) && isMark(units[at], ',-')) at -= 1
  return units[at]?.kind === 'quote'
}

/** A comma and a dash, before the quotation itself. */
const MOST_MARKS = 3

/** "a-t-il dit": the auxiliary that hangs on the pronoun belongs to the cue's words. */
function beforeHyphens({ units }: Clause, from: number): number {
  let at = from
  while (at > 1 && units[at - 1]?.norm === HYPHEN) at -= 2
  return at
}

/** "assure-t-il": the pronoun behind the hyphens. */
function afterHyphens({ units }: Clause, from: number): number {
  let at = from
  while (units[at]?.norm === HYPHEN) at += units[at + 2]?.norm === HYPHEN ? 2 : 1
  return at
}

/** Whether the phrase ends in a name or in a word for people. */
function isSomebody(clause: Clause, { from, to }: Range): boolean {
  const { units, lexicon } = clause
  const last = units[to - 1]
  const first = wordAt(clause, from)
  const { prepositions, pronouns } = lexicon.grammar
  if (!last || prepositions.has(first) || (pronouns.has(first) && to > from + 1)) return false
  // "said Mr. Weiss had left" reports something.
  if (units.slice(from, to).some((unit) => isBetween(clause, unit))) return false
  const { roles, groups, anonymous, organisations } = lexicon.speakers
  return (
    last.capital || [roles, groups, anonymous, organisations].some((list) => list.has(last.norm))
  )
}

/** The end of a cue's words after a quotation: they hardly ever report anything of their own. */
function afterQuotation(clause: Clause, at: number, cue: number): number | null {
  const tail = tailEnd(clause, at, cue)
  if (tail !== null) return tail
  const { units, lexicon } = clause
  if (lexicon.grammar.complementisers.has(wordAt(clause, at)) || isMark(units[at], ':')) return null
  const { determiners, pronouns } = lexicon.grammar
  const first = at === cue + 1 && isOpening(clause, cue)
  if (!first && (determiners.has(wordAt(clause, at)) || pronouns.has(wordAt(clause, at))))
    return null
  let end = at
  while (end < units.length && !isPause(units[end]) && units[end]?.kind !== 'quote') end += 1
  return end
}

/** Whether nothing but a quotation and a subject stands before the cue. */
const isOpening = ({ units }: Clause, cue: number): boolean =>
  units[0]?.kind === 'quote' && units.slice(1, cue).every(({ kind }) => kind !== 'quote')

/** Where the words after a cue that add nothing to what is said end; null if something is said. */
function tailEnd(clause: Clause, at: number, cue: number): number | null {
  const { units, lexicon } = clause
  const ends = (index: number): boolean => index >= units.length || isPause(units[index])
  let next = at
  if (next === cue + 1 && lexicon.cues.addressing.has(wordAt(clause, cue))) {
    const hearer = subjectAfter(clause, next)
    if (hearer) next = hearer.to
  }
  if (isMark(units[next], ':')) return null
  if (lexicon.grammar.particles.has(wordAt(clause, next)) && ends(next + 1)) next += 1
  if (ends(next)) return next
  let after = afterAdverbials(clause, next)
  if (lexicon.grammar.particles.has(wordAt(clause, after)) && ends(after + 1)) after += 1
  if (after > next && ends(after)) return isMark(units[after], ':') ? null : after
  if (after > next && units[after]?.kind === 'quote') return null
  if (lexicon.grammar.complementisers.has(wordAt(clause, after))) return null
  return isConjunction(clause, after) || lexicon.grammar.subordinators.has(wordAt(clause, after))
    ? after
    : null
}
