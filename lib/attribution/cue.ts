import type { Clause } from './clause'
import { isBetween, isMark, isPause } from './clause'
import { frameOf } from './cue-frame'

/** One word that may report what somebody says or thinks. */
export interface Cue {
  /** The unit. */
  readonly at: number
  /** Of 100 occurrences of the word, how many are cues. */
  readonly reliability: number
  readonly act: 'speech' | 'thought'
}

/** Below it a word is no cue: the figure that a rule prototype was best with (facts, PolNeAR dev). */
const LEAST_RELIABILITY = 35

/** A cue after its content must be a strong one: elsewhere such words are plain verbs. */
export const STRONG = 50

/** The cue words of a sentence outside its quotations that are cues at `least` so often, in order. */
export function cuesOf(clause: Clause, least: number = LEAST_RELIABILITY): Cue[] {
  const { units, lexicon } = clause
  return units.flatMap((unit, at) => {
    if (unit.kind !== 'word') return []
    const reliability = reliabilityAt(clause, at)
    if (reliability < least) return []
    return [{ at, reliability, act: lexicon.cues.thoughts.has(unit.norm) ? 'thought' : 'speech' }]
  })
}

/** Of 100 occurrences of the word of unit `at` in such surroundings, how many are cues. */
export function reliabilityAt(clause: Clause, at: number): number {
  const unit = clause.units[at]
  if (unit?.kind !== 'word' || isNoun(clause, at) || isNaming(clause, at)) return 0
  const { verbs, separable } = clause.lexicon.cues
  const parts = separable.get(unit.norm)
  if (parts && particleOf(clause, at, parts) !== null) return SEPARABLE
  const figures = verbs.get(unit.norm)
  return figures ? figures[frameOf(clause, at)] : 0
}

/** "una *denuncia*": behind such an article, a noun that is written as the verb is. */
const isNoun = ({ units, lexicon }: Clause, at: number): boolean =>
  lexicon.grammar.dropsPronouns && lexicon.grammar.indefinite.has(units[at - 1]?.norm ?? '')

/** "Die Brücke *heißt* Arx": nobody says so, as in "heißt es". */
const isNaming = ({ units, lexicon }: Clause, at: number): boolean =>
  lexicon.cues.impersonal.has(units[at]?.norm ?? '') &&
  ![at - 1, at + 1].some((beside) => lexicon.grammar.empty.has(units[beside]?.norm ?? ''))

/** Both parts of "gab … bekannt" together leave little doubt. */
const SEPARABLE = 85
/** The furthest that the second part stands from the first. */
const FURTHEST_PART = 24

/** Where the second part of a verb stands: at the end of its clause ("gab der Sender *bekannt*, …"). */
function particleOf({ units }: Clause, at: number, parts: ReadonlySet<string>): number | null {
  for (let next = at + 1; next < Math.min(units.length, at + FURTHEST_PART); next += 1) {
    const unit = units[next]
    if (unit?.kind === 'quote') return null
    const ends = next + 1 >= units.length || isPause(units[next + 1])
    if (unit && ends && parts.has(unit.norm)) return next
    if (isMark(unit, ':.')) return null
  }
  return null
}

type Phrase = readonly string[]

/** Whether `phrase` stands at unit `at`. */
const standsAt = ({ units }: Clause, at: number, phrase: Phrase): boolean =>
  phrase.every((word, offset) => units[at + offset]?.norm === word)

/** The first of `phrases` that stands at unit `at`, or null. */
export function phraseAt(clause: Clause, at: number, phrases: readonly Phrase[]): Phrase | null {
  const unit = clause.units[at]
  const begun = unit && byFirstWord(phrases).get(unit.norm)
  return begun?.find((phrase) => standsAt(clause, at, phrase)) ?? null
}

const begun = new WeakMap<readonly Phrase[], ReadonlyMap<string, readonly Phrase[]>>()

/** The phrases by their first word, in their order; made once, since every word is asked about. */
function byFirstWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const before = begun.get(phrases)
  if (before) return before
  const made = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const [first = ''] = phrase
    made.set(first, [...(made.get(first) ?? []), phrase])
  }
  begun.set(phrases, made)
  return made
}

/** The first unit of the cue's verb group: "*has also* said". */
export function groupStart(clause: Clause, { at }: Cue): number {
  let start = at
  while (start > 0 && isBetween(clause, clause.units[start - 1])) start -= 1
  return start
}

/** "saying", "adding": a cue that has its source from the clause before it. */
export function isParticiple(clause: Clause, { at }: Cue): boolean {
  const { participleEndings } = clause.lexicon.grammar
  const { norm } = clause.units[at] ?? { norm: '' }
  // "has been warning" is a verb of its own.
  if (frameOf(clause, at) === 'b') return false
  return participleEndings.some((ending) => norm.endsWith(ending))
}
