import {
  type Clause,
  isConjunction,
  isMark,
  isPause,
  type Range,
  subjectBefore,
  wordAt,
} from './clause'
import { subjectAfter } from './subject-after'
import { note, type Work } from './work'

/** The furthest that the participle of a verb group stands from its auxiliary. */
const FURTHEST = 24
/** An auxiliary and a participle that reports leave little doubt beside quotation marks. */
const QUOTED = 80
/** Without them other verbs of the sentence may be meant. */
const BARE = 65

/**
 * Where the finite verb stands second, an auxiliary and the participle that is the cue take the rest
 * of the clause between them: „It runs“, *hatte* Weiss *gesagt*.  ·  Weiss *hatte* it „dear“ *genannt*.
 */
export function verbFrames(work: Work): void {
  const { clause } = work
  if (!clause.lexicon.grammar.verbSecond) return
  for (let at = 1; at < clause.units.length; at += 1) {
    if (!clause.lexicon.grammar.finite.has(wordAt(clause, at))) continue
    const cue = participleAfter(clause, at)
    if (cue === null || work.claimed[cue]) continue
    if (isMark(clause.units[at - 1], ',')) afterContent(work, { from: at, to: cue })
    else aroundQuotation(work, { from: at, to: cue })
  }
}

/** The last word of the auxiliary's clause, if it is a cue. */
function participleAfter(clause: Clause, from: number): number | null {
  const { units, lexicon } = clause
  for (let at = from + 1; at < Math.min(units.length, from + FURTHEST); at += 1) {
    const ends = at + 1 >= units.length || isPause(units[at + 1]) || isConjunction(clause, at + 1)
    if (isPause(units[at])) return null
    if (ends && units[at]?.kind === 'word')
      return lexicon.cues.verbs.has(wordAt(clause, at)) ? at : null
  }
  return null
}

/** „It runs“, hatte Weiss in Example gesagt: the frame holds the source, its content stands before. */
function afterContent(work: Work, { from, to }: Range): void {
  const { clause, claimed } = work
  const subject = subjectAfter(clause, from + 1)
  if (!subject || to <= subject.from) return
  const source = { from: subject.from, to: sourceEnd(clause, subject, to) }
  let start = from - 1
  while (start > 0 && !claimed[start - 1]) start -= 1
  let end = from
  while (end > start && isMark(clause.units[end - 1], ',-')) end -= 1
  const quoted = clause.units.slice(start, end).some(({ kind }) => kind === 'quote')
  const mood = clause.units
    .slice(start, end)
    .some(({ norm }) => clause.lexicon.grammar.reportedMood.has(norm))
  if (end <= start || !(quoted || mood)) return
  noteFrame(
    work,
    { from: start, to: end },
    { cue: to, source, reliability: quoted ? QUOTED : BARE },
  )
}

/** The frame also holds adverbials, before its participle: "hatte Weiss *in Example* gesagt". */
function sourceEnd({ units, lexicon }: Clause, { from, to }: Range, participle: number): number {
  if (to < participle) return to
  const adverbial = units.findIndex(
    ({ norm }, at) => at > from && at < participle && lexicon.grammar.prepositions.has(norm),
  )
  return adverbial < 0 ? participle : adverbial
}

/** Weiss hatte it als „dear“ bezeichnet: the frame holds the quotation, its source stands before. */
function aroundQuotation(work: Work, { from, to }: Range): void {
  const { clause } = work
  const first = clause.units.findIndex((unit, at) => at > from && at < to && unit.kind === 'quote')
  if (first < 0 || work.claimed[first]) return
  const source = subjectBefore(clause, from, 0)
  if (!source) return
  const content = { from: first, to: quotationsEnd(clause, first) }
  noteFrame(work, content, { cue: to, source, reliability: QUOTED })
}

/** Where quotations end that stand in one row: „firm“ und „safe“. */
export function quotationsEnd(clause: Clause, from: number): number {
  let end = from + 1
  while (
    (isConjunction(clause, end) || isMark(clause.units[end], ',')) &&
    clause.units[end + 1]?.kind === 'quote'
  )
    end += 2
  return end
}

interface Frame {
  readonly cue: number
  readonly source: Range
  readonly reliability: number
}

const noteFrame = (work: Work, content: Range, { cue, source, reliability }: Frame): void =>
  note(
    work,
    { content: [content], cue: { from: cue, to: cue + 1 }, source },
    { act: 'speech', reliability, pattern: 'before' },
  )
