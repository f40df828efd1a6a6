import type { BlockKind } from '../article'
import { ELEMENT_NODE, TEXT_NODE } from './dom'
import type { Snapshot } from './snapshot'
import { type Line, lineOf } from './text-model'

/** An element of the page and what it is called, kept apart from the page: it outlives changes. */
export interface Place {
  readonly tag: string
  /** Its classes and id, as written. */
  readonly called: string
  readonly parent: Place | null
  readonly depth: number
  /** How many images it holds. */
  images: number
  /** How many characters of text it holds, in all of its lines. */
  length: number
}

/** One line of the page: what stands between two boundaries of blocks, and where. */
export interface FlowLine extends Line {
  /** The element that holds all of the line. */
  readonly place: Place
  /** The block that the line stands in. */
  readonly block: Place
  /** The page's text nodes of the line, those that are blank too. */
  readonly nodes: readonly Text[]
  readonly kind: BlockKind
  /** Characters of the line that stand in links, about. */
  readonly linked: number
}

/** Elements that begin and end a line, as browsers set them when no style says otherwise. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr caption ul'.split(
    ' ',
  ),
)

/** What a line ends with when the author broke it on purpose and not to fit a column. */
const SENTENCE_END = /[.!?…:;。！？"'”’»“)\]]$/u

const KIND_OF: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quote',
  li: 'item',
}

const placeOf = (element: Element, parent: Place | null): Place => ({
  tag: element.localName,
  called: `${element.className} ${element.id}`,
  parent,
  depth: parent ? parent.depth + 1 : 0,
  images: 0,
  length: 0,
})

/** A place and all that hold it, from the inside out. */
export function* placesAround(place: Place): Generator<Place> {
  for (let at: Place | null = place; at; at = at.parent) yield at
}

/**
 * The place that a line stands in beside others: the first around its paragraph that holds more
 * than that. A wrapper around one paragraph is none; a `div` may hold many lines itself.
 */
export function bodyOf({ block, text }: FlowLine): Place {
  const length = block.tag === 'p' ? block.length : text.length
  let body = block
  while (body.length <= length && body.parent) body = body.parent
  return body
}

/** Characters. Some pages put a whole article into one `span`. */
const LONGEST_INSET = 600

/**
 * A card about a person or a thing that is set inside a sentence and shown when somebody points at
 * it: a picture and links of its own are no words of the sentence.
 */
const isInset = (element: Element, tag: string): boolean =>
  tag === 'span' &&
  element.getElementsByTagName('img').length > 0 &&
  element.getElementsByTagName('a').length > 1 &&
  (element.textContent ?? '').length < LONGEST_INSET

interface Word {
  readonly node: Text
  readonly place: Place
  readonly linked: boolean
  readonly broken: boolean
}

interface Open {
  readonly block: Place
  readonly place: Place
  readonly kind: BlockKind
  readonly linked: boolean
}

/** The smallest place that holds both. */
function shared(a: Place, b: Place): Place {
  let [inner, outer] = a.depth > b.depth ? [a, b] : [b, a]
  while (inner.depth > outer.depth && inner.parent) inner = inner.parent
  while (inner !== outer && inner.parent && outer.parent) {
    inner = inner.parent
    outer = outer.parent
  }
  return inner
}

/** What has been collected on the way through the page. */
interface Flowing {
  readonly live: ReadonlyMap<Node, Text>
  readonly lines: FlowLine[]
  /** Of the line that is open. */
  words: Word[]
  /** `br` elements since the last word. */
  breaks: number
}

function close(flowing: Flowing, { block, kind }: Open): void {
  const { words, lines } = flowing
  flowing.breaks = 0
  flowing.words = []
  const inked = words.filter(({ node }) => node.data.trim() !== '')
  const [first] = inked
  if (!first) return
  const line = lineOf(words.flatMap(({ node, broken }) => (broken ? [null, node] : [node])))
  if (line.text === '') return
  const place = inked.reduce((place, word) => shared(place, word.place), first.place)
  const links = inked.filter(({ linked }) => linked)
  const linked = links.reduce((sum, { node }) => sum + node.data.trim().length, 0)
  for (const around of placesAround(place)) around.length += line.text.length
  lines.push({ ...line, place, block, nodes: words.map(({ node }) => node), kind, linked })
}

function addText(flowing: Flowing, copy: Text, open: Open): void {
  const node = flowing.live.get(copy) ?? copy
  const isBlank = node.data.trim() === ''
  if (flowing.breaks > 0 && !isBlank && flowing.words.length > 0) {
    const before = flowing.words.at(-1)?.node.data.trimEnd() ?? ''
    if (flowing.breaks > 1 || SENTENCE_END.test(before)) close(flowing, open)
  }
  const broken = !isBlank && flowing.breaks > 0
  flowing.words.push({ node, place: open.place, linked: open.linked, broken })
  if (!isBlank) flowing.breaks = 0
}

function addElement(flowing: Flowing, element: Element, open: Open): void {
  const tag = element.localName
  if (tag === 'br') flowing.breaks += 1
  else if (tag === 'img') for (const around of placesAround(open.place)) around.images += 1
  else if (BLOCKS.has(tag)) {
    const place = placeOf(element, open.place)
    const own = KIND_OF[tag] ?? (open.kind === 'heading' ? 'paragraph' : open.kind)
    close(flowing, open)
    const kind = open.kind === 'quote' ? 'quote' : own
    walk(flowing, element, { block: place, place, kind, linked: open.linked })
  } else if (flowing.words.length === 0 || !isInset(element, tag)) {
    const place = placeOf(element, open.place)
    walk(flowing, element, { ...open, place, linked: open.linked || tag === 'a' })
  }
}

function walk(flowing: Flowing, parent: Element, open: Open): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === TEXT_NODE) addText(flowing, node as Text, open)
    else if (node.nodeType === ELEMENT_NODE) addElement(flowing, node as Element, open)
  }
  if (open.block === open.place) close(flowing, open)
}

/** All lines of a snapshot that are not blank, in document order. */
export function flow({ document, live }: Snapshot): FlowLine[] {
  const flowing: Flowing = { live, lines: [], words: [], breaks: 0 }
  const place = placeOf(document.body, null)
  walk(flowing, document.body, { block: place, place, kind: 'paragraph', linked: false })
  return flowing.lines
}
