import { Readability } from '@mozilla/readability'
import { type Snapshot, snapshot } from './snapshot'

/**
 * Below this many characters the first attempt counts as failed. Readability itself says 500; a
 * report in brief is shorter, and without names its readers' comments come with it.
 */
const SUFFICIENT = 250

/** The page's text nodes that Readability takes for the article's. The snapshot is used up. */
function readable({ document, live }: Snapshot): Set<Text> {
  const reader = new Readability<Node>(document, {
    serializer: (node) => node,
    // It would try again on a copy of its own, and the way back to the page would be lost.
    charThreshold: 1,
    disableJSONLD: true,
  })
  const found = reader.parse()?.content
  const kept = new Set<Text>()
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

function lengthOf(nodes: ReadonlySet<Text>): number {
  let sum = 0
  for (const { data } of nodes) sum += data.trim().length
  return sum
}

/**
 * The page's text nodes that Readability takes for the article's: judged by the names of their
 * elements and, where that leaves too little, once more without. The snapshot is used up.
 */
export function readableNodes(page: Document, first: Snapshot): ReadonlySet<Text> {
  const named = readable(first)
  if (lengthOf(named) >= SUFFICIENT) return named
  const again = snapshot(page)
  if (!again) return named
  unname(again)
  const bare = readable(again)
  return lengthOf(bare) > lengthOf(named) ? bare : named
}
