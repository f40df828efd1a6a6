import type { Span } from '../text/span'
import { firstSubject } from './clause'
import { namesAmong } from './printed-name'
import type { Reading, Sentence } from './reading'
import { spanOf } from './work'

/** A quotation without a cue has its speaker from so few sentences before it. */
const SENTENCES_BACK = 3

/**
 * The one person with whose full name sentences of a paragraph begin, right before a quotation that
 * has no cue: "Anna Weiss runs the office. “It pays.”" Null where there is none, or more than one.
 */
export function subjectOf({ text, lexicon }: Reading, before: readonly Sentence[]): Span | null {
  const subjects = new Map<string, Span>()
  for (const { units } of before.slice(-SENTENCES_BACK)) {
    const clause = { units, lexicon }
    const range = firstSubject(clause, Math.min(units.length, OPENING))
    if (!range || range.from > 0) continue
    const [name] = namesAmong(text, units.slice(range.from, range.to), lexicon)
    const person = name && !name.organisation && /\s/u.test(name.name)
    if (person) subjects.set(name.name, spanOf(clause, range))
  }
  const [subject = null] = subjects.size === 1 ? subjects.values() : []
  return subject
}

/** A sentence that begins with its subject has it in its first words. */
const OPENING = 6
