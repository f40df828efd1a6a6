import type { Piece } from '../lib/extension/first-frame'

const SVG = 'http://www.w3.org/2000/svg'
/** What does nothing by itself, and can be pressed for it later. */
const ANSWERS = 'button, input'

/** Draws a piece at the end of an element. */
export function draw(parent: Element, piece: Piece): void {
  if (typeof piece === 'string') {
    parent.append(piece)
    return
  }
  const [tag, attributes, ...inside] = piece
  const page = parent.ownerDocument
  const isDrawing = tag === 'svg' || parent.namespaceURI === SVG
  const element = isDrawing ? page.createElementNS(SVG, tag) : page.createElement(tag)
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '')
  for (const each of inside) draw(element, each)
  parent.append(element)
}

/**
 * Keeps what is pressed in a first frame, in which nothing can answer yet, until an event of this name
 * tells that the popup lives in it. Chrome, where alone there are first frames, takes a press that is
 * done again for the reader's own for some seconds: it opens the side panel. What a link or a heading
 * that opens does, the browser does by itself.
 */
export function keepPresses(alive: string): void {
  let pressed: HTMLElement | null = null
  const keep = ({ target }: Event): void => {
    // A press may hit a drawing in a button.
    const at = target instanceof Element ? target.closest<HTMLElement>(ANSWERS) : null
    if (at !== null) pressed = at
  }
  addEventListener('click', keep, true)
  const begin = (): void => {
    removeEventListener('click', keep, true)
    pressed?.click()
  }
  addEventListener(alive, begin, { once: true })
}
