import { dateIn } from './date'
import type { FlowLine } from './flow'

const LIMIT = {
  /** Lines above the first paragraph: between headline and text stand a few, menus far more. */
  above: 12,
  /** Paragraphs at the start that may begin with their date. */
  paragraphs: 2,
  /** A line that says when the report appeared is short. */
  line: 80,
  /** Characters before the date where a paragraph begins with it: "date 2023-10-31 …". */
  before: 16,
  /** Characters that a date and a time of day take at most. */
  date: 48,
} as const

/**
 * The date that the page prints above or at the start of its text, for pages that do not say it
 * otherwise; ISO 8601, null where there is none. `first` is the first line of the article.
 */
export function datelineOf(
  lines: readonly FlowLine[],
  first: FlowLine,
  language: string | null,
): string | null {
  const at = lines.indexOf(first)
  for (const { text } of lines.slice(at, at + LIMIT.paragraphs)) {
    const found = dateIn(text.slice(0, LIMIT.before + LIMIT.date), language)
    if (found && found.index <= LIMIT.before) return found.iso
  }
  for (const { text } of lines.slice(Math.max(0, at - LIMIT.above), at).toReversed()) {
    const found = text.length <= LIMIT.line ? dateIn(text, language) : null
    if (found) return found.iso
  }
  return null
}
