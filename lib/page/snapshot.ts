import type { Steps } from '../steps'
import {
  attributeOf,
  dataOf,
  ELEMENT_NODE,
  elementsOf,
  firstChildOf,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentNodeOf,
  rootOf,
  TEXT_NODE,
} from './dom'
import { sightOf } from './sight'

/** An element that the reader can see, kept apart from the page: it outlives changes. */
export interface Place {
  /** As the page has it, in lower case; of a name that no document can create, `span`. */
  readonly tag: string
  /** Its classes and id, as written. */
  readonly called: string
  /** What Readability judges by. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly parent: Place | null
  readonly depth: number
  readonly children: readonly (Place | Words)[]
  /** How many images it holds, and links, and characters that are not blank ends of nodes. */
  readonly images: number
  readonly links: number
  readonly ink: number
  /** Whether one of the elements in it begins a line. */
  readonly hasBlocks: boolean
  /** How many characters of text it holds, in all of its lines; counted when they are. */
  length: number
}

/** What one text node of the page said. */
export interface Words {
  readonly tag: null
  readonly node: Text
  /** Where in the node's data they begin. */
  readonly from: number
  readonly data: string
  /** Characters between its blank ends: 0 where it is blank. */
  readonly ink: number
}

/** What the reader can see of a page. */
export interface Snapshot {
  readonly title: string
  readonly body: Place
  /** How many elements the page has. */
  readonly elements: number
  /** Characters of words that have a place in the page but are not shown, or not yet. */
  readonly veiled: number
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
  /** Nodes of the page after which there may be a pause. */
  step: 256,
} as const

/** Elements that hold no text of the article. */
const LEFT_OUT = new Set(
  'script style noscript template svg math iframe frame video audio canvas object embed select textarea button dialog map rt rp head link meta nav menu'.split(
    ' ',
  ),
)

/** Elements that begin and end a line, as browsers set them when no style says otherwise. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr caption ul'.split(
    ' ',
  ),
)

/** Whether an element of that name begins and ends a line. */
export const isBlock = (tag: string): boolean => BLOCKS.has(tag)

const NAME = /^[a-z][a-z0-9-]*$/

/**
 * What Readability judges by. `name` is left out: with it an element would hide the properties of
 * a document; so is `id` where it would hide those of the form that the element stands in.
 */
const ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel'] as const
const NAMELESS = new Set('img input fieldset output'.split(' '))

/** A place that is still being filled. */
type Filling = { -readonly [Key in keyof Place]: Place[Key] } & {
  readonly attributes: [name: string, value: string][]
  readonly children: (Place | Words)[]
}

const emptyPlace = (tag: string, parent: Filling | null): Filling => ({
  tag,
  called: '',
  attributes: [],
  parent,
  depth: parent ? parent.depth + 1 : 0,
  children: [],
  images: 0,
  links: 0,
  ink: 0,
  hasBlocks: false,
  length: 0,
})

function placeOf(element: Element, name: string, parent: Filling): Filling {
  const place = emptyPlace(NAME.test(name) ? name : 'span', parent)
  for (const attribute of ATTRIBUTES) {
    const value = attributeOf(element, attribute)
    if (!value || value.length > LIMIT.attribute) continue
    if (attribute === 'class' || attribute === 'id') place.called += ` ${value}`
    if (attribute !== 'id' || !NAMELESS.has(name)) place.attributes.push([attribute, value])
  }
  return place
}

/** A level of the page that is being looked through. */
interface Level {
  /** The live node to look at next, and the one that holds it. */
  next: ChildNode | null
  readonly around: Node
  readonly into: Filling
  readonly seen: boolean
  /** Whether its white space is shown as it was typed. */
  readonly typed: boolean
}

/** A blank line, as it was typed. */
const BLANK_LINE = /\n\s{0,200}\n/g

/** Puts what a text node says into its place; where blank lines are shown, they break the line. */
function addText(into: Filling, node: Text, typed: boolean): number {
  const data = dataOf(node)
  const ink = data.trim().length
  into.ink += ink
  let from = 0
  for (const { index, 0: blank } of typed && ink > 0 ? data.matchAll(BLANK_LINE) : []) {
    const part = data.slice(from, index)
    const breaks = [emptyPlace('br', into), emptyPlace('br', into)]
    into.children.push({ tag: null, node, from, data: part, ink: part.trim().length }, ...breaks)
    from = index + blank.length
  }
  const rest = from === 0 ? data : data.slice(from)
  into.children.push({ tag: null, node, from, data: rest, ink: rest.trim().length })
  return ink
}

/** A page's own footer; that of a quotation says who is quoted. */
const isFooter = (name: string, parent: Place): boolean =>
  name === 'footer' && !/^(?:blockquote|article|figure|section)$/.test(parent.tag)

/** Adds up what a place holds when all of it has been seen. */
function closePlace({ tag, parent, images, links, ink, hasBlocks }: Filling): void {
  if (!parent) return
  const around = parent as Filling
  around.images += images + (tag === 'img' ? 1 : 0)
  around.links += links + (tag === 'a' ? 1 : 0)
  around.ink += ink
  around.hasBlocks ||= hasBlocks || BLOCKS.has(tag)
}

/** Whether the page has changed, during a pause, where it was to be looked at next. */
const hasMoved = (open: readonly Level[]): boolean =>
  open.some(({ next, around }) => next !== null && parentNodeOf(next) !== around)

interface Looking {
  /** Also words that keep their place without being shown: some pages show theirs late. */
  readonly isVeilLifted?: boolean
  readonly pauses?: boolean
}

/**
 * What the reader can see of the page, without scripts, media and styles, or null where the page
 * is too large to read; it may pause between two steps. The page itself is only looked at.
 * Elements nested deeper than the limit are unwrapped: their text is kept.
 */
export function* snapshot(
  page: Document,
  { isVeilLifted = false, pauses = true }: Looking = {},
): Steps<Snapshot | null> {
  const html = rootOf(page)
  const title = elementsOf(page, 'title')[0]?.textContent?.slice(0, LIMIT.title) ?? ''
  if (!html) return null
  const body = emptyPlace('body', null)
  const open: Level[] = [
    { next: firstChildOf(html), around: html, into: body, seen: true, typed: false },
  ]
  let [elements, characters, nodes, veiled] = [0, 0, 0, 0]
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const { next: node, into, seen, typed } = level
    if (!node) {
      open.pop()
      if (open.at(-1)?.into !== into) closePlace(into)
      continue
    }
    level.next = nextSiblingOf(node)
    const type = nodeTypeOf(node)
    if (type === TEXT_NODE && !seen) veiled += dataOf(node as Text).trim().length
    if (type === TEXT_NODE && (seen || isVeilLifted)) {
      characters += addText(into, node as Text, typed)
      if (characters > LIMIT.characters) return null
    }
    if (type !== ELEMENT_NODE) continue
    elements += 1
    if (elements > LIMIT.elements) return null
    const name = nameOf(node as Element)
    if (LEFT_OUT.has(name) || isFooter(name, into)) continue
    const sight = sightOf(node as Element)
    if (sight === 'hidden') continue
    const unwrap = name === 'body' || open.length > LIMIT.depth
    const place = unwrap ? into : placeOf(node as Element, name, into)
    if (!unwrap) into.children.push(place)
    open.push({
      next: firstChildOf(node),
      around: node,
      into: place,
      seen: sight === 'seen',
      typed: typed || name === 'pre',
    })
    nodes += 1
    if (!pauses || nodes % LIMIT.step > 0) continue
    yield
    // What is left could not be found from here any more: once more, at one go.
    if (hasMoved(open)) return yield* snapshot(page, { isVeilLifted, pauses: false })
  }
  return { title, body, elements, veiled }
}
