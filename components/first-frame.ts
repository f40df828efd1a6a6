import type { Piece } from '../lib/extension/first-frame'

const LIMIT = {
  /** Statements that a popup of 600 px has room for before somebody scrolls. */
  items: 5,
  /** Choices of a list of names: the chosen one, and the longest, which decides how wide it is. */
  choices: 2,
} as const

const SVG = 'http://www.w3.org/2000/svg'
const TEXT = 3
const ELEMENT = 1
/** What does nothing by itself. */
const ANSWERS = 'button, input'

/** What can be seen of an element before somebody scrolls or presses anything, as plain data. */
export function pieceOf(element: Element): Piece {
  const attributes: Record<string, string> = {}
  for (const { name, value } of element.attributes) attributes[name] = value
  // What is chosen stands in no attribute.
  if (element.matches(':checked') && element.localName === 'input') attributes.checked = ''
  return [element.localName, attributes, ...insideOf(element).map(pieceOfNode)]
}

const pieceOfNode = (node: ChildNode): Piece =>
  node.nodeType === ELEMENT ? pieceOf(node as Element) : (node.textContent ?? '')

function insideOf(element: Element): readonly ChildNode[] {
  const inside = [...element.childNodes].filter(({ nodeType }) =>
    [TEXT, ELEMENT].includes(nodeType),
  )
  switch (element.localName) {
    case 'ul':
      return inside.slice(0, LIMIT.items)
    case 'select': {
      const length = (node: ChildNode): number => node.textContent?.length ?? 0
      const [chosen, ...others] = inside
      const [longest] = others.toSorted((a, b) => length(b) - length(a))
      return [chosen, longest].filter((each) => each !== undefined).slice(0, LIMIT.choices)
    }
    default:
      return inside
  }
}

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
 * tells that the popup lives in it. What a link or a heading that opens does, the browser does by itself.
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
