import type { Lexicon } from '../lexicon/lexicon'
import type { Span } from '../text/span'
import { HYPHEN, type Unit } from './reading'

/** A name as printed, titles and offices before it apart. */
export interface NameAt {
  readonly name: string
  readonly span: Span
  /** With the offices and titles before the name. */
  readonly whole: Span
  readonly roles: readonly string[]
  readonly organisation: boolean
  /** One word that has its capital only because it opens a sentence, for all we know here. */
  readonly doubtful: boolean
}

/** Longer runs of capitals are headings. */
const LONGEST_NAME = 10

/** The names among units, in order: runs of capitalised words, offices before them split off. */
export function namesAmong(text: string, units: readonly Unit[], lexicon: Lexicon): NameAt[] {
  const names: NameAt[] = []
  let at = 0
  while (at < units.length) {
    const end = runEnd(units, at, lexicon)
    if (end > at) {
      const name = splitRoles(text, units.slice(at, end), { before: units[at - 1], lexicon })
      if (name) names.push(name)
    }
    at = Math.max(end, at + 1)
  }
  return names
}

function runEnd(units: readonly Unit[], from: number, lexicon: Lexicon): number {
  let end = from
  while (end < units.length && end - from < LONGEST_NAME) {
    const unit = units[end]
    if (!unit) break
    if (unit.kind === 'word' && unit.capital && !isPlain(units, end, { from, lexicon })) end += 1
    else if (end > from && isNameDot(units, end, lexicon)) end += 1
    else if (end > from && unit.norm === HYPHEN && units[end + 1]?.capital) end += 1
    else if (end > from && PARTICLES.has(unit.norm) && units[end + 1]?.capital) end += 1
    else break
    // "Weiss's spokesman": a possessive ends the name.
    if (unit.norm.endsWith("'s")) break
  }
  while (end > from && units[end - 1]?.kind === 'mark') end -= 1
  return end
}

/** Small words inside names; the same in all languages that have them. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al bin da de del della den der di dos du el ibn la le ter van von zu'.split(' '),
)

/** "the *Evening* Lamp" is a name, and "Monday Anna Weiss" is not. */
function isPlain(
  units: readonly Unit[],
  at: number,
  { from, lexicon }: { from: number; lexicon: Lexicon },
): boolean {
  const unit = units[at]
  if (!unit || !isPlainWord(unit, at === from, lexicon)) return false
  const definite = at === from && lexicon.grammar.determiners.has(units[at - 1]?.norm ?? '')
  const next = units[at + 1]
  return !(
    definite &&
    lexicon.grammar.times.has(unit.norm) &&
    next?.kind === 'word' &&
    next.capital
  )
}

/** A function word or a day with a capital only because it opens a sentence, or always. */
function isPlainWord({ norm }: Unit, first: boolean, { grammar, meaning, cues }: Lexicon): boolean {
  if (grammar.times.has(norm) || grammar.pronouns.has(norm)) return true
  if (!first) return false
  return (
    meaning.stopWords.has(norm) ||
    grammar.subordinators.has(norm) ||
    grammar.prepositions.has(norm) ||
    grammar.conjunctions.has(norm) ||
    grammar.determiners.has(norm) ||
    cues.verbs.has(norm)
  )
}

/** The dot of "Sen. Weiss" or "J. Weiss". */
function isNameDot(units: readonly Unit[], at: number, { honorifics }: Lexicon): boolean {
  const before = units[at - 1]
  if (units[at]?.norm !== '.' || !units[at + 1]?.capital || !before) return false
  return before.norm.length === 1 || honorifics.has(before.norm)
}

interface Around {
  readonly before: Unit | undefined
  readonly lexicon: Lexicon
}

function splitRoles(
  text: string,
  run: readonly Unit[],
  { before, lexicon }: Around,
): NameAt | null {
  const isRole = ({ norm }: Unit): boolean =>
    lexicon.speakers.roles.has(norm) || lexicon.honorifics.has(norm)
  let first = run.findLastIndex((unit, at) => at < run.length - 1 && isRole(unit)) + 1
  const last = run.at(-1)
  if (!last) return null
  const definite = lexicon.grammar.determiners.has(before?.norm ?? '')
  if (isRole(last) && (first > 0 || run.length === 1 || definite)) return null
  while (first < run.length - 1 && run[first]?.kind === 'mark') first += 1
  const [start] = run.slice(first)
  if (!start) return null
  const span = { start: start.start, end: last.end }
  const name = text.slice(span.start, span.end).replace(/['’]s$/u, '')
  const wordsOfName = run.slice(first)
  const acronym = wordsOfName.length === 1 && /^[\p{Lu}\p{N}.]{2,}$/u.test(name)
  const body = wordsOfName.some(({ norm }) => lexicon.speakers.organisations.has(norm))
  const roles = run
    .slice(0, first)
    .filter(isRole)
    .map(({ norm }) => norm)
  if (before && before.kind === 'word' && lexicon.speakers.roles.has(before.norm))
    roles.push(before.norm)
  return {
    name,
    span: { start: span.start, end: span.start + name.length },
    whole: { start: run[0]?.start ?? span.start, end: span.start + name.length },
    roles,
    organisation: roles.length === 0 && (acronym || body || definite),
    doubtful: !before && roles.length === 0 && wordsOfName.length === 1 && !acronym,
  }
}
