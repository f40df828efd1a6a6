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

/*
 * The properties of live nodes, read so that no name in the page can hide them. Those marked as
 * pure are left out of a script that does not use them: the gate has to stay small.
 */
export const firstChildOf = /* @__PURE__ */ getter<Node, ChildNode | null>('Node', 'firstChild')
export const nextSiblingOf = /* @__PURE__ */ getter<Node, ChildNode | null>('Node', 'nextSibling')
export const parentNodeOf = /* @__PURE__ */ getter<Node, ParentNode | null>('Node', 'parentNode')
export const parentElementOf = /* @__PURE__ */ getter<Node, Element | null>('Node', 'parentElement')
export const nodeTypeOf = /* @__PURE__ */ getter<Node, number>('Node', 'nodeType')
export const isConnected = /* @__PURE__ */ getter<Node, boolean>('Node', 'isConnected')
export const ownerOf = /* @__PURE__ */ getter<Node, Document>('Node', 'ownerDocument')
export const rootOf = /* @__PURE__ */ getter<Document, Element | null>(
  'Document',
  'documentElement',
)
export const dataOf = /* @__PURE__ */ getter<Text, string>('CharacterData', 'data')
const localNameOf = /* @__PURE__ */ getter<Element, string>('Element', 'localName')
const shallowCopyOf = /* @__PURE__ */ method<Node, Node>('Node', 'cloneNode')

/** The value of an element's attribute, null where it has none. */
export const attributeOf: (element: Element, name: string) => string | null =
  /* @__PURE__ */ method('Element', 'getAttribute')
export const createElement: (document: Document, name: string) => HTMLElement =
  /* @__PURE__ */ method('Document', 'createElement')
export const createElementNS: (document: Document, space: string, name: string) => Element =
  /* @__PURE__ */ method('Document', 'createElementNS')
/** The topmost element at a point of the viewport, in CSS pixels; null outside. */
export const elementAt: (document: Document, x: number, y: number) => Element | null =
  /* @__PURE__ */ method('Document', 'elementFromPoint')
export const viewOf = /* @__PURE__ */ getter<Document, (Window & typeof globalThis) | null>(
  'Document',
  'defaultView',
)
export const fontsOf = /* @__PURE__ */ getter<Document, FontFaceSet | undefined>(
  'Document',
  'fonts',
)
export const createRange: (document: Document) => Range = /* @__PURE__ */ method(
  'Document',
  'createRange',
)

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
