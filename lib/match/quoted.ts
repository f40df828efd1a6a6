import type { Form } from '../attribution/attribution'
import type { Word } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import { findQuotations } from '../text/quotation'
import type { Span } from '../text/span'
import { type Passage, passageOf, type Reading } from './passage'

/** A quoted fragment of fewer words, or of function words alone, is found in anything. */
const LEAST = { words: 2, content: 1, title: 3 } as const

/**
 * The words of a passage that are given as said: all of a direct one; of a mixed one those inside
 * quotation marks, each quotation by itself ("called it “a war of choice”" has one). A title is no
 * statement ("her book “The Long Way Home”").
 */
export function quotedIn(passage: Passage, form: Form, reading: Reading): Passage[] {
  const inner = quotationsIn(passage, reading.lexicon)
    .map((span) => passageOf(passage.text, span, reading))
    .filter((fragment) => {
      const content = fragment.words.filter(({ kind }) => kind !== 'function')
      return (
        fragment.words.length >= LEAST.words &&
        content.length >= LEAST.content &&
        !isTitle(content, reading)
      )
    })
  return form === 'direct' ? [passage, ...inner] : inner
}

/** All words that are no function words have capitals, and are more than a name. */
const isTitle = (content: readonly Word[], { lexicon }: Reading): boolean =>
  !lexicon.grammar.capitalNouns &&
  content.length >= LEAST.title &&
  content.every(({ capital }) => capital)

/** Marks further from a passage are not those of a quotation that it is a part of. */
const REACH = 600

/**
 * The parts of quotations that lie in a passage. A quotation of several sentences opens in one and
 * closes in another, or after the statement: its closing mark is left out of the content.
 */
function quotationsIn({ text, span }: Passage, lexicon: Lexicon): Span[] {
  const from = Math.max(0, span.start - REACH)
  const around = text.slice(from, span.end + REACH) + (lexicon.quotations[0]?.[1] ?? '')
  return findQuotations(around, [{ start: 0, end: around.length }], lexicon)
    .filter(({ depth, closed }) => depth === 0 && closed)
    .map(({ start, end }) => ({
      start: Math.max(span.start, from + start),
      end: Math.min(span.end, from + end),
    }))
    .filter(({ start, end }) => end > start)
}
