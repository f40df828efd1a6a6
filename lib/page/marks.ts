import { fontsOf, parentElementOf, rootOf, viewOf } from './dom'
import {
  boxesOf,
  type Drawing,
  draw,
  isSeen,
  type Markable,
  partsIn,
  uncover,
} from './mark-drawing'
import { addMarkLayer, createShape } from './mark-layer'
import { joinBoxes } from './mark-line'
import { rangeOf, type TextModel } from './text-model'

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

/**
 * Every recognised statement alike, whatever is known of it; those that only what is known makes
 * statements would tell the page just that, and stay out.
 */
function register({ model, statements }: Drawing, signal: AbortSignal): void {
  if (typeof Highlight !== 'function' || !CSS.highlights) return
  const ranges = statements.flatMap(({ spans, credited }) =>
    credited ? spans.flatMap((span) => rangeOf(model, span) ?? []) : [],
  )
  const all = new Highlight(...ranges)
  CSS.highlights.set(NAME, all)
  // Marks that were drawn since have taken the name over.
  const remove = () => CSS.highlights.get(NAME) === all && CSS.highlights.delete(NAME)
  signal.addEventListener('abort', remove, { once: true })
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
