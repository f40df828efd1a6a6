import { type ComponentChild, type ContainerNode, render } from 'preact'
import type { Piece } from '../lib/extension/first-frame'

const LIMIT = {
  /** Statements that a popup of 600 px has room for before somebody scrolls. */
  items: 5,
  /** Choices of a list of names: the chosen one, and the longest, which decides how wide it is. */
  choices: 2,
} as const

/** What preact makes where there is no document: nodes that know no more than what is put into them. */
type Drawn = Words | Part

interface Words {
  readonly words: string
}

interface Part {
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly inside: Drawn[]
  readonly ownerDocument: typeof STAND_IN
  insertBefore(node: Drawn): void
  setAttribute(name: string, value: unknown): void
  removeAttribute(name: string): void
  addEventListener(): void
}

const HTML = 'http://www.w3.org/1999/xhtml'

/** Makes nodes as a document does; preact asks the container that it draws into for it. */
const STAND_IN = {
  createTextNode: (words: string): Words => ({ words }),
  createElementNS: (namespace: string, tag: string): Part => standIn(tag, namespace === HTML),
}

function standIn(tag: string, isHtml: boolean): Part {
  const attributes: Record<string, string> = {}
  const inside: Drawn[] = []
  return {
    tag,
    attributes,
    inside,
    ownerDocument: STAND_IN,
    // Of what is drawn once, all comes in its order.
    insertBefore: (node) => void inside.push(node),
    setAttribute(property, value) {
      const name = isHtml ? property.toLowerCase() : property
      // What is chosen stands in no attribute of the list.
      if (tag === 'select' && name === 'value') return
      attributes[name] = value === true && !name.includes('-') ? '' : String(value)
    },
    // What was never set, and what nobody listens to.
    removeAttribute: () => {},
    addEventListener: () => {},
  }
}

/**
 * What can be seen of a view before somebody scrolls or presses anything, as plain data. Preact draws
 * it into a stand-in, since the background of Chrome has no document; no effect of a component runs.
 */
export function piecesOf(view: ComponentChild): readonly Piece[] {
  const root = standIn('div', true)
  const container = root as unknown as ContainerNode
  try {
    render(view, container)
    return root.inside.map(pieceOf)
  } finally {
    render(null, container)
  }
}

function pieceOf(node: Drawn): Piece {
  if ('words' in node) return node.words
  return [node.tag, node.attributes, ...insideOf(node).map(pieceOf)]
}

function insideOf({ tag, inside }: Part): readonly Drawn[] {
  switch (tag) {
    case 'ul':
      return inside.slice(0, LIMIT.items)
    case 'select': {
      const [chosen, ...others] = inside
      const [longest] = others.toSorted((a, b) => lengthOf(b) - lengthOf(a))
      return [chosen, longest].filter((each) => each !== undefined).slice(0, LIMIT.choices)
    }
    default:
      return inside
  }
}

const lengthOf = (node: Drawn): number =>
  'words' in node
    ? node.words.length
    : node.inside.reduce((length, each) => length + lengthOf(each), 0)
