import type { Lexicon } from '../lexicon/lexicon'
import type { Span } from '../text/span'
import { isAmong, officeOf } from './noun'
import { officeBefore, personAt } from './office'
import { HYPHEN, type Unit } from './unit'

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
      const before = { unit: units[at - 1], office: officeBefore(units, at, lexicon) }
      const name = splitRoles(text, units.slice(at, end), { before, lexicon })
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
    else if (end > from && joinsName(units, end, lexicon)) end += 1
    else break
    // "Weiss's spokesman": a possessive ends the name.
    if (unit.norm.endsWith("'s")) break
  }
  while (end > from && units[end - 1]?.kind === 'mark') end -= 1
  return end
}

/** A small word inside a name: "Carl *von der* Dorn", "Department *of the* Interior". */
function joinsName(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const norm = units[at]?.norm ?? ''
  const next = units[at + 1]
  const before = units[at - 1]
  if (next?.kind !== 'word') return false
  // "sagte Anna Weiss *der* Abendlampe": behind a name, an article is none of it.
  const { capitalNouns, determiners } = lexicon.grammar
  const isArticle = capitalNouns && determiners.has(norm) && before?.capital === true
  if (PARTICLES.has(norm) && !isArticle)
    return next.capital || (PARTICLES.has(next.norm) && isCapital(units, at + 2))
  const { links } = lexicon.speakers
  const inside = before !== undefined && (links.has(before.norm) || PARTICLES.has(before.norm))
  const joins = links.has(norm) ? before !== undefined && takesLink(before, lexicon) : inside
  if (!joins || !(links.has(norm) || determiners.has(norm))) return false
  return next.capital
    ? !isPlainWord(next, false, lexicon)
    : links.has(norm) && determiners.has(next.norm) && isCapital(units, at + 2)
}

const isCapital = (units: readonly Unit[], at: number): boolean =>
  units[at]?.kind === 'word' && units[at]?.capital === true

/** "Department of", "Secretary of": a body or an office, and what it is of. */
const takesLink = ({ norm, capital }: Unit, lexicon: Lexicon): boolean => {
  const { organisations, roles, portfolios } = lexicon.speakers
  if (!capital) return false
  if (lexicon.honorifics.has(norm) || portfolios.has(norm)) return true
  return isAmong(organisations, norm, lexicon) || isAmong(roles, norm, lexicon)
}

/** Small words inside names; the same in all languages that have them. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al bin da de del della den der di dos du el ibn la le ter van von zu аль бін бин ван де дер фон'.split(
    ' ',
  ),
)

/** "the *Evening* Lamp" is a name, and "Monday Anna Weiss" is not. */
function isPlain(
  units: readonly Unit[],
  at: number,
  { from, lexicon }: { from: number; lexicon: Lexicon },
): boolean {
  const unit = units[at]
  // "Angaben von Weiss": where all nouns have capitals, what somebody said is no name.
  const { grammar, speakers } = lexicon
  if (at === from && grammar.capitalNouns && speakers.speech.has(unit?.norm ?? '')) return true
  if (!unit || !isPlainWord(unit, at === from, lexicon)) return false
  const definite = at === from && grammar.determiners.has(units[at - 1]?.norm ?? '')
  if (!isCapital(units, at + 1)) return true
  const isTime = definite && grammar.times.has(unit.norm)
  return !isTime && !isArticleOfName(units, at, lexicon)
}

/** "selon *Le* Phare": a capital inside a sentence, before a single other word that has one. */
const isArticleOfName = (units: readonly Unit[], at: number, { grammar }: Lexicon): boolean =>
  units[at - 1]?.kind === 'word' &&
  grammar.determiners.has(units[at]?.norm ?? '') &&
  !isCapital(units, at + 2)

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
    cues.verbs.has(norm) ||
    cues.before.some(([word]) => word === norm)
  )
}

/** The dot of "Sen. Weiss" or "J. Weiss". */
function isNameDot(units: readonly Unit[], at: number, { honorifics }: Lexicon): boolean {
  const before = units[at - 1]
  if (units[at]?.norm !== '.' || !units[at + 1]?.capital || !before) return false
  return before.norm.length === 1 || honorifics.has(before.norm)
}

interface Around {
  readonly before: { readonly unit: Unit | undefined; readonly office: boolean }
  readonly lexicon: Lexicon
}

function splitRoles(
  text: string,
  run: readonly Unit[],
  { before, lexicon }: Around,
): NameAt | null {
  const isRole = ({ norm }: Unit): boolean =>
    isAmong(lexicon.speakers.roles, norm, lexicon) || lexicon.honorifics.has(norm)
  const office = run.findLastIndex((unit, at) => at < run.length - 1 && isRole(unit)) + 1
  const last = run.at(-1)
  if (!last) return null
  const definite = lexicon.grammar.determiners.has(before.unit?.norm ?? '')
  if (isRole(last) && (office > 0 || run.length === 1 || definite)) return null
  const first = personAt(run, {
    text,
    from: office,
    office: office > 0 || before.office,
    definite,
    lexicon,
  })
  const start = first === null ? undefined : run[first]
  if (first === null || !start) return null
  const span = { start: start.start, end: last.end }
  const name = text.slice(span.start, span.end).replace(/['’]s$/u, '')
  const wordsOfName = run.slice(first)
  if (wordsOfName.every(({ norm }) => COMPANY_FORMS.has(norm))) return null
  const acronym = wordsOfName.length === 1 && /^[\p{Lu}\p{N}.]{2,}$/u.test(name)
  const body = wordsOfName.some(({ norm }) =>
    isAmong(lexicon.speakers.organisations, norm, lexicon),
  )
  // "Le Phare", "El Faro": persons have no article.
  const isTitled = lexicon.grammar.determiners.has(start.norm)
  const roles = run
    .slice(0, office)
    .filter(isRole)
    .map(({ norm }) => officeOf(norm, lexicon))
  const { unit } = before
  if (unit?.kind === 'word' && isAmong(lexicon.speakers.roles, unit.norm, lexicon))
    roles.push(officeOf(unit.norm, lexicon))
  const whole = office > 0 ? (run[0]?.start ?? span.start) : span.start
  return {
    name,
    span: { start: span.start, end: span.start + name.length },
    whole: { start: whole, end: span.start + name.length },
    roles,
    organisation:
      roles.length === 0 && (acronym || body || (definite && first === office) || isTitled),
    doubtful: !unit && roles.length === 0 && wordsOfName.length === 1 && !acronym,
  }
}

/** What firms write after their names, in whatever language. */
const COMPANY_FORMS: ReadonlySet<string> = new Set(
  'ag co corp gmbh inc llc ltd oy plc sa se'.split(' '),
)
