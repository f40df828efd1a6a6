import { Readability } from '@mozilla/readability'
import type { Article } from '../article'
import { type FlowLine, flow } from './flow'
import { headerOf } from './metadata'
import { type Snapshot, snapshot } from './snapshot'
import { modelOf, type TextModel } from './text-model'

/** A line that was taken out of the article or put back into it, and the rule that did so. */
export interface Decision {
  readonly text: string
  readonly rule: string
}

export type Extraction =
  | {
      readonly ok: true
      readonly article: Article
      readonly positions: TextModel
      readonly decisions: readonly Decision[]
    }
  | {
      readonly ok: false
      readonly reason: 'not-an-article' | 'too-short' | 'too-large' | 'unreadable'
    }

const SHORTEST = 140

/** Below this many characters Readability's own first attempt counts as failed, too. */
const SUFFICIENT = 500

/** The page's text nodes that Readability takes for the article's; the snapshot is used up. */
function readable({ document, live }: Snapshot): Set<Node> {
  const reader = new Readability<Node>(document, {
    serializer: (node) => node,
    charThreshold: 1,
    disableJSONLD: true,
  })
  const found = reader.parse()?.content
  const kept = new Set<Node>()
  const walk = (node: Node) => {
    const page = live.get(node)
    if (page) kept.add(page)
    for (const child of node.childNodes) walk(child)
  }
  if (found) walk(found)
  return kept
}

/** Takes away the names that Readability judges elements by. */
function unname({ document }: Snapshot): void {
  for (const element of document.querySelectorAll('[class],[id],[role]')) {
    for (const name of ['class', 'id', 'role']) element.removeAttribute(name)
  }
}

const lengthOf = (nodes: ReadonlySet<Node>): number => {
  let sum = 0
  for (const node of nodes) sum += (node as Text).data.trim().length
  return sum
}

/** Readability judging by names, and again without them where that leaves too little. */
function readableOrBare(page: Document, first: Snapshot): Set<Node> {
  const named = readable(first)
  if (lengthOf(named) >= SUFFICIENT) return named
  const again = snapshot(page)
  if (!again) return named
  unname(again)
  const bare = readable(again)
  return lengthOf(bare) > lengthOf(named) ? bare : named
}

export function extract(document: Document, url: string): Extraction {
  const copy = snapshot(document)
  if (!copy) return { ok: false, reason: 'too-large' }
  const lines = flow(copy)
  const kept = readableOrBare(document, copy)
  const share = (line: FlowLine) => {
    let all = 0
    let some = 0
    for (const node of line.nodes) {
      const { length } = (node as Text).data.trim()
      all += length
      if (kept.has(node)) some += length
    }
    return some / all
  }
  const positions = modelOf(lines.filter((line) => share(line) > 0.5))
  if (positions.text.length < SHORTEST) return { ok: false, reason: 'too-short' }
  const { text, blocks } = positions
  return {
    ok: true,
    article: { ...headerOf(document, url, null), text, blocks },
    positions,
    decisions: [],
  }
}
