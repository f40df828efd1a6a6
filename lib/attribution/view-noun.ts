import { type Clause, isMark, type Range, wordAt } from './clause'
import { note, type Work } from './work'

/** A view is stated by its noun about as often as by a fair cue. */
const VIEW = { act: 'speech', reliability: 60, pattern: 'orphan' } as const
/** "the view of the new mayor of Exampleton is that": the most between the noun and its verb. */
const FURTHEST = 8

/** Weiss's *view* is that it runs.  ·  The *position* of the council: it runs. */
export function views(work: Work): void {
  const { clause, claimed } = work
  for (let at = 1; at < clause.units.length; at += 1) {
    if (claimed[at] || !clause.lexicon.cues.viewNouns.has(wordAt(clause, at))) continue
    const start = contentStart(clause, at)
    const source = start && holderOf(clause, at, start.holder)
    if (!start || !source || claimed[start.from]) continue
    let to = clause.units.length
    while (to > start.from && isMark(clause.units[to - 1], '.')) to -= 1
    if (to <= start.from) continue
    note(work, { content: [{ from: start.from, to }], cue: { from: at, to: at + 1 }, source }, VIEW)
  }
}

interface Start {
  readonly from: number
  /** Where the words after the noun end that say whose view it is. */
  readonly holder: number
}

/** Behind a colon, or with the complementiser that follows a form of "be". */
function contentStart(clause: Clause, noun: number): Start | null {
  const { units, lexicon } = clause
  const { complementisers, passives, finite } = lexicon.grammar
  for (let at = noun + 1; at < Math.min(units.length, noun + FURTHEST); at += 1) {
    if (isMark(units[at], ':')) return { from: at + 1, holder: at }
    const is = passives.has(wordAt(clause, at)) || finite.has(wordAt(clause, at))
    const next = isMark(units[at + 1], ',') ? at + 2 : at + 1
    if (is && complementisers.has(wordAt(clause, next))) return { from: next, holder: at }
    if (is || units[at]?.kind !== 'word') return null
  }
  return null
}

/** Whose view: "*her* view", "*Weiss's* view", "the view *of the council*". */
function holderOf(clause: Clause, noun: number, end: number): Range | null {
  const { units, lexicon } = clause
  if (end > noun + 2 && lexicon.grammar.prepositions.has(wordAt(clause, noun + 1)))
    return { from: noun + 2, to: end }
  if (end > noun + 2 && lexicon.grammar.attaching.has(wordAt(clause, noun + 1)))
    return { from: noun + 2, to: end }
  // "Олени Вайс": a name in the genitive, right after the noun.
  if (end > noun + 1) return units[noun + 1]?.capital ? { from: noun + 1, to: end } : null
  let from = noun - 1
  if (lexicon.grammar.objectPronouns.has(wordAt(clause, from))) return { from, to: noun }
  const possessive = /['’]s?$|s$/u.test(wordAt(clause, from))
  if (!possessive) return null
  while (from > 0 && units[from - 1]?.capital) from -= 1
  if (lexicon.grammar.determiners.has(wordAt(clause, from - 1))) from -= 1
  return { from, to: noun }
}
