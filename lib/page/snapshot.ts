import {
  attributeNamesOf,
  attributeOf,
  ELEMENT_NODE,
  elementsOf,
  emptyDocument,
  firstChildOf,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  rootOf,
  TEXT_NODE,
} from './dom'

/** A cleaned copy of the page's visible body, to be taken apart, and the way back to the page. */
export interface Snapshot {
  readonly document: Document
  /** From each text node of the copy to the page's own. */
  readonly live: ReadonlyMap<Node, Text>
}

const LIMIT = {
  /** Readability is slow beyond it. */
  elements: 50_000,
  /** Two million characters are a book. White space at the ends of a node is not counted. */
  characters: 2_000_000,
  /** A library of ours recurses; browsers parse down to 512 levels, scripts build deeper. */
  depth: 200,
  /** Readability matches attributes with slow patterns: 64 kB of `srcset` take it 23 s. */
  attribute: 2_000,
  title: 1_000,
} as const

/** Elements that hold no text of the article. */
const LEFT_OUT = new Set(
  'script style noscript template svg math iframe frame video audio canvas object embed select textarea button dialog map rt rp head link meta nav menu'.split(
    ' ',
  ),
)

/**
 * What Readability judges by. `name` is left out: with it an element hides the properties of the
 * copy's document; so is `id` where it would hide those of the form that the element stands in.
 */
const KEPT_ATTRIBUTES = new Set('class id role itemprop rel href'.split(' '))
const NAMELESS = new Set('img input fieldset output'.split(' '))

const INLINE_HIDDEN = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/iu

/** Whether the reader sees an element's own words: what is hidden may hold what is not. */
type Sight = 'seen' | 'words hidden' | 'hidden'

const VISIBILITY = { visibilityProperty: true }

function sightOf(element: Element): Sight {
  if (typeof element.checkVisibility === 'function') {
    if (element.checkVisibility(VISIBILITY)) return 'seen'
    return element.checkVisibility() ? 'words hidden' : 'hidden'
  }
  const style = attributeOf(element, 'style')
  const isHidden =
    attributeOf(element, 'hidden') !== null ||
    (style !== null && style.length <= LIMIT.attribute && INLINE_HIDDEN.test(style))
  return isHidden ? 'hidden' : 'seen'
}

const NAME = /^[a-z][a-z0-9-]*$/

function copyOf(element: Element, name: string, document: Document): Element {
  // A page's own name ("a:b") may be one that no document can create.
  const copy = document.createElement(NAME.test(name) ? name : 'span')
  for (const attribute of attributeNamesOf(element)) {
    if (!KEPT_ATTRIBUTES.has(attribute) || (attribute === 'id' && NAMELESS.has(name))) continue
    const value = attributeOf(element, attribute) ?? ''
    // Of an address it only matters whether it leads elsewhere in the page.
    if (attribute === 'href') copy.setAttribute('href', value.startsWith('#') ? '#' : '/')
    else if (value.length <= LIMIT.attribute) copy.setAttribute(attribute, value)
  }
  return copy
}

/** A level of the page that is being copied. */
interface Level {
  /** The live node to copy next. */
  next: ChildNode | null
  /** The element of the copy that it goes into. */
  readonly into: Element
  readonly seen: boolean
}

/** A page's own footer; that of a quotation says who is quoted. */
const isFooter = (name: string, parent: Element): boolean =>
  name === 'footer' && !/^(?:blockquote|article|figure|section)$/.test(parent.localName)

/** What has been copied so far. */
interface Copying extends Snapshot {
  readonly live: Map<Node, Text>
  elements: number
  characters: number
}

/** Copies one text node; false where that makes the page too large. */
function copyText(copying: Copying, node: Text, parent: Element): boolean {
  copying.characters += node.data.trim().length
  if (copying.characters > LIMIT.characters) return false
  const copy = copying.document.createTextNode(node.data)
  copying.live.set(copy, node)
  parent.appendChild(copy)
  return true
}

/**
 * A copy of what the reader can see of the page, without scripts, media, styles and long
 * attributes, or null where the page is too large to read. The page itself is only looked at.
 * Elements nested deeper than the limit are unwrapped: their text is kept.
 */
export function snapshot(page: Document): Snapshot | null {
  const document = emptyDocument(page)
  const copying: Copying = { document, live: new Map(), elements: 0, characters: 0 }
  const html = rootOf(page)
  document.title = elementsOf(page, 'title')[0]?.textContent?.slice(0, LIMIT.title) ?? ''
  const open: Level[] = [{ next: html && firstChildOf(html), into: document.body, seen: true }]
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const { next: node, into, seen } = level
    if (!node) {
      open.pop()
      continue
    }
    level.next = nextSiblingOf(node)
    const type = nodeTypeOf(node)
    if (type === TEXT_NODE && seen && !copyText(copying, node as Text, into)) return null
    if (type !== ELEMENT_NODE) continue
    copying.elements += 1
    if (copying.elements > LIMIT.elements) return null
    const name = nameOf(node as Element)
    if (LEFT_OUT.has(name) || isFooter(name, into)) continue
    const sight = sightOf(node as Element)
    if (sight === 'hidden') continue
    const unwrap = name === 'body' || open.length > LIMIT.depth
    const copy = unwrap ? into : copyOf(node as Element, name, document)
    if (!unwrap) into.appendChild(copy)
    open.push({ next: firstChildOf(node), into: copy, seen: sight === 'seen' })
  }
  return copying
}
