import type { Word } from '../index/word'
import { contains, type Span } from '../text/span'
import type { PartFound } from './part'
import { MOST_WORDS_OF_WORDING } from './words'

/** Words of one side that no part has on the other. */
export interface Stretch {
  readonly span: Span
  readonly where: 'start' | 'middle' | 'end'
  /** The offset on the other side where the words would stand. */
  readonly facing: number
}

type Name = 'here' | 'there'

/** What the other side has of one side: in these parts, and in other statements of its report. */
export interface Covered {
  readonly parts: readonly PartFound[]
  readonly elsewhere: readonly Span[]
}

/**
 * The stretches of one side's words that the other side has not, in text order: whole passages,
 * and within parts what stands on that side alone (single words inside are a matter of wording).
 * Stretches without a content word are left out.
 */
export function stretches(
  words: readonly Word[],
  { parts, elsewhere }: Covered,
  side: Name,
): Stretch[] {
  const shared = words.map(
    (word) =>
      parts.some((part) => has(part, side, word)) || elsewhere.some((span) => contains(span, word)),
  )
  const first = shared.indexOf(true)
  const last = shared.lastIndexOf(true)
  const found: Stretch[] = []
  let from = -1
  for (let at = 0; at <= words.length; at += 1) {
    if (at < words.length && !shared[at]) {
      if (from < 0) from = at
      continue
    }
    if (from >= 0) {
      const lost = words.slice(from, at)
      const where = from < first ? 'start' : from > last ? 'end' : 'middle'
      const within = parts.some((part) => lost.every((word) => contains(part[side], word)))
      if (isTelling(lost, within && where === 'middle')) {
        found.push(stretchOf(lost, where, parts, side))
      }
    }
    from = -1
  }
  return found
}

const isTelling = (words: readonly Word[], ofWording: boolean): boolean =>
  words.some(({ kind }) => kind !== 'function') &&
  (!ofWording || words.length > MOST_WORDS_OF_WORDING)

/** Whether the word stands in the part, and not among those that its side has alone. */
function has(part: PartFound, side: Name, word: Word): boolean {
  if (word.start < part[side].start || word.end > part[side].end) return false
  const lone = side === 'here' ? 'omitted' : 'added'
  return !part.pieces.some(
    (piece) =>
      piece.kind === lone &&
      part.words[side]
        .slice(piece[side].from, piece[side].to)
        .some(({ start, end }) => start === word.start && end === word.end),
  )
}

function stretchOf(
  words: readonly Word[],
  where: Stretch['where'],
  parts: readonly PartFound[],
  side: Name,
): Stretch {
  const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
  const other = side === 'here' ? 'there' : 'here'
  const before = parts.filter((part) => part[side].start <= span.start)
  return { span, where, facing: facingOf(before.at(-1), span, [side, other]) }
}

/** Inside a part the end of the run before the words; between parts the end of the part before. */
function facingOf(part: PartFound | undefined, span: Span, [side, other]: [Name, Name]): number {
  if (!part) return 0
  if (part[side].end <= span.start) return part[other].end
  const before = part.runs.filter((run) => run[side].end <= span.start && run[other].end > 0)
  return before.at(-1)?.[other].end ?? part[other].start
}
