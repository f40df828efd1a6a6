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

/**
 * Where an anchor's passage stands in a text that may have changed around it: where it stands
 * once, there; where it stands more often, between its own context; null where it does not stand
 * letter for letter or could be meant twice. A look-alike is never taken for it.
 */
export function spanOfQuote(text: string, { exact, prefix, suffix }: TextQuote): Span | null {
  if (exact === '') return null
  const first = text.indexOf(exact)
  if (first < 0) return null
  if (text.indexOf(exact, first + 1) < 0) return { start: first, end: first + exact.length }
  const around = prefix + exact + suffix
  const whole = text.indexOf(around)
  if (whole < 0 || text.indexOf(around, whole + 1) >= 0) return null
  const start = whole + prefix.length
  return { start, end: start + exact.length }
}
