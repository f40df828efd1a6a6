import type { Mark } from '../comparison'
import type { Span } from '../text/span'
import { createRange, elementAt, ownerOf, parentElementOf, viewOf } from './dom'
import { createShape, type MarkLayer } from './mark-layer'
import { type Box, coreWidth, GROUND, HALO, joinBoxes, type Line, lineUnder } from './mark-line'
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

/** One line of a mark as drawn, and the words over it. */
interface Drawn {
  readonly id: string
  readonly shape: SVGElement
  readonly box: Box
  readonly words: Element
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
  readonly statements: readonly Markable[]
  readonly layer: MarkLayer
  drawn: readonly Drawn[]
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

function pathOf({ host }: MarkLayer, line: Line, name: 'halo' | 'core'): SVGElement {
  const path = createShape(host, 'path')
  path.setAttribute('class', line.dotted ? `${name} dotted` : name)
  path.setAttribute('d', line.d)
  return path
}

/** What is drawn under a line of words: the same ground for all, and what is known on it. */
function shapeOf(layer: MarkLayer, line: Line, { mark, quiet }: Markable): SVGElement {
  const shape = createShape(layer.host, 'g')
  shape.setAttribute('transform', `translate(${line.left} ${line.top})`)
  const ground = createShape(layer.host, 'rect')
  ground.setAttribute('class', 'ground')
  ground.setAttribute('x', String(GROUND.left))
  ground.setAttribute('y', String(GROUND.top))
  ground.setAttribute('width', String(line.width + GROUND.width))
  ground.setAttribute('height', String(GROUND.height))
  shape.append(ground)
  if (mark === 'none') return shape
  const core = coreWidth(mark, quiet)
  const halo = pathOf(layer, line, 'halo')
  halo.setAttribute('stroke-width', String(core + HALO))
  const inner = pathOf(layer, line, 'core')
  inner.setAttribute('stroke-width', String(core))
  shape.append(halo, inner)
  return shape
}

/** The smallest element that holds both. */
function sharedElement(a: Element, b: Element): Element {
  let around = a
  for (let up = parentElementOf(a); up && !around.contains(b); up = parentElementOf(up)) around = up
  return around
}

/** The lines under one span of words; none where the words have changed or are hidden. */
function drawSpan(drawing: Drawing, statement: Markable, span: Span, origin: DOMRect): Drawn[] {
  const { model, layer } = drawing
  const parts = partsOf(model, span) ?? []
  const first = parts[0] && parentElementOf(parts[0].node)
  const last = parentElementOf(parts.at(-1)?.node ?? layer.host)
  if (!first || !last || !isSeen(first)) return []
  const words = sharedElement(first, last)
  const fontSize = Number.parseFloat(getComputedStyle(first).fontSize)
  return joinBoxes(parts.flatMap((part) => boxesOf(part, origin))).flatMap((box) => {
    const line = lineUnder(statement.mark, box, fontSize)
    return line ? [{ id: statement.id, shape: shapeOf(layer, line, statement), box, words }] : []
  })
}

function drawStatement(drawing: Drawing, statement: Markable, origin: DOMRect): Drawn[] {
  if (!partsIn(drawing.model, statement)) return []
  return statement.spans.flatMap((span) => drawSpan(drawing, statement, span, origin))
}

/** Whether something of the page lies over a point of words; points out of sight count as free. */
function isCovered({ document, layer }: Drawing, words: Element, { x, y }: Point): boolean {
  const hit = elementAt(document, x, y)
  return hit !== null && hit !== layer.host && !hit.contains(words) && !words.contains(hit)
}

/** Hides the marks of words that something lies over, as a header that stays while scrolling. */
export function uncover(drawing: Drawing): void {
  const { document, layer, drawn } = drawing
  const origin = layer.host.getBoundingClientRect()
  const height = viewOf(document)?.innerHeight ?? 0
  const covered = drawn.map(({ box, words }) => {
    if (box.bottom + origin.top < 0 || box.top + origin.top > height) return false
    const x = (box.left + box.right) / 2 + origin.left
    const ys = [(box.top + box.bottom) / 2, box.bottom - FOOT]
    return ys.some((y) => isCovered(drawing, words, { x, y: y + origin.top }))
  })
  drawn.forEach(({ shape }, at) => {
    shape.classList.toggle('covered', covered[at])
  })
}

/** Draws everything anew; reads the layout first and writes once. */
export function draw(drawing: Drawing): void {
  const origin = drawing.layer.host.getBoundingClientRect()
  drawing.drawn = drawing.statements.flatMap((statement) =>
    drawStatement(drawing, statement, origin),
  )
  drawing.layer.svg.replaceChildren(...drawing.drawn.map(({ shape }) => shape))
  uncover(drawing)
}

/** The lines of a statement's words as they stand in the view. */
export function linesOf({ layer, drawn }: Drawing, id: string): Box[] {
  const { left, top } = layer.host.getBoundingClientRect()
  return drawn
    .filter((each) => each.id === id)
    .map(({ box }) => ({
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
  const found = drawing.drawn.find(
    ({ box }) => left >= box.left && left <= box.right && top >= box.top && top <= box.bottom,
  )
  return found && !isCovered(drawing, found.words, { x, y }) ? found.id : null
}
