import { afterAdverbials } from './adverbial'
import { type Clause, isMark, isPause, wordAt } from './clause'
import type { Cue } from './cue'
import { isTitleOf } from './title'

/** Where content after a cue begins. */
export interface Start {
  readonly from: number
  /** The end of the cue, with a preposition that belongs to it ("called for"). */
  readonly cueEnd: number
  /** A clause is reported, not a thing: commas do not end it. */
  readonly clausal: boolean
}

/** Where the content after a cue begins, hearers and adverbials stepped over; null if there is none. */
export function startAfter(clause: Clause, cue: Cue): Start | null {
  const { units, lexicon } = clause
  const { addressing, refusals, clausal: clausalVerbs } = lexicon.cues
  const verb = wordAt(clause, cue.at)
  const isClausal = clausalVerbs.has(verb)
  let from = cue.at + 1
  const cueEnd = from
  if (refusals.has(verb)) return afterRefusal(clause, from)
  if (addressing.has(verb) && !opens(clause, from)) from = hearerEnd(clause, from) ?? from
  if (isMark(units[from], ':,') && units[from + 1]?.kind === 'quote') from += 1
  if (isMark(units[from], ':')) from += 1
  // Languages that put a comma before "that".
  if (isMark(units[from], ',') && opens(clause, from + 1))
    return { from: from + 1, cueEnd, clausal: true }
  const interrupted = afterInterruption(clause, from)
  if (interrupted !== null) return { from: interrupted, cueEnd, clausal: true }
  const after = afterAdverbials(clause, from)
  if (isClausal && isMark(units[after], ',:') && units[after + 1]?.kind === 'quote') {
    return { from: after + 1, cueEnd, clausal: true }
  }
  if (isMark(units[after], ',') && opens(clause, after + 1)) {
    return { from: after + 1, cueEnd, clausal: true }
  }
  if (after > from && after < units.length && !isPause(units[after])) {
    if (opens(clause, after)) return { from: after, cueEnd, clausal: true }
    if (isClausal) return { from: after, cueEnd, clausal: true }
  }
  if (isOwnPreposition(clause, from) && !addressing.has(verb) && !isClausal) {
    return { from: from + 1, cueEnd: from + 1, clausal: false }
  }
  // "And yet, aides say, it runs": the remark is over at the comma.
  if (isClausal && isMark(units[from], ',') && from + 1 < units.length) from += 1
  if (from >= units.length || isPause(units[from])) return null
  const clausal =
    isClausal || opens(clause, from) || units[from]?.kind === 'quote' || addressing.has(verb)
  return { from, cueEnd, clausal }
}

const opens = (clause: Clause, at: number): boolean =>
  clause.lexicon.grammar.complementisers.has(wordAt(clause, at))

/** A preposition that goes with the cue; "to" before a verb does not, it opens the content. */
function isOwnPreposition(clause: Clause, at: number): boolean {
  const { units, lexicon } = clause
  const { prepositions, infinitive, determiners, objectPronouns } = lexicon.grammar
  const word = wordAt(clause, at)
  if (!prepositions.has(word) || at + 1 >= units.length) return false
  if (!infinitive.has(word)) return true
  const next = units[at + 1]
  return (
    next !== undefined &&
    (next.capital || determiners.has(next.norm) || objectPronouns.has(next.norm))
  )
}

/** The longest remark between a cue and its "that". */
const LONGEST_REMARK = 12

/** "revealed, to nobody's surprise, *that*": the complementiser after a remark between commas. */
function afterInterruption(clause: Clause, at: number): number | null {
  const { units } = clause
  if (!isMark(units[at], ',')) return null
  for (let next = at + 1; next < Math.min(units.length, at + LONGEST_REMARK); next += 1) {
    if (isMark(units[next], ',')) return opens(clause, next + 1) ? next + 1 : null
  }
  return null
}

/** "declined to speak about *the plan*": what follows the preposition; else all that follows. */
function afterRefusal(clause: Clause, at: number): Start | null {
  const { units, lexicon } = clause
  const { infinitive, prepositions } = lexicon.grammar
  const rest = { from: at, cueEnd: at, clausal: false }
  if (!infinitive.has(wordAt(clause, at)))
    return at < units.length && !isPause(units[at]) ? rest : null
  const comments =
    lexicon.cues.speaking.has(wordAt(clause, at + 1)) && prepositions.has(wordAt(clause, at + 2))
  return comments && at + 3 < units.length ? { from: at + 3, cueEnd: at + 3, clausal: false } : rest
}

/** The furthest that a hearer may reach. */
const HEARER = 14

/** The end of the hearer after "told": before "that", a quotation, a pronoun or a new clause. */
function hearerEnd(clause: Clause, at: number): number | null {
  const { units, lexicon } = clause
  const { pronouns, determiners, prepositions, infinitive, subordinators } = lexicon.grammar
  const last = Math.min(units.length, at + HEARER)
  for (let next = at; next < last; next += 1) {
    if (opens(clause, next) || units[next]?.kind === 'quote') return next
    if (isPause(units[next])) {
      if (isMark(units[next], ',:') && units[next + 1]?.kind === 'quote') return next
      break
    }
  }
  // "asked whether", "asked to": no hearer is named.
  if (subordinators.has(wordAt(clause, at)) || infinitive.has(wordAt(clause, at))) return at
  for (let next = at + 1; next < last; next += 1) {
    const norm = wordAt(clause, next)
    if (isPause(units[next])) return null
    if (pronouns.has(norm) || infinitive.has(norm) || subordinators.has(norm)) return next
    if (determiners.has(norm) && !prepositions.has(wordAt(clause, next - 1))) return next
  }
  return prepositions.has(wordAt(clause, at)) ? null : at + 1 < units.length ? at + 1 : null
}

/** The furthest that a comma or colon may stand from the cue whose clause it opens. */
const FURTHEST_CLAUSE = 22

/**
 * The same where the verb stands second: the clause begins after the next comma or colon ("sagte der
 * Sprecher am Montag, | es laufe"); without one, a thing is reported ("kritisierte | den Plan").
 */
export function startSecond(clause: Clause, cue: Cue, after: number): Start | null {
  const { units, lexicon } = clause
  const cueEnd = cue.at + 1
  for (let at = after; at < Math.min(units.length, after + FURTHEST_CLAUSE); at += 1) {
    if (isTitleOf(clause, at) && lexicon.cues.clausal.has(wordAt(clause, cue.at))) continue
    if (units[at]?.kind === 'quote') return { from: at, cueEnd, clausal: true }
    if (isMark(units[at], ',:') && at + 1 < units.length) {
      const relative = lexicon.grammar.relatives.has(wordAt(clause, at + 1))
      const apposed = isMark(units[at], ',')
        ? (appositionEnd(clause, at + 1) ?? describedEnd(clause, at + 1))
        : null
      if (apposed !== null) at = apposed - 1
      else if (!relative) return { from: at + 1, cueEnd, clausal: true }
    } else if (isPause(units[at])) break
  }
  const from = afterAdverbials(clause, after)
  return from < units.length && !isPause(units[from]) ? { from, cueEnd, clausal: false } : null
}

/** The longest name between commas: "der Direktor, *Anna von der Weiss*, es laufe". */
const LONGEST_APPOSITION = 6

/** The comma after an apposition that is nothing but a name, or null. */
function appositionEnd({ units }: Clause, from: number): number | null {
  if (!units[from]?.capital) return null
  for (let at = from + 1; at <= Math.min(units.length - 1, from + LONGEST_APPOSITION); at += 1) {
    if (isMark(units[at], ',')) return units[at - 1]?.capital ? at : null
    if (isPause(units[at]) || units[at]?.kind === 'quote') return null
    const inName = units[at]?.capital || (units[at]?.end ?? 0) - (units[at]?.start ?? 0) <= PARTICLE
    if (!inName) return null
  }
  return null
}

/** "der Direktor, *ein Arzt*: „Es läuft“": the colon after a description that holds no verb, or null. */
function describedEnd({ units, lexicon }: Clause, from: number): number | null {
  const { determiners, finite, reportedMood } = lexicon.grammar
  if (!determiners.has(units[from]?.norm ?? '')) return null
  for (let at = from; at < Math.min(units.length, from + LONGEST_DESCRIPTION); at += 1) {
    const unit = units[at]
    if (isMark(unit, ':')) return units[at + 1]?.kind === 'quote' ? at : null
    if (!unit || isPause(unit) || unit.kind === 'quote') return null
    if (finite.has(unit.norm) || reportedMood.has(unit.norm)) return null
  }
  return null
}

/** "der wirtschaftspolitische Sprecher der größten Fraktion im Stadtrat". */
const LONGEST_DESCRIPTION = 12

/** "von", "der": small words inside names. */
const PARTICLE = 3
