import { afterAdverbials } from './adverbial'
import {
  type Clause,
  isBetween,
  isConjunction,
  isMark,
  isPause,
  type Range,
  subjectAfter,
  subjectBefore,
  wordAt,
} from './clause'
import { contentEnd, opensAnother } from './content-end'
import { type Cue, isParticiple, phraseAt } from './cue'
import { claim, note, type Work } from './work'

/** The words between content and the next: "*Weiss said on Monday*". */
interface CueClause extends Range {
  readonly source: Range | null
}

/** “It runs,” Weiss *said* on Monday.  ·  It runs, *said* Weiss.  ·  It, Weiss *said*, runs. */
export function contentBefore(work: Work, cue: Cue): void {
  const { clause, claimed } = work
  const { units } = clause
  if (claimed[cue.at] || isParticiple(clause, cue)) return
  const said = sourceBeforeCue(work, cue) ?? sourceAfterCue(work, cue)
  if (!said) return
  const from = contentStart(work, said.from)
  let to = said.from
  while (to > from && isMark(units[to - 1], ',-')) to -= 1
  if (quotationFollows(clause, said.to) && !hasQuotation(clause, { from, to })) return
  const rest = restAfter(work, said)
  if (to <= from || !isStatement(clause, { from, to }, rest !== null)) return
  const content = rest ? [{ from, to }, rest] : [{ from, to }]
  note(
    work,
    { content, cue: { from: cue.at, to: cue.at + 1 }, source: said.source },
    { ...cue, pattern: 'before' },
  )
  claim(work, [said])
}

const endsContent = ({ units }: Clause, at: number): boolean =>
  units[at]?.kind === 'quote' || isMark(units[at], ',?!-')

function sourceBeforeCue({ clause }: Work, { at }: Cue): CueClause | null {
  const source = subjectBefore(clause, at, 0)
  if (!source || source.from === 0 || !endsContent(clause, source.from - 1)) return null
  if (clause.lexicon.grammar.relatives.has(wordAt(clause, source.from))) return null
  const quoted = clause.units[source.from - 1]?.kind === 'quote'
  const to = quoted ? afterQuotation(clause, at + 1, at) : tailEnd(clause, at + 1, at)
  return to === null ? null : { from: source.from, to, source }
}

function sourceAfterCue({ clause }: Work, { at }: Cue): CueClause | null {
  const { units } = clause
  if (at === 0 || !endsContent(clause, at - 1)) return null
  // "…, hieß es": somebody said so, the report does not say who.
  if (clause.lexicon.grammar.empty.has(wordAt(clause, at + 1))) {
    const end = tailEnd(clause, at + 2, at)
    return end === null ? null : { from: at, to: end, source: null }
  }
  const source = subjectAfter(clause, at + 1)
  if (!source) return null
  const quoted = units[at - 1]?.kind === 'quote' || units[at - 2]?.kind === 'quote'
  if (quoted) return { from: at, to: afterQuotation(clause, source.to, at) ?? source.to, source }
  const to = tailEnd(clause, source.to, at)
  // "Weiss, a doctor, said officials knew": content follows; "…, said Anna Weiss, a doctor" does not.
  return to === null || !isSomebody(clause, source) ? null : { from: at, to, source }
}

/** Whether the phrase ends in a name or in a word for people. */
function isSomebody(clause: Clause, { from, to }: Range): boolean {
  const { units, lexicon } = clause
  const last = units[to - 1]
  const first = wordAt(clause, from)
  const { prepositions, pronouns } = lexicon.grammar
  if (!last || prepositions.has(first) || (pronouns.has(first) && to > from + 1)) return false
  // "said Mr. Weiss had left" reports something.
  if (units.slice(from, to).some((unit) => isBetween(clause, unit))) return false
  const { roles, groups, anonymous, organisations } = lexicon.speakers
  return (
    last.capital || [roles, groups, anonymous, organisations].some((list) => list.has(last.norm))
  )
}

/** The end of a cue's words after a quotation: they hardly ever report anything of their own. */
function afterQuotation(clause: Clause, at: number, cue: number): number | null {
  const tail = tailEnd(clause, at, cue)
  if (tail !== null) return tail
  const { units, lexicon } = clause
  if (lexicon.grammar.complementisers.has(wordAt(clause, at)) || isMark(units[at], ':')) return null
  const { determiners, pronouns } = lexicon.grammar
  const first = at === cue + 1 && isOpening(clause, cue)
  if (!first && (determiners.has(wordAt(clause, at)) || pronouns.has(wordAt(clause, at))))
    return null
  let end = at
  while (end < units.length && !isPause(units[end]) && units[end]?.kind !== 'quote') end += 1
  return end
}

/** Whether nothing but a quotation and a subject stands before the cue. */
const isOpening = ({ units }: Clause, cue: number): boolean =>
  units[0]?.kind === 'quote' && units.slice(1, cue).every(({ kind }) => kind !== 'quote')

/** Where the words after a cue that add nothing to what is said end; null if something is said. */
function tailEnd(clause: Clause, at: number, cue: number): number | null {
  const { units, lexicon } = clause
  const ends = (index: number): boolean => index >= units.length || isPause(units[index])
  let next = at
  if (next === cue + 1 && lexicon.cues.addressing.has(wordAt(clause, cue))) {
    const hearer = subjectAfter(clause, next)
    if (hearer) next = hearer.to
  }
  if (isMark(units[next], ':')) return null
  if (lexicon.grammar.particles.has(wordAt(clause, next)) && ends(next + 1)) next += 1
  if (ends(next)) return next
  let after = afterAdverbials(clause, next)
  if (lexicon.grammar.particles.has(wordAt(clause, after)) && ends(after + 1)) after += 1
  if (after > next && ends(after)) return isMark(units[after], ':') ? null : after
  if (after > next && units[after]?.kind === 'quote') return null
  if (lexicon.grammar.complementisers.has(wordAt(clause, after))) return null
  return isConjunction(clause, after) || lexicon.grammar.subordinators.has(wordAt(clause, after))
    ? after
    : null
}

const hasQuotation = ({ units }: Clause, { from, to }: Range): boolean =>
  units.slice(from, to).some(({ kind }) => kind === 'quote')

/** "When asked, he replied, “It runs.”": a sentence of its own follows; the content is there. */
const quotationFollows = ({ units }: Clause, at: number): boolean =>
  isMark(units[at], ',:') && units[at + 1]?.kind === 'quote' && units[at + 1]?.capital === true

/** The content of a cue after it begins at the sentence's start, or where the last one ended. */
function contentStart({ claimed, clause }: Work, before: number): number {
  let from = before
  while (from > 0 && !claimed[from - 1]) from -= 1
  const skips = (at: number): boolean =>
    isPause(clause.units[at]) || (at === 0 && isConjunction(clause, at))
  while (from < before && skips(from)) from += 1
  return from
}

/** Fewer words without quotation marks before a cue are an adverbial: "On Monday, Weiss said". */
const FEWEST_WORDS = 3

function isStatement(clause: Clause, { from, to }: Range, goesOn: boolean): boolean {
  const { units, lexicon } = clause
  const part = units.slice(from, to)
  if (hasQuotation(clause, { from, to })) return true
  const words = part.filter((unit) => unit.kind !== 'mark').length
  if (words < (goesOn ? 1 : FEWEST_WORDS)) return false
  const { subordinators, prepositions } = lexicon.grammar
  const first = part[0]?.norm ?? ''
  const opens =
    subordinators.has(first) ||
    prepositions.has(first) ||
    (words < FEWEST_WORDS && isBetween(clause, part[0]))
  return !opens || part.some((unit) => isMark(unit, ','))
}

/** What goes on after "he said," in the middle: a quotation, or the rest of the clause. */
function restAfter({ clause, text }: Work, said: CueClause): Range | null {
  const { units, lexicon } = clause
  let from = said.to
  while (from < units.length && isMark(units[from], ',-:;')) from += 1
  const first = units[from]
  if (!first || from === said.to) return null
  if (first.kind === 'quote') return { from, to: contentEnd(clause, from, { text, whole: true }) }
  // "said Weiss, a doctor": an apposition, no more of what she says.
  if (!said.source || said.source.from > said.from) return null
  if (!isMark(units[from - 1], ',') || opensAnother(clause, from - 1)) return null
  const { subordinators, relatives, complementisers } = lexicon.grammar
  const adverbial = subordinators.has(first.norm) && !complementisers.has(first.norm)
  if (phraseAt(clause, from, lexicon.cues.via)) return null
  if (adverbial || relatives.has(first.norm) || first.kind !== 'word') return null
  if (lexicon.grammar.participleEndings.some((ending) => first.norm.endsWith(ending))) return null
  const to = contentEnd(clause, from, { text, whole: true })
  return to > from ? { from, to } : null
}
