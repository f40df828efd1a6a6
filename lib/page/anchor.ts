import type { Span } from '../text/span'

/** A passage and what stands around it (W3C Web Annotation, TextQuoteSelector). */
export interface TextQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Characters of context on either side, as Hypothesis keeps them. */
const CONTEXT = 32

/** The anchor of a span of a text. */
export const quoteOf = (text: string, { start, end }: Span): TextQuote => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
})

/** So many characters beside a passage must be its own: more than one word. */
const BESIDE = 12

/** Whether at least one side of a place reads as it did beside the passage, or is an end as it was. */
function isBetweenItsOwn(
  text: string,
  { prefix, suffix }: TextQuote,
  { start, end }: Span,
): boolean {
  const before = text.slice(Math.max(0, start - BESIDE), start)
  const after = text.slice(end, end + BESIDE)
  return before === prefix.slice(-BESIDE) || after === suffix.slice(0, BESIDE)
}

/**
 * Where an anchor's passage stands in a text that may have changed around it: where it stands once,
 * there, if anything beside it is its own; where it stands more often, between its whole context;
 * null where it does not stand letter for letter or could be meant twice. The same words in another
 * place, or a look-alike, are never taken for it.
 */
export function spanOfQuote(text: string, quote: TextQuote): Span | null {
  const { exact, prefix, suffix } = quote
  if (exact === '') return null
  const first = text.indexOf(exact)
  if (first < 0) return null
  if (text.indexOf(exact, first + 1) < 0) {
    const span = { start: first, end: first + exact.length }
    return isBetweenItsOwn(text, quote, span) ? span : null
  }
  const around = prefix + exact + suffix
  const whole = text.indexOf(around)
  if (whole < 0 || text.indexOf(around, whole + 1) >= 0) return null
  const start = whole + prefix.length
  return { start, end: start + exact.length }
}

/**
 * Where spans of a text stand in a later reading of it, all of them letter for letter; null where
 * one does not, or could be meant twice.
 */
export function movedSpans(from: string, to: string, spans: readonly Span[]): Span[] | null {
  if (from === to) return [...spans]
  const moved: Span[] = []
  for (const span of spans) {
    const found = spanOfQuote(to, quoteOf(from, span))
    if (!found) return null
    moved.push(found)
  }
  return moved
}
