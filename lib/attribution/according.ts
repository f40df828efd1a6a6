import {
  type Clause,
  isBetween,
  isConjunction,
  isEdge,
  isMark,
  isPause,
  type Range,
  wordAt,
} from './clause'
import { phraseAt } from './cue'
import { isSomebody } from './noun'
import { sourceEnd } from './source-end'
import { afterAside } from './subject-after'

/** What "according to Weiss" credits, as ranges of units. */
export interface According {
  readonly content: readonly Range[]
  readonly cue: Range
  readonly source: Range | null
}

/**
 * According to Weiss, it runs.  ·  It runs, according to Weiss.  ·  It, according to Weiss, runs.  ·
 * It runs, reportedly.  And where a language puts such words after the source: Weiss *zufolge*.
 */
export function accordingTo(clause: Clause): According[] {
  const { units } = clause
  const found: According[] = []
  let from = 0
  for (let at = 0; at < units.length; at += 1) {
    const phrase = RULES.reduce<Phrase | null>(
      (known, rule) => known ?? rule(clause, at, from),
      null,
    )
    if (!phrase) continue
    const content = contentAround(clause, from, phrase.whole)
    if (content.length === 0) continue
    found.push({ content, cue: phrase.cue, source: phrase.source })
    from = Math.max(phrase.whole.to, content.at(-1)?.to ?? 0)
    at = from - 1
  }
  return found
}

interface Phrase {
  readonly cue: Range
  readonly source: Range | null
  readonly whole: Range
}

type Rule = (clause: Clause, at: number, from: number) => Phrase | null

function beforeSource(clause: Clause, at: number, from: number): Phrase | null {
  const { lexicon, units } = clause
  const phrase = phraseAt(clause, at, lexicon.cues.before)
  if (!phrase) return null
  // A short word is a cue only after a pause: "…, so Weiss", not "so viel".
  if (
    phrase.join(' ').length <= SHORT_CUE &&
    !isPause(units[at - 1]) &&
    units[at - 1]?.kind !== 'quote'
  )
    return null
  if (lexicon.grammar.complementisers.has(wordAt(clause, at + phrase.length))) return null
  const cue = { from: at, to: afterVerb(clause, at + phrase.length) }
  const opening = cue.to > at + phrase.length ? afterAside(clause, cue.to) : cue.to
  const source = { from: opening, to: sourceEnd(clause, opening, at === from) }
  if (units.slice(source.from, source.to).every((unit) => isBetween(clause, unit)))
    return phrase.length + at < cue.to || phrase.length > 1
      ? { cue, source: null, whole: { from: at, to: source.to } }
      : null
  if (
    lexicon.cues.ofSomebody.has(phrase.join(' ')) &&
    !(opensClause(clause, at) && namesAtOnce(clause, source))
  )
    return null
  return { cue, source, whole: { from: at, to: afterAdverbs(clause, at, source.to) } }
}

/** "…, so Weiss *weiter*.": adverbs up to the next pause, where the cue itself stands after one. */
function afterAdverbs(clause: Clause, cue: number, from: number): number {
  const { units } = clause
  if (!isPause(units[cue - 1]) && units[cue - 1]?.kind !== 'quote') return from
  let at = from
  while (isBetween(clause, units[at])) at += 1
  return units[at] === undefined || isPause(units[at]) ? at : from
}

/** "*Pour* Weiss, il roule", "Il roule, *pour* elle": not "un pont *pour* Weiss". */
const opensClause = ({ units }: Clause, at: number): boolean => at === 0 || isPause(units[at - 1])

/** "pour *l'ingénieur Dorn*": not "pour *soigner* Dorn", "pour *le pont* de Dorn". */
function namesAtOnce(clause: Clause, { from }: Range): boolean {
  const { units, lexicon } = clause
  const { determiners, joinedDeterminers } = lexicon.grammar
  const first = wordAt(clause, from)
  const opens = determiners.has(first) || joinedDeterminers.some((each) => first.startsWith(each))
  const noun = determiners.has(first) ? from + 1 : from
  return isSomebody(lexicon, units.slice(noun, noun + (opens ? 2 : 1)))
}

/** "según *informó* | la policía", "según *ha explicado* | la alcaldesa": the verb after the cue. */
function afterVerb(clause: Clause, from: number): number {
  const { units, lexicon } = clause
  let at = from
  while (isBetween(clause, units[at])) at += 1
  return !units[at]?.capital && lexicon.cues.verbs.has(wordAt(clause, at)) ? at + 1 : from
}

/** "за *його* словами", "по *её* мнению": the possessive of the source stands inside the phrase. */
function possessed(clause: Clause, at: number): Phrase | null {
  const { cues, grammar } = clause.lexicon
  if (!grammar.objectPronouns.has(wordAt(clause, at + 1))) return null
  const [first, last] = [wordAt(clause, at), wordAt(clause, at + 2)]
  if (
    !cues.before.some((phrase) => phrase.length === 2 && phrase[0] === first && phrase[1] === last)
  )
    return null
  const source = { from: at + 1, to: at + 2 }
  return { cue: { from: at + 2, to: at + 3 }, source, whole: { from: at, to: at + 3 } }
}

const SHORT_CUE = 2

function afterSource(clause: Clause, at: number, least: number): Phrase | null {
  const phrase = phraseAt(clause, at, clause.lexicon.cues.after)
  if (!phrase) return null
  let from = at
  while (from > least && isOfPhrase(clause, from - 1, { least, end: at })) from -= 1
  const source = { from, to: at }
  return from < at
    ? { cue: { from: at, to: at + phrase.length }, source, whole: { from, to: at + phrase.length } }
    : null
}

/** Whether unit `at` can belong to the noun phrase that ends before unit `end`: "einem neuen Bericht". */
function isOfPhrase(
  clause: Clause,
  at: number,
  { least, end }: { readonly least: number; readonly end: number },
): boolean {
  const unit = clause.units[at]
  if (!unit || isPause(unit) || isEdge(clause, unit)) return false
  const { capitalNouns, attaching, determiners } = clause.lexicon.grammar
  if (!capitalNouns || unit.capital || unit.kind !== 'word') return true
  if (attaching.has(unit.norm) || determiners.has(unit.norm)) return true
  return at + 1 === end || at === least || determiners.has(wordAt(clause, at - 1))
}

function hearsay(clause: Clause, at: number): Phrase | null {
  if (!clause.lexicon.cues.hearsay.has(wordAt(clause, at))) return null
  const whole = { from: at, to: at + 1 }
  return { cue: whole, source: null, whole }
}

/** "nach *Angaben der Polizei*", "*unserer Meinung* nach": a noun makes the preposition a cue. */
function byReport(clause: Clause, at: number, from: number): Phrase | null {
  const { cues } = clause.lexicon
  if (!cues.reportPrepositions.has(wordAt(clause, at))) return null
  const isReport = (index: number): boolean =>
    clause.units[index]?.kind === 'word' &&
    cues.reportNouns.some((noun) => wordAt(clause, index).endsWith(noun))
  const cue = { from: at, to: at + 1 }
  const source = { from: at + 1, to: sourceEnd(clause, at + 1, at === from) }
  for (let next = source.from; next < Math.min(source.to, source.from + FURTHEST_NOUN); next += 1) {
    if (isReport(next)) return { cue, source, whole: { from: at, to: source.to } }
  }
  const before = { from: Math.max(from, at - 2), to: at }
  return at > from && isReport(at - 1)
    ? { cue, source: before, whole: { from: before.from, to: at + 1 } }
    : null
}

/** "nach den ersten vorläufigen Erkenntnissen": how far the noun stands from its preposition. */
const FURTHEST_NOUN = 4

const RULES: readonly Rule[] = [beforeSource, possessed, byReport, afterSource, hearsay]

function contentAround(clause: Clause, from: number, phrase: Range): Range[] {
  const { units, lexicon } = clause
  const content: Range[] = []
  let start = from
  while (start < phrase.from && (isPause(units[start]) || isConjunction(clause, start))) start += 1
  let end = phrase.from
  while (end > start && units[end - 1]?.kind === 'mark' && !isMark(units[end - 1], ')')) end -= 1
  if (end > start) content.push({ from: start, to: end })
  let next = phrase.to
  while (isPause(units[next]) && !isMark(units[next], '.?!')) next += 1
  if (phrase.from === from) next = afterRelative(clause, next)
  let last = units.length
  while (last > next && units[last - 1]?.kind === 'mark') last -= 1
  if (last <= next) return content
  // An adverb stands in the middle of what it reports.
  const adverb =
    phrase.to - phrase.from === 1 && lexicon.cues.hearsay.has(wordAt(clause, phrase.from))
  const goesOn = lexicon.grammar.verbSecond
    ? next === phrase.to
    : next > phrase.to || phrase.from === from
  // After content of its own, what follows a comma is rarely more of it.
  const more = goesOn && (lexicon.grammar.verbSecond || isShort(content[0]))
  if (content.length === 0 || adverb || more) {
    content.push({ from: next, to: last })
  }
  return content
}

/** "Selon le Phare, *qui cite Weiss,* il roule": what is only said of the source, between commas. */
function afterRelative(clause: Clause, from: number): number {
  const { units, lexicon } = clause
  const { relatives, determiners, verbSecond } = lexicon.grammar
  const word = wordAt(clause, from)
  // Where the verb stands second, it follows the source at once: a comma there opens such a clause.
  const isRelative = relatives.has(word) || (verbSecond && determiners.has(word))
  if (!isMark(units[from - 1], ',') || !isRelative) return from
  const comma = units.findIndex((unit, at) => at > from && isMark(unit, ','))
  return comma < 0 ? from : comma + 1
}

/** A subject before the phrase ("Example Ltd., according to one report, earns …"): up to 6 words. */
const isShort = (range: Range | undefined): boolean => (range ? range.to - range.from : 0) <= 6
