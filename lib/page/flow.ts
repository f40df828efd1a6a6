import type { BlockKind } from '../article'
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

/** All lines of a snapshot that are not blank, in document order. */
export function flow({ document, live }: Snapshot): FlowLine[] {
  const lines: FlowLine[] = []
  let words: Word[] = []
  let breaks = 0

  const close = ({ block, kind }: Open) => {
    breaks = 0
    const line = lineOf(words.flatMap(({ node, broken }) => (broken ? [null, node] : [node])))
    const inked = words.filter(({ node }) => node.data.trim() !== '')
    const nodes = words.map(({ node }) => node)
    words = []
    const [first] = inked
    if (line.text === '' || !first) return
    const place = inked.reduce((place, word) => shared(place, word.place), first.place)
    const links = inked.filter(({ linked }) => linked)
    const linked = links.reduce((sum, { node }) => sum + node.data.trim().length, 0)
    for (const around of placesAround(place)) around.length += line.text.length
    lines.push({ ...line, place, block, nodes, kind, linked })
  }

  const add = (copy: Text, open: Open) => {
    const node = live.get(copy) ?? copy
    const isBlank = node.data.trim() === ''
    if (breaks > 0 && !isBlank && words.length > 0) {
      const before = words.at(-1)?.node.data.trimEnd() ?? ''
      if (breaks > 1 || SENTENCE_END.test(before)) close(open)
    }
    words.push({ node, place: open.place, linked: open.linked, broken: !isBlank && breaks > 0 })
    if (!isBlank) breaks = 0
  }

  const enter = (element: Element, open: Open) => {
    const tag = element.localName
    const place = placeOf(element, open.place)
    if (tag === 'img') for (const around of placesAround(open.place)) around.images += 1
    if (tag === 'br') breaks += 1
    else if (words.length > 0 && isInset(element, tag)) return
    else if (BLOCKS.has(tag)) {
      const own = KIND_OF[tag] ?? (open.kind === 'heading' ? 'paragraph' : open.kind)
      const kind = open.kind === 'quote' ? 'quote' : own
      close(open)
      walk(element, { block: place, place, kind, linked: open.linked })
    } else walk(element, { ...open, place, linked: open.linked || tag === 'a' })
  }

  const walk = (parent: Element, open: Open) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === node.TEXT_NODE) add(node as Text, open)
      else if (node.nodeType === node.ELEMENT_NODE) enter(node as Element, open)
    }
    if (open.block === open.place) close(open)
  }

  const body = placeOf(document.body, null)
  walk(document.body, { block: body, place: body, kind: 'paragraph', linked: false })
  return lines
}
