import type { Quotation } from '../../text/quotation'
import { contains, overlaps, type Span } from '../../text/span'

/** Content that has at least this share of a quotation has all of it. */
const MOST = 0.5

/**
 * Content drawn to quotation marks: a span that holds most of a quotation holds the whole of it with
 * its marks. Both in text order. `taken` is what content cannot grow over, such as the cue.
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
      if (shared < MOST * (marked.end - marked.start)) continue
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
