import type { Lexicon } from '../lexicon/lexicon'
import { isOfDate } from './day-phrase'
import { HYPHEN, type Unit } from './unit'

/** A range `[from, to)` of units of one sentence. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The units of one sentence with the words of its language: what all rules of this folder read. */
export interface Clause {
  readonly units: readonly Unit[]
  readonly lexicon: Lexicon
}

/** How far a rule looks along a sentence; longer clauses are read as if they ended there. */
export const REACH = 60

/** Whether the unit is one of these marks, each given as one character. */
export const isMark = (unit: Unit | undefined, marks: string): boolean =>
  unit?.kind === 'mark' && marks.includes(unit.norm)

const PAUSES: ReadonlySet<string> = new Set([...',;:-()[]…/•|.?!*', '--', '...', '..'])

/** A comma, dash, bracket or full stop: no noun phrase reaches over it. */
export const isPause = (unit: Unit | undefined): boolean =>
  unit?.kind === 'mark' && PAUSES.has(unit.norm)

/** The word of a unit, "" where there is none: to ask lists with. */
export const wordAt = ({ units }: Clause, at: number): string => units[at]?.norm ?? ''

/** An adverb, auxiliary or day between a source and its cue: "has *also repeatedly* said". */
export function isBetween({ lexicon }: Clause, unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  const { auxiliaries, adverbEndings, times } = lexicon.grammar
  if (auxiliaries.has(unit.norm) || times.has(unit.norm)) return true
  return !unit.capital && adverbEndings.some((ending) => unit.norm.endsWith(ending))
}

export const isConjunction = (clause: Clause, at: number): boolean =>
  clause.lexicon.grammar.conjunctions.has(wordAt(clause, at))

/** Words that no noun phrase contains: it ends or begins beside them. */
export function isEdge({ lexicon }: Clause, { norm }: Unit): boolean {
  const { conjunctions, subordinators, relatives, complementisers } = lexicon.grammar
  return (
    conjunctions.has(norm) ||
    subordinators.has(norm) ||
    relatives.has(norm) ||
    complementisers.has(norm)
  )
}

/**
 * The noun phrase that ends before unit `cue`, auxiliaries and adverbs stepped over, with its
 * apposition: "*Hugh Hill, a doctor,* also said". Null where nothing can be a subject.
 */
export function subjectBefore(clause: Clause, cue: number, from: number): Range | null {
  const { units, lexicon } = clause
  const { prepositions, relatives } = lexicon.grammar
  let end = cue
  while (end > from && (isBetween(clause, units[end - 1]) || isOfDate(clause, end - 1, cue)))
    end -= 1
  // "on Tuesday said": the preposition before a day goes with it.
  if (end < cue && end > from && prepositions.has(wordAt(clause, end - 1))) end -= 1
  while (end > from && isBetween(clause, units[end - 1])) end -= 1
  if (end <= from) return null
  if (relatives.has(wordAt(clause, end - 1))) return { from: end - 1, to: end }
  const head = beforeParentheses(clause, end, from)
  if (head === null) return null
  const phrase = phraseBefore(clause, head, from)
  const closed = head < end && !isMark(units[end - 1], ')')
  return phrase && { from: phrase.from, to: closed ? end - 1 : end }
}

/** Where the noun phrase ends that a parenthesis follows: "Hill| (D), a doctor, |said". */
function beforeParentheses(clause: Clause, from: number, least: number): number | null {
  const { units } = clause
  let end = from
  while (isMark(units[end - 1], ',)-')) {
    const opening = openingOf(clause, end - 1, least)
    if (opening === null) return isMark(units[end - 1], ',') && end < from ? end : null
    end = beforeAge(clause, opening, least)
  }
  return end
}

/** "Weiss, 43|, the mayor, said": an age or a second apposition before the apposition. */
function beforeAge({ units }: Clause, end: number, least: number): number {
  const age = units[end - 1]?.kind === 'number' && isMark(units[end - 2], ',')
  return age && end - 2 > least ? end - 2 : end
}

/** The mark that opens the parenthesis which `closing` closes, or null. */
function openingOf({ units }: Clause, closing: number, from: number): number | null {
  const wanted = units[closing]?.norm === ')' ? '(' : (units[closing]?.norm ?? '')
  const last = Math.max(from, closing - REACH)
  for (let at = closing - 1; at > last; at -= 1) {
    const unit = units[at]
    if (unit?.kind === 'quote') return null
    if (unit?.kind === 'mark' && unit.norm === wanted) return at
  }
  return null
}

/** The noun phrase that ends at `end`: back to the nearest pause, conjunction or quotation. */
function phraseBefore(clause: Clause, before: number, from: number): Range | null {
  const { units, lexicon } = clause
  let end = before
  let start = end
  const last = Math.max(from, end - REACH)
  while (start > last) {
    const unit = units[start - 1]
    if (!unit || unit.kind === 'quote' || isPause(unit)) break
    // "one official who saw the letter said": the relative clause is part of the subject.
    const relative = start < end && lexicon.grammar.relatives.has(unit.norm)
    if (isEdge(clause, unit) && !relative && !joinsOneSubject(clause, start - 1, from)) break
    start -= 1
  }
  if (lexicon.grammar.verbSecond) end = finiteEnd(clause, start, end)
  while (start < end && isBetween(clause, units[start])) start += 1
  if (units[start]?.kind === 'number' && units[start + 1]?.capital) start += 1
  if (start >= end) return null
  const { pronouns, prepositions } = lexicon.grammar
  const last1 = wordAt(clause, end - 1)
  // A pronoun is a subject by itself, whatever stands before it ("at a rally he").
  if (pronouns.has(last1)) return { from: end - 1, to: end }
  if (!lexicon.grammar.verbSecond && prepositions.has(wordAt(clause, start))) {
    start = afterOpening(clause, start, end)
  }
  return canBeSubject(clause, { from: start, to: end }) ? { from: start, to: end } : null
}

/** "Weiss hat| am Montag gesagt": where the finite verb stands second, the subject ends before it. */
function finiteEnd({ units, lexicon }: Clause, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (lexicon.grammar.finite.has(units[at]?.norm ?? '')) return at
  }
  return end
}

/** "In a speech | Mr. Weiss said": the last name of a phrase that begins with a preposition. */
function afterOpening({ units }: Clause, start: number, end: number): number {
  let at = end
  while (at > start + 1 && (units[at - 1]?.capital || units[at - 1]?.norm === HYPHEN)) at -= 1
  return at < end ? at : start
}

/** The longest subject that a conjunction may join where its words are in lower case. */
const LONGEST_JOINED = 6

/** "Weiss *and* Moreno said", ", doctors *and* nurses said": a conjunction inside one subject. */
export function joinsOneSubject(clause: Clause, at: number, from: number): boolean {
  const { units } = clause
  if (!isConjunction(clause, at)) return false
  const before = units[at - 1]
  const after = units[at + 1]
  if (before?.kind !== 'word' || after?.kind !== 'word') return false
  if (before.capital && after.capital && at > 1) return true
  if (before.capital || after.capital) return false
  for (let start = at; start >= Math.max(from, at - LONGEST_JOINED); start -= 1) {
    if (start === 0 || units[start - 1]?.kind === 'quote') return true
    const unit = units[start - 1]
    if (isMark(unit, ',-')) return true
    if (unit?.kind !== 'word' || isBetween(clause, unit) || isEdge(clause, unit)) return false
  }
  return false
}

export function canBeSubject({ units, lexicon }: Clause, { from, to }: Range): boolean {
  const { pronouns, prepositions, determiners, empty } = lexicon.grammar
  for (let at = from; at < to; at += 1) {
    const unit = units[at]
    if (unit?.kind === 'number') return true
    if (unit?.kind !== 'word' || empty.has(unit.norm)) continue
    if (unit.capital || pronouns.has(unit.norm)) return true
    if (!prepositions.has(unit.norm) && !determiners.has(unit.norm)) return true
  }
  return false
}

/** The first noun phrase of a sentence with a name or pronoun in it: whose participles follow. */
export function firstSubject(clause: Clause, before: number): Range | null {
  const { units, lexicon } = clause
  const { prepositions, subordinators, pronouns } = lexicon.grammar
  let start = 0
  if (prepositions.has(wordAt(clause, 0)) || subordinators.has(wordAt(clause, 0))) {
    while (start < before && !isMark(units[start], ',')) start += 1
  }
  for (let at = start; at < before; at += 1) {
    const unit = units[at]
    if (unit?.kind !== 'word') continue
    if (pronouns.has(unit.norm)) return { from: at, to: at + 1 }
    if (!unit.capital || lexicon.meaning.stopWords.has(unit.norm)) continue
    let to = at + 1
    while (to < before && (units[to]?.capital || units[to]?.norm === HYPHEN)) to += 1
    return { from: at, to }
  }
  return null
}
