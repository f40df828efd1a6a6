import type { Frame } from '../lexicon/cue-table'
import { type Clause, isMark, isPause } from './clause'

/** The frame in which the word of unit `at` stands. */
export function frameOf(clause: Clause, at: number): Frame {
  const { units, lexicon } = clause
  const { complementisers, subordinators, prepositions, infinitive, passives } = lexicon.grammar
  const next = units[at + 1]
  const previous = units[at - 1]
  if (next && complementisers.has(next.norm)) return 't'
  if (next?.kind === 'quote') return 'q'
  if (isMark(next, ':,') && units[at + 2]?.kind === 'quote') return 'q'
  if (previous?.kind === 'quote' || isMark(previous, ',')) return 'e'
  if (passives.has(previous?.norm ?? '')) return 'b'
  if (next === undefined || isPause(next)) return 'e'
  if (infinitive.has(next.norm)) return 'i'
  if (prepositions.has(next.norm)) return 'p'
  return subordinators.has(next.norm) ? 'w' : 'n'
}
