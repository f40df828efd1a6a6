import {
  type Clause,
  isBetween,
  isConjunction,
  isMark,
  isPause,
  type Range,
  wordAt,
} from './clause'
import { contentEnd, opensAnother } from './content-end'
import { type Cue, isParticiple, phraseAt } from './cue'
import { type CueClause, sourceAfterCue, sourceBeforeCue } from './cue-clause'
import { mayBeTitle } from './title'
import { claim, note, type Work } from './work'

/** “It runs,” Weiss *said* on Monday.  ·  It runs, *said* Weiss.  ·  It, Weiss *said*, runs. */
export function contentBefore(work: Work, cue: Cue): void {
  const { clause, claimed } = work
  const { units } = clause
  if (claimed[cue.at] || isParticiple(clause, cue)) return
  const said = sourceBeforeCue(clause, cue) ?? sourceAfterCue(clause, cue)
  if (!said) return
  const from = contentStart(work, said.from)
  let to = said.from
  while (to > from && isMark(units[to - 1], ',-')) to -= 1
  if (quotationFollows(clause, said.to) && !hasQuotation(clause, { from, to })) return
  if (announces(clause, said)) return
  const rest = restAfter(
    work,
    { said, cue },
    clause.units[to - 1]?.kind === 'quote' && to === from + 1,
  )
  if (!hasQuotation(clause, { from, to }) && !reportsClauses(clause, cue)) return
  if (to <= from || !isStatement(clause, { from, to }, rest !== null)) return
  const more = continued(clause, said.to)
  const content = [{ from, to }, ...(more.length > 0 || !rest ? more : [rest])]
  note(
    work,
    { content, cue: { from: cue.at, to: cue.at + 1 }, source: said.source },
    { ...cue, pattern: 'before' },
  )
  claim(work, [{ from: said.from, to: Math.max(said.to, more.at(-1)?.to ?? 0) }])
}

/** "Il roule, *assure Weiss*, et il paie": the clause goes on where commas set off who speaks. */
function goesOn(clause: Clause, at: number): boolean {
  const { insertionMarks, auxiliaries, passives } = clause.lexicon.grammar
  if (!insertionMarks.includes(',')) return false
  const word = wordAt(clause, at)
  return isConjunction(clause, at) || auxiliaries.has(word) || passives.has(word)
}

/** «It runs, — said Weiss, — and it pays»: what else of the same quotation follows, piece by piece. */
function continued({ units }: Clause, from: number): Range[] {
  const pieces: Range[] = []
  for (let at = from; at < units.length; at += 1) {
    const quotation = units[at]?.quotation
    if (quotation && !quotation.continues && !mayBeTitle(units[at])) break
    if (quotation?.continues && quotation.end > quotation.start)
      pieces.push({ from: at, to: at + 1 })
  }
  return pieces
}

/** Without quotation marks before it, a cue must be one that reports clauses, or a very sure one. */
const VERY_SURE = 85

const reportsClauses = (clause: Clause, { at, reliability }: Cue): boolean =>
  clause.lexicon.cues.clausal.has(wordAt(clause, at)) || reliability >= VERY_SURE

const hasQuotation = ({ units }: Clause, { from, to }: Range): boolean =>
  units.slice(from, to).some(({ kind }) => kind === 'quote')

/** "When asked, he replied, “It runs.”": a sentence of its own follows; the content is there. */
const quotationFollows = ({ units }: Clause, at: number): boolean =>
  isMark(units[at], ',:') && units[at + 1]?.kind === 'quote' && units[at + 1]?.capital === true

/** In the “Lamp” Weiss said, smiling: “It runs.” After a colon stands what is said, a title before it. */
function announces({ units, lexicon }: Clause, { from, to }: Range): boolean {
  if (!lexicon.grammar.prepositions.has(units[0]?.norm ?? '') || from > LONGEST_OPENING)
    return false
  const colon = units.findIndex((unit, at) => at >= to && isMark(unit, ':'))
  return colon > 0 && units[colon + 1]?.kind === 'quote'
}

/** "In an interview with the weekly “Lamp”". */
const LONGEST_OPENING = 8

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
function restAfter(
  { clause, text }: Work,
  { said, cue }: { readonly said: CueClause; readonly cue: Cue },
  direct: boolean,
): Range | null {
  const { units, lexicon } = clause
  let from = said.to
  while (from < units.length && isMark(units[from], ',-:;')) from += 1
  // "— said Weiss. — It does.": a full stop before a dash ends no sentence for the platform.
  if (isMark(units[from], '.') && units[from + 1]?.kind === 'quote') from += 1
  const first = units[from]
  if (!first) return null
  // “It runs,” Weiss said in an interview with the “Lamp”: a title, and no more of what she says.
  const spoken = Math.max(said.source?.to ?? 0, cue.at + 1)
  if (first.kind === 'quote' && from === said.to && said.to > spoken) return null
  if (first.kind === 'quote') return { from, to: contentEnd(clause, from, { text, whole: true }) }
  // "said Weiss, a doctor": an apposition, no more of what she says.
  // “It runs,” Weiss said, a reference to her car: no more of what she says.
  if (direct) return null
  if (from === said.to || !said.source) return null
  if (said.source.from > said.from && !goesOn(clause, from)) return null
  if (!isMark(units[from - 1], ',') || opensAnother(clause, from - 1)) return null
  const { subordinators, relatives, complementisers } = lexicon.grammar
  const adverbial = subordinators.has(first.norm) && !complementisers.has(first.norm)
  if (phraseAt(clause, from, lexicon.cues.via)) return null
  if (adverbial || relatives.has(first.norm) || first.kind !== 'word') return null
  if (lexicon.grammar.participleEndings.some((ending) => first.norm.endsWith(ending))) return null
  const to = contentEnd(clause, from, { text, whole: true })
  return to > from ? { from, to } : null
}
