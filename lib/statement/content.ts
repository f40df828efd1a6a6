import type { Attribution } from '../attribution/attribution'
import type { Lexicon } from '../lexicon/lexicon'
import { type Span, trimSpan } from '../text/span'
import { isWord, tokensOf } from '../text/token'

/** A complementiser stands within the first characters of the content. */
const OPENING = 24
const OPENING_MARKS = '"“„«‘'

/**
 * The content as a statement: without the complementiser that hangs it on its cue ("that it runs" →
 * "it runs"), and without the comma before a closing mark ("It runs," → "It runs"). Attributions keep
 * both, since annotated corpora do (PARC 3, PolNeAR).
 */
export function statedContent(text: string, attribution: Attribution, lexicon: Lexicon): Span[] {
  const { form, content } = attribution
  return content
    .map((span, at) => {
      const opened = at === 0 && form !== 'direct' ? withoutOpener(text, span, lexicon) : span
      return withoutComma(text, opened)
    })
    .filter(({ start, end }) => end > start)
}

function withoutOpener(text: string, span: Span, { grammar }: Lexicon): Span {
  const [first, second] = tokensOf(text, {
    start: span.start,
    end: Math.min(span.end, span.start + OPENING),
  })
  if (!first || !second || !grammar.complementisers.has(first.norm)) return span
  const opensWords = isWord(second) || OPENING_MARKS.includes(text.charAt(second.start))
  return opensWords && second.end < span.end ? { start: second.start, end: span.end } : span
}

function withoutComma(text: string, span: Span): Span {
  const bare = trimSpan(text, span)
  return text.charAt(bare.end - 1) === ',' ? { start: bare.start, end: bare.end - 1 } : bare
}
