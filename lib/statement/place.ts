import { overlaps, type Span } from '../text/span'
import type { Statement } from './statement'

/**
 * Where a span of the statement's text stands in its article: one span for each stretch of content
 * that it touches (the text of a split quotation is its contents joined by one character).
 */
export function placesInArticle(statement: Pick<Statement, 'content'>, span: Span): Span[] {
  const places: Span[] = []
  let start = 0
  for (const content of statement.content) {
    const end = start + content.end - content.start
    if (overlaps({ start, end }, span)) {
      const by = content.start - start
      places.push({
        start: Math.max(span.start, start) + by,
        end: Math.min(span.end, end) + by,
      })
    }
    start = end + 1
  }
  return places
}
