import { fontsOf, isConnected, parentElementOf, rootOf, viewOf } from './dom'
import {
  boxesOf,
  type Drawing,
  isSeen,
  linesIn,
  linesOf,
  type Markable,
  newDrawing,
  type Point,
  partsIn,
  remark,
  statementAt,
  uncover,
} from './mark-drawing'
import { attach, createMarkLayer, createShape, type MarkLayer } from './mark-layer'
import { type Box, joinBoxes } from './mark-line'
import { draw, isBehind } from './mark-pace'
import { register } from './mark-register'
import type { TextModel } from './text-model'

/** What can be marked, and which of it the reader wants to see marked. */
export interface Marking {
  readonly model: TextModel
  readonly statements: readonly Markable[]
  /** All that the page itself shows to be statements, those in quotation marks, or none. */
  readonly shown: 'all' | 'direct' | 'off'
}

/** Marks that have been drawn. They end with the signal that they were drawn under. */
export interface Marks {
  readonly layer: MarkLayer
  /** Brings a statement into view and points at it for a moment; false when it is gone. */
  reveal(id: string): boolean
  /** The marked statement at a point of the view, or null. */
  at(point: Point): string | null
  /** Tints the words of a marked statement, whatever is known of it, and no others; null none. */
  tint(id: string | null): void
  /** The lines of a marked statement's words, in coordinates of the view. */
  lines(id: string): readonly Box[]
  /**
   * The marked statement before or after another, or beside where the reader is in the text; null
   * where none is marked. What is known of them makes no difference: the page sees where one goes.
   */
  beside(id: string | null, way: 'next' | 'previous'): string | null
  /** Whether the page has put other nodes in the place of marked words: they are to be found again. */
  areLost(): boolean
  /** Draws what is known by now, unseen by the page; false where other words are to be marked. */
  remark(statements: readonly Markable[]): boolean
  /** Called whenever the marks were drawn anew. */
  onDrawn(callback: () => void): void
}

/** Milliseconds. */
const TIME = {
  /** Pages that change all the time are followed this often. */
  settle: 250,
  /** How long a revealed statement is pointed at. */
  emphasis: 2_000,
} as const

/** Calls `redraw` when the layout may have moved, `recover` when only what lies over it may have. */
function follow(drawing: Drawing, drawn: () => void, signal: AbortSignal): void {
  const { document } = drawing
  const view = viewOf(document)
  const root = rootOf(document)
  if (!view || !root) return
  let frame = 0
  let timer = 0
  let isMoved = false
  let isChanged = false
  const soon = (work: (drawing: Drawing) => void) => {
    // What is to be drawn anew is not forgotten for what comes before the next frame.
    isMoved ||= work === draw
    frame ||= view.requestAnimationFrame(() => {
      frame = 0
      if (isMoved || isBehind(drawing)) {
        draw(drawing)
        isMoved = false
        isChanged = false
      } else uncover(drawing)
      drawn()
    })
  }
  const redraw = () => soon(draw)
  const settle = () => {
    isChanged = true
    timer ||= view.setTimeout(() => {
      timer = 0
      // Most changes resize something and are drawn by then.
      if (isChanged) redraw()
    }, TIME.settle)
  }
  const passive = { capture: true, passive: true, signal }
  view.addEventListener('resize', redraw, passive)
  view.addEventListener('load', redraw, passive)
  view.addEventListener('transitionend', redraw, passive)
  view.addEventListener('animationend', redraw, passive)
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
    clearTimeout(drawing.timer)
  })
}

function reveal({ drawing, statements }: Revealing, id: string): boolean {
  const { model, layer } = drawing
  const statement = statements.find((statement) => statement.id === id)
  const parts = statement ? partsIn(model, statement) : null
  const words = parts?.[0] && parentElementOf(parts[0].node)
  if (!parts || !words || !isSeen(words)) return false
  words.scrollIntoView({ block: 'center', behavior: 'instant' })
  if (!isConnected(layer.host)) attach(layer)
  draw(drawing)
  const origin = layer.host.getBoundingClientRect()
  const boxes = joinBoxes(parts.flatMap((part) => boxesOf(part, origin)))
  const shapes = boxes.map((box) => emphasisOf(layer, box))
  layer.svg.append(...shapes)
  setTimeout(() => {
    for (const shape of shapes) shape.remove()
    // Where the reader wants no marks there is nothing else in the page either.
    if (drawing.statements.length === 0) layer.host.remove()
  }, TIME.emphasis)
  return true
}

interface Revealing {
  readonly drawing: Drawing
  /** Those that are not marked included. */
  readonly statements: readonly Markable[]
}

function emphasisOf({ host }: MarkLayer, box: Box): SVGElement {
  const shape = createShape(host, 'rect')
  shape.setAttribute('class', 'emphasis')
  shape.setAttribute('x', String(box.left))
  shape.setAttribute('y', String(box.top))
  shape.setAttribute('width', String(box.right - box.left))
  shape.setAttribute('height', String(box.bottom - box.top))
  return shape
}

/** The statement after or before another in the text; null at its end. */
function beside(drawing: Drawing, id: string | null, way: 'next' | 'previous'): string | null {
  const lines = [...linesIn(drawing)]
  const ids = [...new Set(lines.map(([each]) => each))]
  const at = id === null ? -1 : ids.indexOf(id)
  if (at >= 0) return ids[at + (way === 'next' ? 1 : -1)] ?? null
  const { top } = drawing.layer.host.getBoundingClientRect()
  const isBelow = ([, { box }]: (typeof lines)[number]): boolean => box.top + top >= 0
  const found = way === 'next' ? lines.find(isBelow) : lines.findLast((each) => !isBelow(each))
  return found?.[0] ?? null
}

const isShown = ({ credited, quiet }: Markable, shown: Marking['shown']): boolean =>
  credited && (shown === 'all' || (shown === 'direct' && !quiet))

/**
 * Marks statements in the page: all alike in the registry of highlights, which the page can read,
 * and those that are known elsewhere by a line in a closed root, which it cannot. Straight: the
 * same wording; stepped: it differs; dotted: another occasion; thinner: a paraphrase. What only the
 * database makes a statement is not marked: its place would tell the page so. The page's own
 * elements are not touched, and `signal` takes everything away again.
 */
export function drawMarks(document: Document, marking: Marking, signal: AbortSignal): Marks {
  const { model, shown } = marking
  let { statements } = marking
  const layer = createMarkLayer(document)
  const listeners: (() => void)[] = []
  const tinted: SVGElement[] = []
  const marked = () => statements.filter((each) => isShown(each, shown))
  const drawing = newDrawing({ document, model, statements: marked(), layer })
  signal.addEventListener('abort', () => layer.host.remove())
  if (drawing.statements.length > 0) {
    attach(layer)
    register(drawing, signal)
    draw(drawing)
    const drawn = (): void => {
      for (const each of listeners) each()
    }
    follow(drawing, drawn, signal)
  }
  return {
    layer,
    reveal: (id) => reveal({ drawing, statements }, id),
    at: (point) => statementAt(drawing, point),
    tint(id) {
      for (const shape of tinted.splice(0)) shape.remove()
      if (id === null) return
      for (const [each, { box }] of linesIn(drawing)) {
        if (each === id) tinted.push(emphasisOf(layer, box))
      }
      layer.svg.append(...tinted)
    },
    lines: (id) => linesOf(drawing, id),
    beside: (id, way) => beside(drawing, id, way),
    areLost: () => drawing.statements.some((each) => partsIn(model, each) === null),
    remark(next) {
      statements = next
      if (!remark(drawing, marked())) return false
      if (drawing.statements.length > 0) draw(drawing)
      return true
    },
    onDrawn: (callback) => void listeners.push(callback),
  }
}
