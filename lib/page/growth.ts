import { isConnected, nodeTypeOf, parentElementOf, rootOf, TEXT_NODE } from './dom'
import type { TextModel } from './text-model'

/** Milliseconds without another change before a page that grows is read again. */
const REST = 1_000
/** Milliseconds after which a page that never rests is read again all the same. */
const RESTLESS = 5_000

/** The smallest element that holds the whole article; null where it left the page. */
function containerOf({ pieces }: TextModel): Element | null {
  const [first] = pieces
  let around = first ? parentElementOf(first.node) : null
  for (const { node } of pieces) {
    while (around && !around.contains(node)) around = parentElementOf(around)
  }
  return around && isConnected(around) ? around : null
}

/**
 * Whether every word of the article still stands where it was read: a page that writes the same
 * article anew leaves nothing of what was drawn at the old one.
 */
export const stillStands = ({ pieces }: TextModel): boolean =>
  pieces.every(({ node }) => isConnected(node))

/** Whether words came or changed: a page moves many other things. */
const isWording = ({ type, addedNodes }: MutationRecord): boolean =>
  type === 'characterData' ||
  Array.from(addedNodes).some(
    (node) => nodeTypeOf(node) === TEXT_NODE || (node.textContent ?? '').trim() !== '',
  )

/**
 * Calls back when words have come to an article's container, or beside it, or when the container
 * was replaced: once, after the page came to rest. The rest of the page is not watched.
 */
export function onGrowth(
  document: Document,
  model: TextModel,
  callback: () => void,
  signal: AbortSignal,
): void {
  const container = containerOf(model)
  const root = rootOf(document)
  if (!container || !root || signal.aborted) return
  const parent = parentElementOf(container)
  let rest: ReturnType<typeof setTimeout> | undefined
  let most: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    changes.disconnect()
    clearTimeout(rest)
    clearTimeout(most)
  }
  const tell = () => {
    stop()
    signal.removeEventListener('abort', stop)
    callback()
  }
  const concerns = (record: MutationRecord): boolean => {
    if (!isConnected(container)) return true
    const { target } = record
    const isNear = container.contains(target) || (target === parent && target !== root)
    return isNear && isWording(record)
  }
  const changes = new MutationObserver((records) => {
    if (!records.some(concerns)) return
    clearTimeout(rest)
    rest = setTimeout(tell, REST)
    most ??= setTimeout(tell, RESTLESS)
  })
  changes.observe(container, { subtree: true, childList: true, characterData: true })
  // A replaced container tells nothing itself; the elements around it do.
  for (let up = parent; up; up = parentElementOf(up)) changes.observe(up, { childList: true })
  signal.addEventListener('abort', stop)
}
