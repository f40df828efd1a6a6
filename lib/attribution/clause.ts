import type { Lexicon } from '../lexicon/lexicon'
import type { Unit } from './reading'

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
const REACH = 60

export const isMark = (unit: Unit | undefined, marks: string): boolean =>
  unit?.kind === 'mark' && marks.includes(unit.norm)

const PAUSES = [
  ',',
  ';',
  ':',
  '-',
  '--',
  '(',
  ')',
  '[',
  ']',
  '...',
  '…',
  '/',
  '•',
  '|',
  '.',
  '?',
  '!',
]

/** A comma, dash, bracket or full stop: no noun phrase reaches over it. */
export const isPause = (unit: Unit | undefined): boolean =>
  unit?.kind === 'mark' && PAUSES.includes(unit.norm)

/** An adverb, auxiliary or day between a source and its cue: "has *also repeatedly* said". */
export function isBetween({ lexicon }: Clause, unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  const { auxiliaries, adverbEndings, times } = lexicon.grammar
  if (auxiliaries.has(unit.norm) || times.has(unit.norm)) return true
  return !unit.capital && adverbEndings.some((ending) => unit.norm.endsWith(ending))
}

/** Words that no noun phrase contains: it ends or begins beside them. */
function isEdge({ lexicon }: Clause, unit: Unit): boolean {
  const { conjunctions, subordinators, relatives, complementisers } = lexicon.grammar
  const { norm } = unit
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
  let end = cue
  while (end > from && isBetween(clause, units[end - 1])) end -= 1
  // "on Tuesday said", "in March said": the preposition before a day goes with it.
  while (end > from && end < cue && lexicon.grammar.prepositions.has(units[end - 1]?.norm ?? ''))
    end -= 1
  while (end > from && isBetween(clause, units[end - 1])) end -= 1
  if (end <= from) return null
  const closing = units[end - 1]
  if (isMark(closing, ',)-—–')) {
    const opening = openingOf(clause, end - 1, from)
    if (opening === null) return null
    const head = phraseBefore(clause, opening, from)
    return head && { from: head.from, to: end - 1 }
  }
  const relative = units[end - 1]
  if (relative && lexicon.grammar.relatives.has(relative.norm)) return { from: end - 1, to: end }
  return phraseBefore(clause, end, from)
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
function phraseBefore(clause: Clause, end: number, from: number): Range | null {
  const { units, lexicon } = clause
  let start = end
  const last = Math.max(from, end - REACH)
  while (start > last) {
    const unit = units[start - 1]
    if (!unit || unit.kind === 'quote' || isPause(unit)) break
    if (isEdge(clause, unit) && !joinsNames(clause, start - 1)) break
    start -= 1
  }
  while (start < end && isBetween(clause, units[start])) start += 1
  // "At a rally Mr. Weiss said": what stands after the adverbial is the subject.
  if (lexicon.grammar.prepositions.has(units[start]?.norm ?? '')) {
    const pronoun = units[end - 1]
    if (pronoun && lexicon.grammar.pronouns.has(pronoun.norm)) return { from: end - 1, to: end }
  }
  return start < end && canBeSubject(clause, { from: start, to: end })
    ? { from: start, to: end }
    : null
}

/** "Weiss *and* Moreno said": a conjunction between two capitals or plurals joins one subject. */
function joinsNames({ units, lexicon }: Clause, at: number): boolean {
  if (!lexicon.grammar.conjunctions.has(units[at]?.norm ?? '')) return false
  const before = units[at - 1]
  const after = units[at + 1]
  return (
    before?.kind === 'word' && after?.kind === 'word' && before.capital && after.capital && at > 1
  )
}

function canBeSubject({ units, lexicon }: Clause, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = units[at]
    if (unit?.kind !== 'word') continue
    if (unit.capital || lexicon.grammar.pronouns.has(unit.norm)) return true
    if (!lexicon.grammar.prepositions.has(unit.norm) && !lexicon.grammar.determiners.has(unit.norm))
      return true
  }
  return false
}

/**
 * The noun phrase that begins at unit `at`: "said *Hugh Hill, a doctor*". It ends at a pause, a
 * conjunction, a quotation or where an adverbial ("in Berlin", "on Tuesday") begins.
 */
export function subjectAfter(clause: Clause, at: number): Range | null {
  const { units, lexicon } = clause
  let end = at
  while (end < Math.min(units.length, at + REACH)) {
    const unit = units[end]
    if (!unit || unit.kind === 'quote' || isPause(unit)) break
    if (isEdge(clause, unit) && !joinsNames(clause, end)) break
    if (end > at && lexicon.grammar.times.has(unit.norm) && unit.capital) break
    if (end > at && opensAdverbial(clause, end)) break
    end += 1
  }
  return end > at && canBeSubject(clause, { from: at, to: end }) ? { from: at, to: end } : null
}

/** A preposition that does not belong to the noun before it ("of", "for" do belong to it). */
function opensAdverbial({ units, lexicon }: Clause, at: number): boolean {
  const { norm } = units[at] ?? { norm: '' }
  return lexicon.grammar.prepositions.has(norm) && !lexicon.grammar.attaching.has(norm)
}

/**
 * Where adverbials after a cue end: "said *in a statement on Tuesday* that". Each is a preposition
 * or a day and its noun; the first pronoun, determiner or name after a noun is the next clause.
 */
export function afterAdverbials(clause: Clause, at: number): number {
  const { units, lexicon } = clause
  const { prepositions, times, determiners } = lexicon.grammar
  let next = at
  for (;;) {
    const unit = units[next]
    if (unit?.kind !== 'word') return next
    if (times.has(unit.norm) || (isBetween(clause, unit) && !unit.capital)) {
      next += 1
    } else if (prepositions.has(unit.norm)) {
      next += 1
      if (determiners.has(units[next]?.norm ?? '')) next += 1
      next = afterNoun(clause, next)
    } else return next
  }
}

function afterNoun(clause: Clause, at: number): number {
  const { units, lexicon } = clause
  const { prepositions, determiners, pronouns } = lexicon.grammar
  let next = at
  while (next < Math.min(units.length, at + REACH)) {
    const unit = units[next]
    if (!unit || (unit.kind !== 'word' && unit.kind !== 'number')) break
    if (isEdge(clause, unit) || prepositions.has(unit.norm)) break
    const lowerBefore = next > at && units[next - 1]?.capital === false
    if (next > at && (determiners.has(unit.norm) || pronouns.has(unit.norm))) break
    if (lowerBefore && unit.capital && !lexicon.grammar.times.has(unit.norm)) break
    next += 1
  }
  return next
}
