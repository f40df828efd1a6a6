import type { Box } from './mark-line'

export interface Size {
  readonly width: number
  readonly height: number
}

/** In CSS pixels. */
const GAP = {
  /** Between the words and the card: the pointer crosses it at once. */
  words: 8,
  /** Between the card and the edges of what is visible. */
  edge: 8,
  /** A card is set so that it begins this far before the pointer at least. */
  pointer: 24,
} as const

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most))

/**
 * Where a card goes that tells of words standing in these lines: under the last line, over the first
 * one where that leaves no room, else beside the pointer, and always within the view. Coordinates
 * of the view, in CSS pixels. It depends on nothing but the page and the pointer.
 */
export function placeCard(
  lines: readonly Box[],
  card: Size,
  { view, pointer }: { readonly view: Size; readonly pointer: { x: number; y: number } | null },
): { readonly left: number; readonly top: number } {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return { left: GAP.edge, top: GAP.edge }
  const fits = (top: number): boolean =>
    top >= GAP.edge && top + card.height <= view.height - GAP.edge
  const under = last.bottom + GAP.words
  const over = first.top - GAP.words - card.height
  const distance = ({ top, bottom }: Box): number =>
    pointer === null ? 0 : Math.max(top - pointer.y, pointer.y - bottom, 0)
  const near = lines.reduce((a, b) => (distance(b) < distance(a) ? b : a))
  const beside = near.bottom + GAP.words
  const above = near.top - GAP.words - card.height
  const top = [under, over, beside, above].find(fits) ?? under
  const start = top === over || top === above ? first.left : last.left
  const isUnderPointer = pointer === null || (pointer.x >= start && pointer.x <= start + card.width)
  const left = isUnderPointer ? start : pointer.x - GAP.pointer
  return {
    left: Math.round(between(GAP.edge, left, view.width - card.width - GAP.edge)),
    top: Math.round(between(GAP.edge, top, view.height - card.height - GAP.edge)),
  }
}
