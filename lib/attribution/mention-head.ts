import type { Lexicon } from '../lexicon/lexicon'
import { isAmong, isNoun } from './noun'
import type { NameAt } from './printed-name'
import type { Reading } from './reading'
import { HYPHEN, type Unit } from './unit'

/** Whether a word of the list stands before the first preposition or mark. */
export function headIs(
  units: readonly Unit[],
  lexicon: Lexicon,
  list: ReadonlySet<string>,
): boolean {
  for (const [at, unit] of units.entries()) {
    const ends = unit.kind === 'mark' || lexicon.grammar.prepositions.has(unit.norm)
    if (at > 0 && ends && unit.norm !== HYPHEN) return false
    if (isAmong(list, unit.norm, lexicon)) return true
  }
  return false
}

/** No preposition before it, unless it bears the office that the mention is headed by; no noun after it. */
export function isHead({ text, lexicon }: Reading, units: readonly Unit[], name: NameAt): boolean {
  const before = units.filter((unit) => unit.end <= name.whole.start)
  const { prepositions, determiners } = lexicon.grammar
  const behind = before.some(({ norm }) => prepositions.has(norm))
  const apart = before.at(-1)?.norm === ',' || opensPhrase(text, before, lexicon)
  if (behind && !apart && !bearsOffice(before, name, lexicon)) return false
  const after = units.filter((unit) => unit.start >= name.span.end)
  if (/^(?:['’]s|\s*[—–])/u.test(text.slice(name.span.end, name.span.end + 2)) && after.length > 0)
    return false
  if (belongsToNoun(after, { before, name, lexicon })) return false
  const [first] = before
  const group = headIs(before, lexicon, lexicon.speakers.groups)
  return !(first && determiners.has(first.norm) && group)
}

/** "the head of the office *Anna Weiss*": the one office, what it is of, and a full name after that. */
function bearsOffice(before: readonly Unit[], { name }: NameAt, lexicon: Lexicon): boolean {
  const { grammar, speakers } = lexicon
  const last = before.at(-1)?.norm ?? ''
  const offices = before.filter(({ norm }) => isAmong(speakers.roles, norm, lexicon)).length
  const isObject = !grammar.prepositions.has(last) && !grammar.determiners.has(last)
  return isObject && offices === 1 && headIs(before, lexicon, speakers.roles) && /\s/u.test(name)
}

/**
 * "a *El Faro* el ingeniero Pedro Gil", "à *l'AFP* l'ingénieur Paul Marnier": an article of its own,
 * after whom it was said to.
 */
function opensPhrase(text: string, before: readonly Unit[], { grammar }: Lexicon): boolean {
  const joined = (unit: Unit | undefined): string | undefined =>
    grammar.joinedDeterminers.find((each) => unit?.norm.startsWith(each))
  const isCapital = (unit: Unit | undefined): boolean =>
    unit !== undefined && /^\p{Lu}/u.test(text.slice(unit.start + (joined(unit)?.length ?? 0)))
  const article = before.findLastIndex(
    (unit) => grammar.determiners.has(unit.norm) || joined(unit) !== undefined,
  )
  const nouns = before.slice(joined(before[article]) === undefined ? article + 1 : article)
  const isPhrase =
    nouns.length > 0 && nouns.every((unit) => unit.kind === 'word' && !isCapital(unit))
  return article > 0 && isPhrase && isCapital(before[article - 1])
}

interface Beside {
  readonly before: readonly Unit[]
  readonly name: NameAt
  readonly lexicon: Lexicon
}

/**
 * "a *Dorn* supporter", "the *Dorn* campaign's lawyers", "*Dorn* quarterback Carl Holm": the name only
 * says of what kind the noun after it is.
 */
function belongsToNoun(after: readonly Unit[], { before, name, lexicon }: Beside): boolean {
  const end = after.findIndex((unit) => unit.kind !== 'word' || isFunctionWord(unit, lexicon))
  const near = end < 0 ? after : after.slice(0, end)
  const next = near.findIndex(({ capital }) => capital)
  const nouns = next < 0 ? near : near.slice(0, next)
  const [first] = nouns
  // "one *Dorn*-based expert"
  if (after[0]?.norm === HYPHEN) return true
  if (!first) return false
  if (nouns.some((unit) => isNoun(lexicon, unit)) || (next > 0 && name.roles.length === 0))
    return true
  const opens = before[0]?.norm ?? ''
  const { determiners, indefinite } = lexicon.grammar
  // "Глава Європейської комісії": a subject has no noun after its name.
  const ofOffice = lexicon.inflectsNames && name.roles.length > 0
  return ofOffice || determiners.has(opens) || indefinite.has(opens)
}

/** A word that holds clauses together, or tells what is said of the noun: none that the noun is made of. */
function isFunctionWord({ norm }: Unit, { grammar, cues }: Lexicon): boolean {
  const { auxiliaries, conjunctions, determiners, infinitive, prepositions } = grammar
  const { adverbEndings, pronouns, relatives, subordinators, times } = grammar
  const lists = [
    auxiliaries,
    conjunctions,
    determiners,
    infinitive,
    prepositions,
    pronouns,
    relatives,
    subordinators,
    times,
    cues.verbs,
  ]
  return (
    lists.some((list) => list.has(norm)) || adverbEndings.some((ending) => norm.endsWith(ending))
  )
}
