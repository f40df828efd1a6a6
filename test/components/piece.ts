import type { Piece } from '@/lib/extension/first-frame'

const TEXT = 3
const ELEMENT = 1

/** An element of a real document with all that is in it, as plain data. */
export function pieceOf(element: Element): Piece {
  const attributes: Record<string, string> = {}
  for (const { name, value } of element.attributes) attributes[name] = value
  // What is chosen stands in no attribute.
  if (element.matches('input:checked')) attributes.checked = ''
  const inside = [...element.childNodes].filter(({ nodeType }) =>
    [TEXT, ELEMENT].includes(nodeType),
  )
  return [element.localName, attributes, ...inside.map(pieceOfNode)]
}

const pieceOfNode = (node: ChildNode): Piece =>
  node.nodeType === ELEMENT ? pieceOf(node as Element) : (node.textContent ?? '')
