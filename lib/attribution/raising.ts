import { type Clause, isBetween, type Range, subjectBefore, wordAt } from './clause'
import { contentEnd } from './content-end'
import { type Cue, groupStart } from './cue'
import { frameOf } from './cue-frame'
import { note, type Work } from './work'

/**
 * "The plan *is expected* to fail", "the plan *seems* to fail": nobody is named, and the content is
 * what stands on both sides. True where the cue is of this kind.
 */
export function raised(work: Work, cue: Cue): boolean {
  const { clause, claimed, text } = work
  if (claimed[cue.at] || !isRaising(clause, cue)) return false
  const subject = subjectBefore(clause, cue.at, 0)
  if (!subject) return false
  const from = cue.at + 1
  const rest: Range = { from, to: contentEnd(clause, from, { text, whole: false }) }
  if (rest.to <= rest.from || claimed[subject.from]) return false
  const group = { from: groupStart(clause, cue), to: cue.at + 1 }
  note(work, { content: [subject, rest], cue: group, source: null }, { ...cue, pattern: 'raising' })
  return true
}

function isRaising(clause: Clause, { at }: Cue): boolean {
  const { lexicon, units } = clause
  const to = lexicon.grammar.infinitive.has(wordAt(clause, at + 1))
  if (
    !to &&
    !(isBetween(clause, units[at + 1]) && lexicon.grammar.infinitive.has(wordAt(clause, at + 2)))
  )
    return false
  return (
    lexicon.cues.raising.has(wordAt(clause, at)) ||
    (frameOf(clause, at) === 'b' && lexicon.cues.thoughts.has(wordAt(clause, at)))
  )
}
