import type { Span } from '../text/span'
import {
  type Clause,
  firstSubject,
  isBetween,
  isConjunction,
  isMark,
  isPause,
  type Range,
  subjectBefore,
  wordAt,
} from './clause'
import { contentEnd } from './content-end'
import { type Cue, groupStart, isParticiple } from './cue'
import { frameOf } from './cue-frame'
import { startAfter, startSecond } from './start-after'
import { subjectAfter } from './subject-after'
import { quotationsEnd } from './verb-frame'
import { note, spanOf, type Work } from './work'

/** Weiss *said* (on Monday) (that) it runs.  ·  Weiss *said*: “It runs.”  ·  …, *adding* that … */
export function contentAfter(work: Work, cue: Cue): void {
  const { clause, claimed, text, found } = work
  if (claimed[cue.at] || isMerelyPassive(clause, cue)) return
  const source = sourceOf(work, cue)
  if (source === null) return
  const after = 'from' in source && source.from > cue.at ? source.to : cue.at + 1
  const start = clause.lexicon.grammar.verbSecond
    ? startSecond(clause, cue, after)
    : startAfter(clause, cue)
  if (start === null || claimed[start.from]) return
  const end = contentEnd(clause, start.from, { text, whole: start.clausal })
  const last = Math.min(end, nextClaimed(work, start.from), firstClauseEnd(clause, cue, start.from))
  const to = isPhrase(clause, start.from) ? quotationsEnd(clause, start.from) : last
  if (to <= start.from || saysNothing(clause, { from: start.from, to })) return
  const parts = {
    content: [{ from: start.from, to }],
    cue: { from: cue.at, to: start.cueEnd },
    source: 'from' in source ? source : null,
  }
  note(work, parts, { ...cue, pattern: 'from' in source ? 'after' : 'same-source' })
  const noted = found.at(-1)
  if (noted && !('from' in source)) found[found.length - 1] = { ...noted, source }
}

/** "nannte es „teuer“ und ging": where the verb stands second, what follows a quoted phrase is new. */
function isPhrase(clause: Clause, at: number): boolean {
  const { units, lexicon } = clause
  if (!lexicon.grammar.verbSecond || units[at]?.kind !== 'quote' || isPause(units[at - 1]))
    return false
  const end = quotationsEnd(clause, at)
  const particle = lexicon.grammar.particles.has(wordAt(clause, end)) ? 1 : 0
  return (
    end >= units.length || isPause(units[end + particle]) || isConjunction(clause, end + particle)
  )
}

/** "no date was agreed": the subject of a passive says nothing, it is what is said of. */
const isMerelyPassive = (clause: Clause, cue: Cue): boolean =>
  frameOf(clause, cue.at) === 'b' &&
  !clause.lexicon.cues.addressing.has(wordAt(clause, cue.at)) &&
  !clause.lexicon.grammar.infinitive.has(wordAt(clause, cue.at + 1)) &&
  !clause.lexicon.grammar.participleEndings.some((ending) =>
    wordAt(clause, cue.at).endsWith(ending),
  )

/** "has not seen *it*": words that only stand for others. */
const saysNothing = ({ units, lexicon }: Clause, { from, to }: Range): boolean =>
  units
    .slice(from, to)
    .every(
      ({ kind, norm }) =>
        kind === 'mark' || (kind === 'word' && lexicon.meaning.stopWords.has(norm)),
    )

/** Who stands before the cue; of a participle or after "and", the source of what came before. */
function sourceOf(work: Work, cue: Cue): Range | Span | null {
  const { clause, found } = work
  const { units } = clause
  const start = groupStart(clause, cue)
  const linked = isPause(units[start - 1]) || isConjunction(clause, start - 1)
  const earlier = found.findLast(({ source }) => source !== null)?.source ?? null
  if (isParticiple(clause, cue)) {
    if (!linked) return null
    if (earlier) return earlier
    const first = firstSubject(clause, start)
    return first && spanOf(clause, first)
  }
  const own = subjectBefore(clause, cue.at, lastClaimed(work, cue.at))
  if (clause.lexicon.grammar.verbSecond) {
    const opening = own === null || isAdverbial(clause, own.from)
    // "und fügt *hinzu*": part of the verb.
    const particle = clause.lexicon.grammar.particles.has(wordAt(clause, cue.at + 1))
    const after = opening && !particle ? subjectAfter(clause, cue.at + 1) : null
    if (after) return after
  }
  if (own) return own
  if (!linked) return null
  const apposed = nameBetweenCommas(clause, start)
  if (apposed) return apposed
  if (earlier) return earlier
  const first = isConjunction(clause, start - 1) ? firstSubject(clause, start) : null
  return first && spanOf(clause, first)
}

/** "while his counterpart, *Carl Dorn*, said": a name between commas right before the cue. */
function nameBetweenCommas({ units }: Clause, cue: number): Range | null {
  if (!isMark(units[cue - 1], ',')) return null
  let from = cue - 1
  while (units[from - 1]?.kind === 'word' && units[from - 1]?.capital) from -= 1
  return from < cue - 1 && isMark(units[from - 1], ',') ? { from, to: cue - 1 } : null
}

/** "Gestern", "In Example": what stands first is no subject where the verb stands second. */
const isAdverbial = (clause: Clause, at: number): boolean =>
  clause.lexicon.grammar.prepositions.has(wordAt(clause, at)) ||
  clause.lexicon.grammar.pronouns.get(wordAt(clause, at)) === 'self' ||
  isBetween(clause, clause.units[at])

function lastClaimed({ claimed }: Work, before: number): number {
  let at = before
  while (at > 0 && !claimed[at - 1]) at -= 1
  return at
}

function nextClaimed({ claimed }: Work, from: number): number {
  const at = claimed.indexOf(1, from)
  return at < 0 ? claimed.length : at
}

/** "Although she said it was late, …": what is said in a clause that opens the sentence ends with it. */
function firstClauseEnd(clause: Clause, cue: Cue, from: number): number {
  const { units, lexicon } = clause
  if (!lexicon.grammar.subordinators.has(wordAt(clause, 0))) return units.length
  for (let at = 1; at < cue.at; at += 1) if (units[at]?.norm === ',') return units.length
  const comma = units.findIndex((unit, at) => at > from && unit.norm === ',')
  return comma < 0 ? units.length : comma
}
