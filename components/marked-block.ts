import type { Block } from '../lib/article'
import type { Finding } from '../lib/comparison'

/** A stretch of a paragraph: part of a statement, or of none. */
export interface Stretch {
  readonly start: number
  readonly text: string
  readonly finding: Finding | null
}

/** A paragraph cut at its statements that have a mark; joined, the stretches are the paragraph. */
export function markedBlock(
  text: string,
  block: Block,
  findings: readonly Finding[],
): readonly Stretch[] {
  const spans = findings
    .filter(({ mark }) => mark !== 'none')
    .flatMap((finding) => finding.statement.content.map((span) => ({ ...span, finding })))
    .filter(({ start, end }) => start >= block.start && end <= block.end)
    .toSorted((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  let at = block.start
  const add = (end: number, finding: Finding | null): void => {
    if (end > at) stretches.push({ start: at, text: text.slice(at, end), finding })
    at = Math.max(at, end)
  }
  for (const { start, end, finding } of spans) {
    // Of two statements that overlap, the earlier keeps the words that both have.
    add(start, null)
    add(end, finding)
  }
  add(block.end, null)
  return stretches
}
