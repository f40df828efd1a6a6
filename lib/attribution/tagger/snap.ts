import type { Quotation } from '../../text/quotation'
import { contains, overlaps, type Span } from '../../text/span'

/** Content that begins or ends outside a quotation and has this share of it has all of it. */
const MOST = 0.5

/**
 * Content drawn to quotation marks: who says part of a quotation, by a cue outside it, says all of
 * it. Both in text order. `taken` is what content cannot grow over: cue and source.
 */
export function snapped(
  content: readonly Span[],
  quotations: readonly Quotation[],
  taken: readonly Span[],
): Span[] {
  let next = 0
  const grown = content.map((span) => {
    let { start, end } = span
    while ((quotations[next]?.marked.end ?? span.end) <= span.start) next += 1
    for (let at = next; (quotations[at]?.marked.start ?? span.end) < span.end; at += 1) {
      const { marked } = quotations[at] as Quotation
      if (contains(span, marked) || taken.some((each) => overlaps(each, marked))) continue
      const shared = Math.min(end, marked.end) - Math.max(start, marked.start)
      const part = contains(marked, span) || shared >= MOST * (marked.end - marked.start)
      if (!part) continue
      start = Math.min(start, marked.start)
      end = Math.max(end, marked.end)
    }
    return { start, end }
  })
  return joined(grown)
}

/** Spans that have come to overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last && overlaps(last, span)) {
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else whole.push(span)
  }
  return whole
}
