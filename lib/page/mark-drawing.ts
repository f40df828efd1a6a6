import type { Mark } from '../comparison'
import type { Span } from '../text/span'
import { type Allowance, newAllowance } from './allowance'
import { createRange, elementAt, ownerOf, parentElementOf, viewOf } from './dom'
import type { MarkLayer } from './mark-layer'
import { type Box, joinBoxes, type Line, lineUnder } from './mark-line'
import { moveShape, shapeOf } from './mark-shape'
import { type NodePart, partsOf, type TextModel } from './text-model'

/** What is marked: a statement's place in the text and what is known of it. */
export interface Markable {
  readonly id: string
  readonly spans: readonly Span[]
  readonly mark: Mark
  readonly quiet: boolean
  /** False for a sentence that is a statement only because it is known elsewhere: never marked. */
  readonly credited: boolean
}

/** CSS pixels above the lower edge of words, where they must be seen for the line under them. */
const FOOT = 2

/** Looking again at all statements of a long page takes some 10 ms; a storm has it a fiftieth. */
const AGAIN = { burst: 500, share: 50 } as const

/** Where one line of a statement's words stands, and the words themselves. */
export interface Placed {
  readonly box: Box
  readonly line: Line
  readonly words: Element
}

/** One line of a mark as drawn. */
interface Drawn extends Placed {
  readonly shape: SVGElement
  isCovered: boolean
}

/** A point of the view, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What is drawn over one page. */
export interface Drawing {
  readonly document: Document
  readonly model: TextModel
  /** Those that are marked, each alike until it comes to its line. */
  statements: readonly Markable[]
  readonly layer: MarkLayer
  /** The lines of each statement, by its index; missing where it was not looked at yet. */
  readonly drawn: (Drawn[] | undefined)[]
  /** Indexes of statements that are to be looked at, the next one last. */
  pending: number[]
  timer: ReturnType<typeof setTimeout> | undefined
  /** Whether it is about to be looked at what lies over the lines. */
  isUncovering: boolean
  /** For looking again at what is out of sight. */
  readonly allowance: Allowance
}

/** A drawing with nothing drawn yet. */
export const newDrawing = (
  what: Pick<Drawing, 'document' | 'model' | 'statements' | 'layer'>,
): Drawing => ({
  ...what,
  drawn: [],
  pending: [],
  timer: undefined,
  isUncovering: false,
  allowance: newAllowance(AGAIN.burst, AGAIN.share),
})

/** All lines that are drawn, in text order, each with its statement's id. */
export function* linesIn({ statements, drawn }: Drawing): Generator<readonly [string, Drawn]> {
  for (const [at, { id }] of statements.entries()) {
    for (const line of drawn[at] ?? []) yield [id, line]
  }
}

/** Where a statement's words stand in the page now; null where any of them have changed. */
export function partsIn(model: TextModel, { spans }: Markable): NodePart[] | null {
  const parts: NodePart[] = []
  for (const span of spans) {
    const found = partsOf(model, span)
    if (!found) return null
    parts.push(...found)
  }
  return parts
}

/** The boxes of words, measured from the layer's origin. */
export function boxesOf(part: NodePart, origin: DOMRect): Box[] {
  const range = createRange(ownerOf(part.node))
  range.setStart(part.node, part.start)
  range.setEnd(part.node, part.end)
  return Array.from(range.getClientRects(), ({ left, top, right, bottom }) => ({
    left: left - origin.left,
    right: right - origin.left,
    top: top - origin.top,
    bottom: bottom - origin.top,
  }))
}

/** Whether an element is there for the reader to see. */
export const isSeen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true })

/** The smallest element that holds both. */
function sharedElement(a: Element, b: Element): Element {
  let around = a
  for (let up = parentElementOf(a); up && !around.contains(b); up = parentElementOf(up)) around = up
  return around
}

/** The lines of one span of words; none where the words have changed or are hidden. */
function placeSpan(drawing: Drawing, { mark }: Markable, span: Span, origin: DOMRect): Placed[] {
  const { model, layer } = drawing
  const parts = partsOf(model, span) ?? []
  const first = parts[0] && parentElementOf(parts[0].node)
  const last = parentElementOf(parts.at(-1)?.node ?? layer.host)
  if (!first || !last || !isSeen(first)) return []
  const words = sharedElement(first, last)
  const { fontSize, lineHeight } = getComputedStyle(first)
  const setting = {
    fontSize: Number.parseFloat(fontSize),
    lineHeight: lineHeight === 'normal' ? null : Number.parseFloat(lineHeight),
  }
  return joinBoxes(parts.flatMap((part) => boxesOf(part, origin))).flatMap((box) => {
    const line = lineUnder(mark, box, setting)
    return line ? [{ box, line, words }] : []
  })
}

/** Where a statement's lines stand now, measured from the layer's origin. */
export function place(drawing: Drawing, statement: Markable, origin: DOMRect): Placed[] {
  if (!partsIn(drawing.model, statement)) return []
  return statement.spans.flatMap((span) => placeSpan(drawing, statement, span, origin))
}

/** Draws a statement's lines where they stand now; a line that is there already is moved at most. */
export function update(
  { drawn, layer, statements }: Drawing,
  at: number,
  placed: readonly Placed[],
): void {
  const statement = statements[at]
  if (!statement) return
  const before = drawn[at] ?? []
  drawn[at] = placed.map((each, line): Drawn => {
    const old = before[line]
    if (old && old.line.width === each.line.width) {
      moveShape(old.shape, old.line, each.line)
      return { ...each, shape: old.shape, isCovered: old.isCovered }
    }
    const shape = shapeOf(layer, each.line, statement)
    if (old) old.shape.replaceWith(shape)
    else layer.svg.append(shape)
    return { ...each, shape, isCovered: false }
  })
  for (const { shape } of before.slice(placed.length)) shape.remove()
}

/**
 * Takes in what is known by now of the same words, for the next drawing; false where others are
 * marked. The page is told of nothing by it: what changes stands in the closed root.
 */
export function remark(drawing: Drawing, next: readonly Markable[]): boolean {
  const { statements, drawn } = drawing
  if (!hasSameWords(statements, next)) return false
  for (const [at, { mark, quiet }] of next.entries()) {
    const before = statements[at]
    if (before?.mark === mark && before.quiet === quiet) continue
    for (const { shape } of drawn[at] ?? []) shape.remove()
    drawn[at] = undefined
  }
  drawing.statements = next
  return true
}

const hasSameWords = (some: readonly Markable[], others: readonly Markable[]): boolean =>
  some.length === others.length &&
  some.every(({ id, spans }, at) => {
    const other = others[at]
    return other?.id === id && areSame(spans, other.spans)
  })

const areSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => others[at]?.start === start && others[at]?.end === end)

/** Whether something of the page lies over a point of words; points out of sight count as free. */
function isCovered({ document, layer }: Drawing, words: Element, { x, y }: Point): boolean {
  const hit = elementAt(document, x, y)
  return hit !== null && hit !== layer.host && !hit.contains(words) && !words.contains(hit)
}

/** Hides the marks of words that something lies over, as a header that stays while scrolling. */
export function uncover(drawing: Drawing): void {
  const { document, layer } = drawing
  const origin = layer.host.getBoundingClientRect()
  const height = viewOf(document)?.innerHeight ?? 0
  const changed: Drawn[] = []
  for (const [, drawn] of linesIn(drawing)) {
    const { box, words } = drawn
    const isInView = box.bottom + origin.top >= 0 && box.top + origin.top <= height
    const x = (box.left + box.right) / 2 + origin.left
    const ys = isInView ? [(box.top + box.bottom) / 2, box.bottom - FOOT] : []
    const covered = ys.some((y) => isCovered(drawing, words, { x, y: y + origin.top }))
    if (covered !== drawn.isCovered) changed.push(drawn)
  }
  for (const drawn of changed) {
    drawn.isCovered = !drawn.isCovered
    drawn.shape.classList.toggle('covered', drawn.isCovered)
  }
}

/** The lines of a statement's words as they stand in the view. */
export function linesOf(drawing: Drawing, wanted: string): Box[] {
  const { left, top } = drawing.layer.host.getBoundingClientRect()
  return [...linesIn(drawing)]
    .filter(([id]) => id === wanted)
    .map(([, { box }]) => ({
      left: box.left + left,
      right: box.right + left,
      top: box.top + top,
      bottom: box.bottom + top,
    }))
}

/** The statement whose words stand at a point and are what is on top there; null where none does. */
export function statementAt(drawing: Drawing, { x, y }: Point): string | null {
  const origin = drawing.layer.host.getBoundingClientRect()
  const [left, top] = [x - origin.left, y - origin.top]
  for (const [id, { box, words }] of linesIn(drawing)) {
    if (left < box.left || left > box.right || top < box.top || top > box.bottom) continue
    return isCovered(drawing, words, { x, y }) ? null : id
  }
  return null
}
