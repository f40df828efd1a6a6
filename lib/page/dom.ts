/*
 * A page's named elements hide the properties of its document and forms (`<img name=body>`,
 * `<input name=childNodes>`). What is asked of a live page therefore goes through the getters of
 * the prototypes. Outside a browser there are none to reach, and no such names either.
 */

type Prototype = 'Node' | 'CharacterData' | 'Element' | 'Document'

const prototypeOf = (name: Prototype): object | undefined =>
  (globalThis as { [key in Prototype]?: { prototype: object } })[name]?.prototype

function getter<Owner extends Node, Value>(prototype: Prototype, name: string) {
  const owner = prototypeOf(prototype)
  const get = owner && Object.getOwnPropertyDescriptor(owner, name)?.get
  return (node: Owner): Value =>
    get ? (get.call(node) as Value) : ((node as unknown as Record<string, Value>)[name] as Value)
}

function method<Owner extends Node, Value>(prototype: Prototype, name: string) {
  const own = (prototypeOf(prototype) as Record<string, unknown> | undefined)?.[name]
  // Two values are enough for all of them, and cheaper than a list.
  return (node: Owner, first?: unknown, second?: unknown): Value => {
    const call = own ?? (node as unknown as Record<string, unknown>)[name]
    return (call as (...values: unknown[]) => Value).call(node, first, second)
  }
}

export const ELEMENT_NODE = 1
export const TEXT_NODE = 3

/** The properties of live nodes, read so that no name in the page can hide them. */
export const firstChildOf = getter<Node, ChildNode | null>('Node', 'firstChild')
export const nextSiblingOf = getter<Node, ChildNode | null>('Node', 'nextSibling')
export const parentNodeOf = getter<Node, ParentNode | null>('Node', 'parentNode')
export const parentElementOf = getter<Node, Element | null>('Node', 'parentElement')
export const nodeTypeOf = getter<Node, number>('Node', 'nodeType')
export const isConnected = getter<Node, boolean>('Node', 'isConnected')
export const ownerOf = getter<Node, Document>('Node', 'ownerDocument')
export const rootOf = getter<Document, Element | null>('Document', 'documentElement')
export const dataOf = getter<Text, string>('CharacterData', 'data')
const localNameOf = getter<Element, string>('Element', 'localName')
const shallowCopyOf = method<Node, Node>('Node', 'cloneNode')

/** The value of an element's attribute, null where it has none. */
export const attributeOf: (element: Element, name: string) => string | null = method(
  'Element',
  'getAttribute',
)
export const createElement: (document: Document, name: string) => HTMLElement = method(
  'Document',
  'createElement',
)
export const createElementNS: (document: Document, space: string, name: string) => Element = method(
  'Document',
  'createElementNS',
)
/** The topmost element at a point of the viewport, in CSS pixels; null outside. */
export const elementAt: (document: Document, x: number, y: number) => Element | null = method(
  'Document',
  'elementFromPoint',
)
export const viewOf = getter<Document, (Window & typeof globalThis) | null>(
  'Document',
  'defaultView',
)
export const fontsOf = getter<Document, FontFaceSet | undefined>('Document', 'fonts')
export const createRange: (document: Document) => Range = method('Document', 'createRange')

/** The element's name in lower case: `p`. */
export const nameOf = (element: Element): string => localNameOf(element).toLowerCase()

/** An empty document beside the page's, with head and body: it loads nothing and runs nothing. */
export function emptyDocument(page: Document): Document {
  const empty = shallowCopyOf(page) as Document
  const root = empty.createElement('html')
  root.append(empty.createElement('head'), empty.createElement('body'))
  empty.append(root)
  return empty
}

/** The elements of a page that a selector names, in document order. */
export function elementsOf(document: Document, selector: string): Element[] {
  const root = rootOf(document)
  return root ? Array.from(root.querySelectorAll(selector)) : []
}
