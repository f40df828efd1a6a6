import { type Clause, isConjunction, isMark, type Range, subjectBefore, wordAt } from './clause'
import { contentEnd } from './content-end'
import { type Cue, cuesOf } from './cue'
import { subjectAfter } from './subject-after'
import { isTitleOf, mayBeTitle } from './title'
import { note, type Work } from './work'

/** The longest remark: "as the ministry's spokeswoman told the agency on Monday". */
const LONGEST = 20

/** As Weiss *said*, it runs.  ·  It runs, as Weiss *said*.  ·  It, as Weiss *said*, runs. */
export function remarks(work: Work): void {
  const { clause } = work
  for (let at = 0; at < clause.units.length; at += 1) {
    if (!clause.lexicon.cues.remarks.has(wordAt(clause, at))) continue
    if (at > 0 && !isMark(clause.units[at - 1], ',-')) continue
    const end = remarkEnd(clause, at)
    const cue = end === null ? undefined : cueWithin(clause, { from: at + 1, to: end })
    if (end !== null && cue) credit(work, cue, { from: at, to: end })
  }
}

function remarkEnd({ units }: Clause, from: number): number | null {
  for (let at = from + 1; at <= Math.min(units.length, from + LONGEST); at += 1) {
    if (at === units.length || isMark(units[at], ',.-:')) return at
    if (units[at]?.kind === 'quote' && !mayBeTitle(units[at])) return null
  }
  return null
}

/** The last cue of the remark, if nothing but an adverbial can follow it. */
const cueWithin = (clause: Clause, { from, to }: Range): Cue | undefined =>
  cuesOf(clause, LEAST_RELIABILITY.titled).findLast(
    ({ at, reliability }) =>
      at >= from &&
      at < to &&
      to - at <= LONGEST_TAIL &&
      (reliability >= LEAST_RELIABILITY.usual ||
        clause.units[at - 1]?.kind === 'quote' ||
        titledSubject(clause, { from, to: at }) !== null),
  )

/** "as" opens many clauses; only sure cues make it a remark, or any right behind a paper's name. */
const LEAST_RELIABILITY = { usual: 60, titled: 30 } as const
/** "as Weiss told the agency on Monday": the most that follows a remark's cue. */
const LONGEST_TAIL = 8

/** "wie *die „Uferzeitung“* unter Berufung auf Weiss berichtet": an adverbial follows a paper's name. */
function titledSubject(clause: Clause, { from, to }: Range): Range | null {
  const title = clause.units.findIndex((_, at) => at > from && at < to && isTitleOf(clause, at))
  const follows = clause.lexicon.grammar.prepositions.has(wordAt(clause, title + 1))
  const opens = !clause.lexicon.grammar.prepositions.has(wordAt(clause, from))
  return title > 0 && follows && opens ? { from, to: title + 1 } : null
}

/** "Comme l'a *dit* Weiss": the object that is written before its verb is no subject. */
const beforeClitic = (clause: Clause, cue: number): number =>
  clause.lexicon.cues.clitics.has(wordAt(clause, cue - 1)) ? cue - 1 : cue

function credit(work: Work, cue: Cue, remark: Range): void {
  const { clause, claimed, text } = work
  const { units } = clause
  if (claimed[cue.at]) return
  // Wie die „Uferzeitung“ *berichtet*: no other noun phrase ends with a quotation.
  const isTitled = units[cue.at - 1]?.kind === 'quote'
  const own = isTitled
    ? { from: remark.from + 1, to: cue.at }
    : (titledSubject(clause, { from: remark.from + 1, to: cue.at }) ??
      subjectBefore(clause, beforeClitic(clause, cue.at), remark.from + 1))
  const source = own ?? subjectAfter(clause, cue.at + 1)
  if (!source || source.to > remark.to) return
  const content: Range[] = []
  let start = remark.from
  while (start > 0 && !claimed[start - 1]) start -= 1
  while (start < remark.from && isConjunction(clause, start)) start += 1
  let end = remark.from
  while (end > start && isMark(units[end - 1], ',-')) end -= 1
  if (end > start) content.push({ from: start, to: end })
  const next = remark.to + 1
  if (next < units.length && isMark(units[remark.to], ',-:')) {
    const to = contentEnd(clause, next, { text, whole: true })
    if (to > next) content.push({ from: next, to })
  }
  if (content.length === 0) return
  note(
    work,
    { content, cue: { from: cue.at, to: cue.at + 1 }, source },
    { ...cue, pattern: 'before' },
  )
  work.claimed.fill(1, remark.from, remark.to)
}
