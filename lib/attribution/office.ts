import { givenName } from '../lexicon/given-names'
import type { Lexicon } from '../lexicon/lexicon'
import { isAmong } from './noun'
import { HYPHEN, isAcronym, type Unit } from './unit'

/** A run of words with capitals, and what stands before it. */
export interface Bearing {
  readonly text: string
  /** The first unit after the offices in the run. */
  readonly from: number
  /** An office stands in the run or before it. */
  readonly office: boolean
  readonly definite: boolean
  readonly lexicon: Lexicon
}

/**
 * Where in a run of words with capitals the name begins, after the office and what it is of:
 * "Secretary of State *Anna Weiss*". Null where the run is an office alone: "Secretary of State".
 */
export function personAt(run: readonly Unit[], bearing: Bearing): number | null {
  const { lexicon, office } = bearing
  const from = run.findIndex(({ kind }, at) => at >= bearing.from && kind === 'word')
  const { definite } = bearing
  const opening = run[from]
  // "die Bürgermeisterin von Hafenstadt" has an office there, "Präsidentin von Dorn" is a name.
  const ofPlace = definite && opening !== undefined && !opening.capital
  const isOf = bearing.from > 0 && (ofPlace || lexicon.speakers.links.has(opening?.norm ?? ''))
  const first = run.findIndex(({ capital }, at) => at >= from && capital)
  if (from < 0 || first < 0) return null
  const parts = partsOf(run, lastLink(run, first, lexicon))
  // "die Ärztin *Anna Weiss*": where all nouns have capitals, a noun may stand before a first name.
  const described = office || (definite && lexicon.grammar.capitalNouns)
  const at = described ? personAmong(run, parts, { ...bearing, isOf }) : null
  if (at !== null) return styled(run, at, lexicon)
  return isOf ? null : styled(run, from, lexicon)
}

/** Where the words after the last link begin: of "of Foreign Affairs of Exampleland Anna Weiss" the third. */
function lastLink(run: readonly Unit[], first: number, { speakers, grammar }: Lexicon): number {
  // "Ursula von *der* Leyen": behind a small word, an article is part of the name.
  const inName = (at: number): boolean =>
    run[at - 1]?.capital === false && !speakers.links.has(run[at - 1]?.norm ?? '')
  const link = run.findLastIndex(
    ({ norm }, at) => at > first && speakers.links.has(norm) && !inName(at),
  )
  if (link < 0) return first
  return grammar.determiners.has(run[link + 1]?.norm ?? '') ? link + 2 : link + 1
}

/** Where each word of a name begins, with its particles, its hyphen and its initials. */
function partsOf(run: readonly Unit[], from: number): readonly number[] {
  const parts: number[] = []
  for (let at = from; at < run.length; at += 1) {
    const before = run[at - 1]
    if (run[at]?.kind !== 'word' || !run[at]?.capital) continue
    if (at > from && (before?.norm === HYPHEN || (before?.kind === 'word' && !before.capital)))
      continue
    parts.push(at)
  }
  return parts
}

/**
 * The part of several with which a person's name begins after an office: a first name that is known;
 * else, where the office is of something, the last two.
 */
function personAmong(
  run: readonly Unit[],
  parts: readonly number[],
  { text, isOf, definite, lexicon }: Bearing & { readonly isOf: boolean },
): number | null {
  const norm = (part: number): string => run[parts[part] ?? -1]?.norm ?? ''
  const { organisations, portfolios } = lexicon.speakers
  const last = parts.length - 1
  if (organisations.has(norm(last)) || portfolios.has(norm(last))) return null
  const given = parts.findIndex((at, part) => at < run.length - 1 && givenName(norm(part)) !== null)
  if (given >= 0) return given > 0 && norm(given - 1).length === 1 ? null : (parts[given] ?? null)
  const hasObject = isOf || lexicon.inflectsNames
  if (!hasObject || parts.length < 2) return null
  const object = run[parts[0] ?? -1]
  const isObject = portfolios.has(norm(0)) || (object !== undefined && isAcronym(text, object))
  if (parts.length === 2) return isObject ? (parts[1] ?? null) : null
  return isOf && definite ? null : (parts[last - 1] ?? null)
}

/** "Pope Francis" is not "Francis". */
function styled(run: readonly Unit[], first: number, { speakers }: Lexicon): number {
  const single = run.slice(first).filter(({ kind }) => kind === 'word').length === 1
  return single && speakers.styles.has(run[first - 1]?.norm ?? '') ? first - 1 : first
}

/** An office stands so many words before its bearer at most: "minister of foreign affairs of …". */
const FURTHEST_OFFICE = 6

/** Whether an office stands before unit `at`, and nothing but what it is of between them. */
export function officeBefore(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const { speakers, honorifics, cues, grammar } = lexicon
  for (let back = at - 1; back >= Math.max(0, at - FURTHEST_OFFICE); back -= 1) {
    const unit = units[back]
    if (unit?.kind !== 'word') return false
    const { norm } = unit
    if (isAmong(speakers.roles, norm, lexicon) || honorifics.has(norm)) return true
    if (cues.verbs.has(norm) || grammar.auxiliaries.has(norm) || grammar.pronouns.has(norm))
      return false
    if (grammar.conjunctions.has(norm) || grammar.subordinators.has(norm)) return false
  }
  return false
}
