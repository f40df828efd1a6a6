import type { BlockKind } from '../article'
import type { Snapshot } from './snapshot'
import { type Line, lineOf } from './text-model'

/** One line of the page: what stands between two boundaries of blocks, and where. */
export interface FlowLine extends Line {
  /** In the snapshot: the block element that the line stands in. */
  readonly element: Element
  /** The page's text nodes of the line, those that are blank too. */
  readonly nodes: readonly Node[]
  readonly kind: BlockKind
  /** Characters of the line that stand in links. */
  readonly linked: number
}

/** Elements that begin and end a line, as browsers set them when no style says otherwise. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr caption ul'.split(
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

interface Open {
  readonly element: Element
  readonly kind: BlockKind
  readonly linked: boolean
}

/** All lines of a snapshot that are not blank, in document order. */
export function flow({ document, live }: Snapshot): FlowLine[] {
  const lines: FlowLine[] = []
  let nodes: { node: Text; linked: boolean; breaks: number }[] = []
  let breaks = 0

  const close = ({ element, kind }: Open) => {
    breaks = 0
    if (nodes.length === 0) return
    const collected = nodes
    nodes = []
    const line = lineOf(
      collected.flatMap(({ node, breaks }) =>
        breaks > 0 ? [null, pageNode(node)] : [pageNode(node)],
      ),
    )
    if (line.text === '') return
    const linked = collected.filter(({ linked }) => linked)
    lines.push({
      ...line,
      element,
      nodes: collected.map(({ node }) => pageNode(node)),
      kind,
      linked: lineOf(linked.map(({ node }) => node)).text.length,
    })
  }
  const pageNode = (node: Text): Text => live.get(node) ?? node

  const add = (node: Text, open: Open) => {
    const isBlank = node.data.trim() === ''
    if (breaks > 0 && !isBlank && nodes.length > 0) {
      const before = nodes.at(-1)?.node.data.trimEnd() ?? ''
      if (breaks > 1 || SENTENCE_END.test(before)) close(open)
    }
    nodes.push({ node, linked: open.linked, breaks: isBlank ? 0 : breaks })
    if (!isBlank) breaks = 0
  }

  const walk = (parent: Element, open: Open) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === node.TEXT_NODE) add(node as Text, open)
      if (node.nodeType !== node.ELEMENT_NODE) continue
      const element = node as Element
      const name = element.localName
      if (name === 'br') breaks += 1
      else if (BLOCKS.has(name)) {
        const kind = KIND_OF[name] ?? (open.kind === 'heading' ? 'paragraph' : open.kind)
        const inner = { element, kind: open.kind === 'quote' ? 'quote' : kind, linked: open.linked }
        close(open)
        walk(element, inner as Open)
        close(inner as Open)
      } else walk(element, { ...open, linked: open.linked || name === 'a' })
    }
  }
  const body: Open = { element: document.body, kind: 'paragraph', linked: false }
  walk(document.body, body)
  close(body)
  return lines
}
