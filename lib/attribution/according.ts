import { type Clause, isMark, isPause, type Range } from './clause'
import { phraseAt } from './cue'

/** What "according to Weiss" credits, as ranges of units. */
export interface According {
  readonly content: readonly Range[]
  readonly cue: Range
  readonly source: Range
  readonly act: 'speech'
  readonly reliability: number
}

/** Such phrases are hardly ever anything but a cue (counted on PolNeAR: 92 of 100). */
const RELIABILITY = 92

/** According to Weiss, it runs.  ·  It runs, according to Weiss.  ·  It, according to Weiss, runs. */
export function accordingTo(clause: Clause): According[] {
  const { units, lexicon } = clause
  const found: According[] = []
  let from = 0
  for (let at = 0; at < units.length; at += 1) {
    const phrase = phraseAt(clause, at, lexicon.cues.before)
    if (!phrase) continue
    const cue = { from: at, to: at + phrase.length }
    const source = { from: cue.to, to: sourceEnd(clause, cue.to, at === from) }
    if (source.to <= source.from) continue
    const content = contentAround(clause, from, { from: at, to: source.to })
    if (content.length === 0) continue
    found.push({ content, cue, source, act: 'speech', reliability: RELIABILITY })
    from = Math.max(source.to, content.at(-1)?.to ?? 0)
    at = from - 1
  }
  return found
}

/** The source reaches to the next pause; a longer one is cut. */
const LONGEST_SOURCE = 25

function sourceEnd({ units, lexicon }: Clause, from: number, first: boolean): number {
  const last = Math.min(units.length, from + LONGEST_SOURCE)
  for (let at = from; at < last; at += 1) {
    const unit = units[at]
    if (!unit || unit.kind === 'quote' || isMark(unit, ',;:()-.?!')) return at
    if (!first && at > from && lexicon.grammar.relatives.has(unit.norm)) return at
  }
  return last
}

function contentAround({ units, lexicon }: Clause, from: number, phrase: Range): Range[] {
  const content: Range[] = []
  let start = from
  while (
    start < phrase.from &&
    (isPause(units[start]) || lexicon.grammar.conjunctions.has(units[start]?.norm ?? ''))
  )
    start += 1
  let end = phrase.from
  while (end > start && units[end - 1]?.kind === 'mark' && !isMark(units[end - 1], ')')) end -= 1
  if (end > start) content.push({ from: start, to: end })
  let next = phrase.to
  while (isPause(units[next]) && !isMark(units[next], '.?!')) next += 1
  let last = units.length
  while (last > next && units[last - 1]?.kind === 'mark') last -= 1
  const goesOn = next > phrase.to && last > next
  // After content of its own, what follows a comma is rarely more of it.
  if (goesOn && (content.length === 0 || isShort(content[0])))
    content.push({ from: next, to: last })
  return content
}

/** A subject before the phrase ("Example Ltd., according to one report, earns …"): up to 6 words. */
const isShort = (range: Range | undefined): boolean => (range ? range.to - range.from : 0) <= 6
