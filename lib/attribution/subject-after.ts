import { givenName } from '../lexicon/given-names'
import type { Lexicon } from '../lexicon/lexicon'
import {
  type Clause,
  canBeSubject,
  isBetween,
  isEdge,
  isMark,
  isPause,
  joinsOneSubject,
  type Range,
  REACH,
  wordAt,
} from './clause'
import { afterDate } from './day-phrase'
import { isNoun } from './noun'
import { isTitleOf } from './title'
import type { Unit } from './unit'

/**
 * The noun phrase that begins at unit `at`: "said *Hugh Hill*, a doctor". It ends at a pause, a
 * conjunction, a quotation or where an adverbial ("in Berlin", "on Tuesday") begins.
 */
export function subjectAfter(clause: Clause, at: number): Range | null {
  const { units, lexicon } = clause
  // "said *she* to reporters": a pronoun is a subject by itself, where no object may come first.
  const { pronouns, verbSecond } = lexicon.grammar
  if (!verbSecond && pronouns.has(wordAt(clause, at))) return { from: at, to: at + 1 }
  let end = at
  while (end < Math.min(units.length, at + REACH)) {
    const unit = units[end]
    if (!unit || unit.kind === 'quote' || isPause(unit)) break
    if (isEdge(clause, unit) && !joinsOneSubject(clause, end, at)) break
    const isAside = isAdverb(clause, unit) || opensAdverbial(clause, end)
    if (end > at && (isAside || afterDate(clause, end) > end)) break
    if (opensHearer(clause, end, at)) break
    // "fügte er | hinzu"
    if (end > at && lexicon.grammar.particles.has(unit.norm)) break
    end += 1
  }
  if (end <= at || !canBeSubject(clause, { from: at, to: end })) return null
  const described = lexicon.grammar.determiners.has(wordAt(clause, at)) || !units[end - 1]?.capital
  return { from: at, to: described ? nameAfter(clause, end) : end }
}

/**
 * Where an aside between a cue and its subject ends: "explicó *a este diario* | un portavoz", "opina
 * *en cambio* | Ruiz"; else `at`.
 */
export function afterAside({ units, lexicon }: Clause, at: number): number {
  const { prepositions, determiners, joinedDeterminers, verbSecond } = lexicon.grammar
  const isSmall = (unit: Unit | undefined): boolean => unit?.kind === 'word' && !unit.capital
  if (verbSecond || !prepositions.has(units[at]?.norm ?? '')) return at
  const noun = determiners.has(units[at + 1]?.norm ?? '') ? at + 2 : at + 1
  if (!isSmall(units[noun])) return at
  let end = noun + 1
  while (end < noun + LONGEST_ASIDE && isSmall(units[end]) && !isArticle(units[end], lexicon))
    end += 1
  if (isArticle(units[end], lexicon)) return end
  // "a la emisora *Faro*", "à l'ingénieur *Marnier*": whom it is said to, by name.
  const isBare =
    noun === at + 1 && !joinedDeterminers.some((each) => units[noun]?.norm.startsWith(each))
  return isBare && end === noun + 1 && units[end]?.capital ? end : at
}

/** "a la radio pública local": the words of an aside's noun. */
const LONGEST_ASIDE = 3

const isArticle = (unit: Unit | undefined, { grammar }: Lexicon): boolean =>
  unit?.capital === false &&
  grammar.determiners.has(unit.norm) &&
  !grammar.prepositions.has(unit.norm)

/** "dijo *a la emisora Faro*": a phrase that opens with a preposition, and no subject in it. */
export const isHearerAlone = ({ units, lexicon }: Clause, { from, to }: Range): boolean =>
  lexicon.grammar.prepositions.has(units[from]?.norm ?? '') &&
  !units.slice(from + 2, to).some((unit) => isArticle(unit, lexicon))

/**
 * "sagte Anna Weiss | *der* Abendlampe", "sagte Bürgermeister Dorn | *den* Zeitungen": where the verb
 * stands second, whom it is said to follows the name at once.
 */
function opensHearer({ units, lexicon }: Clause, at: number, from: number): boolean {
  const { verbSecond, determiners } = lexicon.grammar
  const name = units[at - 1]
  const before = units[at - 2]
  if (!verbSecond || at <= from || !determiners.has(units[at]?.norm ?? '')) return false
  if (!name?.capital || name.kind !== 'word' || isNoun(lexicon, name)) return false
  if (at - 1 === from) return true
  return before?.capital === true && (givenName(before.norm) !== null || isNoun(lexicon, before))
}

/** Where the words end that name whom a speaker, named right before unit `at`, says it to. */
export function afterHearer(clause: Clause, at: number): number {
  const { lexicon } = clause
  if (!lexicon.grammar.verbSecond || !lexicon.grammar.determiners.has(wordAt(clause, at))) return at
  const end = subjectAfter(clause, at)?.to ?? at + 1
  return isTitleOf(clause, end) ? end + 1 : end
}

/** "said the mayor, *Anna Weiss*": a name between pauses after an office. */
function nameAfter({ units }: Clause, end: number): number {
  if (!isMark(units[end], ',')) return end
  let at = end + 1
  while (units[at]?.capital && units[at]?.kind === 'word') at += 1
  const ends = at >= units.length || isPause(units[at]) || units[at]?.quotation?.continues
  return at > end + 1 && ends ? at : end
}

/** "said Weiss *recently*", "said Weiss *Tuesday*". */
const isAdverb = (clause: Clause, unit: Unit): boolean =>
  isBetween(clause, unit) && (!unit.capital || clause.lexicon.grammar.times.has(unit.norm))

/** A preposition that does not belong to the noun before it ("of", "for" do belong to it). */
function opensAdverbial({ units, lexicon }: Clause, at: number): boolean {
  const { norm } = units[at] ?? { norm: '' }
  return lexicon.grammar.prepositions.has(norm) && !lexicon.grammar.attaching.has(norm)
}
