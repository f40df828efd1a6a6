import type { Mark } from '../comparison'
import type { Span } from '../text/span'
import { createRange, elementAt, fontsOf, ownerOf, parentElementOf, rootOf, viewOf } from './dom'
import { addMarkLayer, createShape, type MarkLayer } from './mark-layer'
import { type Box, coreWidth, HALO, joinBoxes, type Line, lineUnder } from './mark-line'
import { type NodePart, partsOf, rangeOf, type TextModel } from './text-model'

/** What is marked: a statement's place in the text and what is known of it. */
export interface Markable {
  readonly id: string
  readonly spans: readonly Span[]
  readonly mark: Mark
  readonly quiet: boolean
}

/** Marks that have been drawn. They end with the signal that they were drawn under. */
export interface Marks {
  /** Brings a statement into view and points at it for a moment; false when it is gone. */
  reveal(id: string): boolean
}

/**
 * Under this name the page can find every recognised statement, which is its own text; nothing is
 * styled by it, so that nothing tells the page more.
 */
const NAME = 'quotation'

/** Milliseconds. */
const TIME = {
  /** Pages that change all the time are followed this often. */
  settle: 250,
  /** How long a revealed statement is pointed at. */
  emphasis: 2_000,
} as const

/** CSS pixels above the lower edge of words, where they must be seen for the line under them. */
const FOOT = 2

/** One line of a mark as drawn, and the words over it. */
interface Drawn {
  readonly shape: SVGElement
  readonly box: Box
  readonly words: Element
}

interface Drawing {
  readonly document: Document
  readonly model: TextModel
  readonly statements: readonly Markable[]
  readonly layer: MarkLayer
  drawn: readonly Drawn[]
}

function partsIn(model: TextModel, { spans }: Markable): NodePart[] | null {
  const parts: NodePart[] = []
  for (const span of spans) {
    const found = partsOf(model, span)
    if (!found) return null
    parts.push(...found)
  }
  return parts
}

/** Every recognised statement alike, whatever is known of it. */
function register({ model, statements }: Drawing, signal: AbortSignal): void {
  if (typeof Highlight !== 'function' || !CSS.highlights) return
  const ranges = statements.flatMap(({ spans }) =>
    spans.flatMap((span) => rangeOf(model, span) ?? []),
  )
  CSS.highlights.set(NAME, new Highlight(...ranges))
  signal.addEventListener('abort', () => CSS.highlights.delete(NAME), { once: true })
}

function boxesOf(part: NodePart, origin: DOMRect): Box[] {
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

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true })

function pathOf({ host }: MarkLayer, line: Line, name: 'halo' | 'core'): SVGElement {
  const path = createShape(host, 'path')
  path.setAttribute('class', line.dotted ? `${name} dotted` : name)
  path.setAttribute('d', line.d)
  return path
}

function shapeOf(layer: MarkLayer, line: Line, core: number): SVGElement {
  const shape = createShape(layer.host, 'g')
  shape.setAttribute('transform', `translate(${line.left} ${line.top})`)
  const halo = pathOf(layer, line, 'halo')
  halo.setAttribute('stroke-width', String(core + HALO))
  const inner = pathOf(layer, line, 'core')
  inner.setAttribute('stroke-width', String(core))
  shape.append(halo, inner)
  return shape
}

function drawStatement({ model, layer }: Drawing, statement: Markable, origin: DOMRect): Drawn[] {
  const { mark, quiet } = statement
  const parts = mark === 'none' ? null : partsIn(model, statement)
  const words = parts?.[0] && parentElementOf(parts[0].node)
  if (!parts || !words || !isSeen(words)) return []
  const fontSize = Number.parseFloat(getComputedStyle(words).fontSize)
  const boxes = joinBoxes(parts.flatMap((part) => boxesOf(part, origin)))
  return boxes.flatMap((box) => {
    const line = lineUnder(mark, box, fontSize)
    if (!line) return []
    return [{ shape: shapeOf(layer, line, coreWidth(mark, quiet)), box, words }]
  })
}

/** Whether something else lies over a point of words; points out of sight count as free. */
function isCovered(document: Document, words: Element, x: number, y: number): boolean {
  const hit = elementAt(document, x, y)
  return hit !== null && !hit.contains(words) && !words.contains(hit)
}

/** Hides the marks of words that something lies over, as a header that stays while scrolling. */
function uncover({ document, layer, drawn }: Drawing): void {
  const origin = layer.host.getBoundingClientRect()
  const covered = drawn.map(({ box, words }) => {
    const x = (box.left + box.right) / 2 + origin.left
    const ys = [(box.top + box.bottom) / 2, box.bottom - FOOT]
    return ys.some((y) => isCovered(document, words, x, y + origin.top))
  })
  drawn.forEach(({ shape }, at) => {
    shape.classList.toggle('covered', covered[at])
  })
}

/** Draws everything anew; reads the layout first and writes once. */
function draw(drawing: Drawing): void {
  const origin = drawing.layer.host.getBoundingClientRect()
  drawing.drawn = drawing.statements.flatMap((statement) =>
    drawStatement(drawing, statement, origin),
  )
  drawing.layer.svg.replaceChildren(...drawing.drawn.map(({ shape }) => shape))
  uncover(drawing)
}

/** Calls `redraw` when the layout may have moved, `recover` when only what lies over it may have. */
function follow(drawing: Drawing, signal: AbortSignal): void {
  const { document } = drawing
  const view = viewOf(document)
  const root = rootOf(document)
  if (!view || !root) return
  let frame = 0
  let timer = 0
  const soon = (work: (drawing: Drawing) => void) => {
    view.cancelAnimationFrame(frame)
    frame = view.requestAnimationFrame(() => work(drawing))
  }
  const redraw = () => soon(draw)
  const settle = () => {
    timer ||= view.setTimeout(() => {
      timer = 0
      redraw()
    }, TIME.settle)
  }
  const passive = { capture: true, passive: true, signal }
  view.addEventListener('resize', redraw, passive)
  view.addEventListener('load', redraw, passive)
  view.addEventListener('transitionend', redraw, passive)
  view.addEventListener(
    'scroll',
    ({ target }) => soon(target === document ? uncover : draw),
    passive,
  )
  fontsOf(document)?.addEventListener('loadingdone', redraw, { signal })
  const sizes = new ResizeObserver(redraw)
  for (const element of root.children) if (element !== drawing.layer.host) sizes.observe(element)
  const changes = new MutationObserver(settle)
  changes.observe(root, { subtree: true, childList: true, characterData: true })
  signal.addEventListener('abort', () => {
    sizes.disconnect()
    changes.disconnect()
    view.cancelAnimationFrame(frame)
    view.clearTimeout(timer)
    drawing.layer.host.remove()
  })
}

function reveal(drawing: Drawing, id: string): boolean {
  const { model, layer, statements } = drawing
  const statement = statements.find((statement) => statement.id === id)
  const parts = statement ? partsIn(model, statement) : null
  const words = parts?.[0] && parentElementOf(parts[0].node)
  if (!parts || !words || !isSeen(words)) return false
  words.scrollIntoView({ block: 'center', behavior: 'instant' })
  draw(drawing)
  const origin = layer.host.getBoundingClientRect()
  const boxes = joinBoxes(parts.flatMap((part) => boxesOf(part, origin)))
  const shapes = boxes.map((box) => {
    const shape = createShape(layer.host, 'rect')
    shape.setAttribute('class', 'emphasis')
    shape.setAttribute('x', String(box.left))
    shape.setAttribute('y', String(box.top))
    shape.setAttribute('width', String(box.right - box.left))
    shape.setAttribute('height', String(box.bottom - box.top))
    return shape
  })
  layer.svg.append(...shapes)
  setTimeout(() => {
    for (const shape of shapes) shape.remove()
  }, TIME.emphasis)
  return true
}

/**
 * Marks statements in the page: all alike in the registry of highlights, which the page can read,
 * and those that are known elsewhere by a line in a closed root, which it cannot. Straight: the
 * same wording; stepped: it differs; dotted: another occasion; thinner: a paraphrase. The page's
 * own elements are not touched, and `signal` takes everything away again.
 */
export function drawMarks(
  document: Document,
  model: TextModel,
  statements: readonly Markable[],
  signal: AbortSignal,
): Marks {
  const drawing: Drawing = {
    document,
    model,
    statements,
    layer: addMarkLayer(document),
    drawn: [],
  }
  register(drawing, signal)
  draw(drawing)
  follow(drawing, signal)
  return { reveal: (id) => reveal(drawing, id) }
}
