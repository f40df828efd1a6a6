import type { Form } from '../attribution/attribution'
import { findQuotations } from '../text/quotation'
import { type Passage, passageOf, type Reading } from './passage'

/** A quoted fragment of fewer words, or of function words alone, is found in anything. */
const LEAST = { words: 2, content: 1 } as const

/**
 * The words of a passage that are given as said: all of a direct one; of a mixed one those inside
 * quotation marks, each quotation by itself ("called it “a war of choice”" has one).
 */
export function quotedIn(passage: Passage, form: Form, reading: Reading): Passage[] {
  const inner = findQuotations(passage.text, [passage.span], reading.lexicon)
    .filter(({ depth, closed }) => depth === 0 && closed)
    .map((span) => passageOf(passage.text, { start: span.start, end: span.end }, reading))
    .filter(
      ({ words }) =>
        words.length >= LEAST.words &&
        words.filter(({ kind }) => kind !== 'function').length >= LEAST.content,
    )
  return form === 'direct' ? [passage, ...inner] : inner
}
