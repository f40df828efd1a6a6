import type { Article } from '../article'
import type { Attribution } from '../attribution/attribution'
import type { Lexicon } from '../lexicon/lexicon'
import { findQuotations } from '../text/quotation'
import { overlaps, type Span } from '../text/span'
import { isWord, tokensOf } from '../text/token'

/** Shorter ones are titles, slogans and words at arm's length as often as something said. */
const FEWEST_WORDS = 6

/**
 * The quotations that no attribution claims, without their marks, in text order: their marks alone
 * say that somebody said so, not who.
 */
export function unclaimedQuotations(
  { text, blocks }: Article,
  attributions: readonly Attribution[],
  lexicon: Lexicon,
): Span[] {
  const contents = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start)
  const quotations = findQuotations(text, blocks, lexicon)
    .filter(({ depth, closed, start, end }) => depth === 0 && closed && end > start)
    .sort((a, b) => a.start - b.start)
  let next = 0
  return quotations
    .filter((quotation) => {
      while (next < contents.length && (contents[next]?.end ?? 0) <= quotation.start) next += 1
      const content = contents[next]
      if (content && overlaps(content, quotation)) return false
      return tokensOf(text, quotation).filter(isWord).length >= FEWEST_WORDS
    })
    .map(({ start, end }) => ({ start, end }))
}
