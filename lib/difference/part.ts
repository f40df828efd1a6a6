import type { Word } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import type { Link } from '../match/align'
import type { Span } from '../text/span'
import { type Piece, piecesOf } from './pieces'
import { runsOf, type Side } from './runs'
import type { Part } from './version'
import { type WordsDifference, wordDifferences } from './words'

/** Two passages and the links between their words, as matching found them. */
export interface Pairing {
  readonly here: Side
  readonly there: Side
  readonly links: readonly Link[]
}

/** The words of two passages that belong together, and how they differ. */
export interface PartFound extends Part {
  readonly differences: readonly WordsDifference[]
  readonly pieces: readonly Piece[]
  readonly words: { readonly here: readonly Word[]; readonly there: readonly Word[] }
}

const REGION = {
  /** A lone function word further than this from the next link is chance. */
  farLink: 2,
  /** Up to so many words before the first or after the last link belong to the comparison. */
  edge: 5,
  /** And so many where both sides have some: the one stands in place of the other. */
  replacedEdge: 8,
} as const

/** Whether a word is told by another part of the same two texts. */
export type IsTold = (side: 'here' | 'there', word: Word) => boolean

const NOT_TOLD: IsTold = () => false

/**
 * The part that two passages share: from the first linked words to the last, with the few words
 * before and after them. What lies further out is not compared but left out or added, and what
 * another part tells is none of either.
 */
export function partOf(
  { here, there, links }: Pairing,
  lexicon: Lexicon,
  isTold: IsTold = NOT_TOLD,
): PartFound | null {
  const kept = withoutStrays(
    links.filter(({ likeness }) => likeness > 0),
    here.words,
  )
  const rows = edges(kept.map((link) => link.here))
  const columns = edges(kept.map((link) => link.there))
  if (!rows || !columns) return null
  const margin = (heres: readonly Word[], theres: readonly Word[]) =>
    heres.some((word) => isTold('here', word)) || theres.some((word) => isTold('there', word))
      ? NO_MARGIN
      : marginOf(heres.length, theres.length)
  const before = margin(here.words.slice(0, rows.first), there.words.slice(0, columns.first))
  const after = margin(here.words.slice(rows.last + 1), there.words.slice(columns.last + 1))
  const from = { here: rows.first - before.here, there: columns.first - before.there }
  const to = { here: rows.last + 1 + after.here, there: columns.last + 1 + after.there }
  const cut = (side: Side, start: number, end: number): Side => regionOf(side, { start, end })
  const left = cut(here, from.here, to.here)
  const right = cut(there, from.there, to.there)
  const moved = links.map((link) => ({
    ...link,
    here: link.here - from.here,
    there: link.there - from.there,
  }))
  const aligned = { here: left.words, there: right.words, links: moved }
  const pieces = piecesOf(aligned)
  return {
    here: left.span,
    there: right.span,
    runs: runsOf(left, right, pieces),
    differences: wordDifferences({ here: left, there: right, aligned, pieces, lexicon }),
    pieces,
    words: { here: left.words, there: right.words },
  }
}

/** The links without lone words far outside the rest: function words, and one that moved there. */
function withoutStrays(links: readonly Link[], words: readonly Word[]): readonly Link[] {
  let kept = links.filter(({ crossing }) => !crossing).sort((a, b) => a.here - b.here)
  for (;;) {
    const [first, second] = kept
    const [last, secondLast] = [kept.at(-1), kept.at(-2)]
    if (first && second && isStray(first, second, words)) kept = kept.slice(1)
    else if (last && secondLast && isStray(last, secondLast, words)) kept = kept.slice(0, -1)
    else break
  }
  if (kept.length === 0) return links
  const moved = links.filter(({ crossing }) => crossing)
  return [...kept, ...moved.filter((link) => isNear(link, kept) || isInRow(link, moved))]
}

/** Whether a word that moved is not further from those in order than what may replace others. */
function isNear(link: Link, ordered: readonly Link[]): boolean {
  return (['here', 'there'] as const).every((side) => {
    const range = edges(ordered.map((each) => each[side]))
    return (
      range !== null &&
      link[side] >= range.first - REGION.replacedEdge &&
      link[side] <= range.last + REGION.replacedEdge
    )
  })
}

const isInRow = (link: Link, moved: readonly Link[]): boolean =>
  moved.some(
    (other) =>
      Math.abs(other.here - link.here) === 1 && other.there - link.there === other.here - link.here,
  )

const isStray = (link: Link, next: Link, words: readonly Word[]): boolean =>
  words[link.here]?.kind === 'function' &&
  (Math.abs(link.here - next.here) > REGION.farLink ||
    Math.abs(link.there - next.there) > REGION.farLink)

interface Edges {
  readonly first: number
  readonly last: number
}

function edges(positions: readonly number[]): Edges | null {
  return positions.length === 0
    ? null
    : { first: Math.min(...positions), last: Math.max(...positions) }
}

const NO_MARGIN = { here: 0, there: 0 } as const

/** How many words before or after the linked ones belong to the comparison, on each side. */
const marginOf = (here: number, there: number): Record<'here' | 'there', number> =>
  Math.max(here, there) <= (Math.min(here, there) > 0 ? REGION.replacedEdge : REGION.edge)
    ? { here, there }
    : NO_MARGIN

/** The words from `start` to `end` and the text that they stand in. */
function regionOf(side: Side, { start, end }: Span): Side {
  const words = side.words.slice(start, end)
  return {
    text: side.text,
    words,
    span: {
      start: start === 0 ? side.span.start : (words[0]?.start ?? side.span.start),
      end: end >= side.words.length ? side.span.end : (words.at(-1)?.end ?? side.span.end),
    },
  }
}
