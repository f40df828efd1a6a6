import type { Mark } from '../comparison'

/** A rectangle in the coordinates of the layer that marks are drawn in, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How a mark is drawn under one line of words. */
export interface Line {
  readonly d: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly dotted: boolean
}

/** In CSS pixels; as drawn and looked at on light, dark and mixed backgrounds. */
const SHAPE = {
  /** A stepped line changes its height so often, and by so much. */
  step: 18,
  rise: 3.5,
  /** The last tread takes what is left, so that no step is shorter than half of one. */
  lastStep: 27,
  /** Straight and dotted lines run here below the top of their strip, stepped ones begin lower. */
  straight: 4,
  low: 6,
  /** Distance from the middle of the words' box to the strip, in font sizes, and back. */
  reach: 0.6,
  back: 2,
  /** Lines of words that stand closer than this have their strips so much higher at most. */
  room: 4,
  raise: 2,
  width: { core: 2, quiet: 1.5, dot: 3.6, halo: 2 },
  /** Words on one line stand no further apart, in heights, even where lines are justified. */
  space: 2,
  /** Narrower remains of a line of words are not drawn. */
  narrowest: 2,
} as const

/** Width of a mark's inner line; its halo is wider by `HALO`. */
export const coreWidth = (mark: Mark, quiet: boolean): number =>
  mark === 'other-occasion' ? SHAPE.width.dot : quiet ? SHAPE.width.quiet : SHAPE.width.core

export const HALO = SHAPE.width.halo

/**
 * The ground that a line stands on, whatever it is, and whether there is one: it takes in every
 * line with its halo. Browsers tell a page whether anything lies over its words
 * (IntersectionObserver, `trackVisibility`), so the same must lie over all statements.
 */
export const GROUND = { left: -4, top: -1, width: 8, height: 11 } as const

/** The outline of a mark so many pixels wide: stepped where the wording differs, else straight. */
export function outline(mark: Mark, width: number): string {
  if (mark !== 'differs') return `M0 ${SHAPE.straight}H${width}`
  let d = `M0 ${SHAPE.low}`
  let rise = -SHAPE.rise
  for (let x = 0; x < width; ) {
    const tread = width - x < SHAPE.lastStep ? width - x : SHAPE.step
    x += tread
    d += `h${tread}`
    if (x < width) d += `v${rise}`
    rise = -rise
  }
  return d
}

const sameLine = (a: Box, b: Box): boolean => {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2
}

/** Boxes of words joined where they stand on one line and touch: a link is no interruption. */
export function joinBoxes(boxes: readonly Box[]): Box[] {
  const joined: Box[] = []
  for (const box of boxes) {
    const last = joined[joined.length - 1]
    const gap = last ? Math.max(box.left - last.right, last.left - box.right) : 0
    if (last && sameLine(last, box) && gap < (box.bottom - box.top) * SHAPE.space) {
      joined[joined.length - 1] = {
        left: Math.min(last.left, box.left),
        right: Math.max(last.right, box.right),
        top: Math.max(last.top, box.top),
        bottom: Math.min(last.bottom, box.bottom),
      }
    } else joined.push(box)
  }
  return joined
}

/** How words are set, in CSS pixels; no height where lines are as high as the font has them. */
interface Setting {
  readonly fontSize: number
  readonly lineHeight: number | null
}

/**
 * How much higher a strip stands where lines leave it no room: it would hide the tops of the letters
 * below.
 */
function raiseOf({ top, bottom }: Box, { lineHeight }: Setting): number {
  const room = lineHeight === null ? 0 : lineHeight - (bottom - top)
  return Math.min(SHAPE.raise, Math.max(0, SHAPE.room - room))
}

/** The line under one box of words; null where it is too narrow. */
export function lineUnder(mark: Mark, box: Box, setting: Setting): Line | null {
  const width = Math.round((box.right - box.left) * 2) / 2
  if (width < SHAPE.narrowest) return null
  const low = (box.top + box.bottom) / 2 + setting.fontSize * SHAPE.reach - SHAPE.back
  const top = low - raiseOf(box, setting)
  const dotted = mark === 'other-occasion'
  return { d: outline(mark, width), left: box.left, top, width, dotted }
}
