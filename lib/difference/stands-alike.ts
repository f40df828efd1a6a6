import type { Span } from '../text/span'
import type { Run } from './difference'

/** The words of a span without the spaces and marks about them; null where it has no words. */
export function wordsOf(text: string, { start, end }: Span): Span | null {
  const words = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text.slice(start, end))
  if (words === null) return null
  return { start: start + words.index, end: start + words.index + words[0].length }
}

interface Sides {
  /** Those of all parts of a version. */
  readonly runs: readonly Run[]
  readonly side: 'here' | 'there'
}

/**
 * Whether the words of a span stand alike on the other side: what differs in one part is the same in
 * another where the one text has in two sentences what the other has in one.
 */
export function standsAlike(text: string, span: Span, { runs, side }: Sides): boolean {
  const words = wordsOf(text, span)
  return (
    words !== null &&
    runs.some(
      ({ kind, trivial, [side]: run }) =>
        (kind === 'equal' || trivial) && run.start <= words.start && words.end <= run.end,
    )
  )
}
