import type { Frame } from '../lexicon/cue-table'
import { type Clause, isMark, isPause } from './clause'

/** The frame in which the word of unit `at` stands. */
export function frameOf(clause: Clause, at: number): Frame {
  const { units, lexicon } = clause
  const { complementisers, subordinators, prepositions, infinitive, passives } = lexicon.grammar
  if (lexicon.grammar.verbSecond) {
    const ahead = frameAhead(clause, at)
    if (ahead) return ahead
  }
  const next = units[at + 1]
  const previous = units[at - 1]
  if (next && complementisers.has(next.norm)) return 't'
  if (isMark(next, ',') && complementisers.has(units[at + 2]?.norm ?? '')) return 't'
  if (next?.kind === 'quote') return 'q'
  if (isMark(next, ':,') && units[at + 2]?.kind === 'quote') return 'q'
  if (previous?.kind === 'quote' || isMark(previous, ',')) return 'e'
  if (passives.has(previous?.norm ?? '')) return 'b'
  if (next === undefined || isPause(next)) return 'e'
  if (infinitive.has(next.norm)) return 'i'
  if (prepositions.has(next.norm)) return 'p'
  return subordinators.has(next.norm) ? 'w' : 'n'
}

/** How far from a verb that stands second its clause may begin. */
const FURTHEST = 14

/** "erklärte der Minister am Montag, *dass*": the frame by what stands after the next pause. */
function frameAhead({ units, lexicon }: Clause, at: number): Frame | null {
  const { complementisers, subordinators } = lexicon.grammar
  for (let next = at + 1; next < Math.min(units.length, at + FURTHEST); next += 1) {
    if (units[next]?.kind === 'quote') return 'q'
    if (!isPause(units[next])) continue
    const after = units[next + 1]
    if (isMark(units[next], ':,') && after?.kind === 'quote') return 'q'
    if (isMark(units[next], ',') && complementisers.has(after?.norm ?? '')) return 't'
    if (isMark(units[next], ',') && subordinators.has(after?.norm ?? '')) return 'w'
    return null
  }
  return null
}
