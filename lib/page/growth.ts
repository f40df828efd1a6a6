import { type Allowance, newAllowance, waitFor } from './allowance'
import { isConnected, nodeTypeOf, parentElementOf, rootOf, TEXT_NODE } from './dom'
import type { TextModel } from './text-model'

/** Milliseconds without another change before a page that grows is read again. */
const REST = 1_000
/** Milliseconds after which a page that never rests is read again all the same. */
const RESTLESS = 5_000

/** However much and fast a page grows, it is read for a hundredth of the time in the long run. */
const AGAIN = { burst: 300, share: 100 } as const

/** The allowance for reading a page again. */
export const readingAllowance = (): Allowance => newAllowance(AGAIN.burst, AGAIN.share)

/** The smallest element that holds all of the article that is still there; else the whole page. */
function containerOf({ pieces }: TextModel, root: Element): Element {
  let around: Element | null = null
  for (const { node } of pieces) {
    if (!isConnected(node)) continue
    around ??= parentElementOf(node)
    while (around && !around.contains(node)) around = parentElementOf(around)
  }
  return around ?? root
}

/** Whether words came or changed: a page moves many other things. */
const isWording = ({ type, addedNodes }: MutationRecord): boolean =>
  type === 'characterData' ||
  Array.from(addedNodes).some(
    (node) => nodeTypeOf(node) === TEXT_NODE || (node.textContent ?? '').trim() !== '',
  )

/** What is watched: the article as it was read last, and for how long it may be read again. */
interface Watched {
  readonly model: TextModel
  readonly allowance: Allowance
}

/**
 * Calls back when words have come to an article's container, or beside it, or when the container
 * was replaced: once, after the page came to rest. The rest of the page is not watched.
 */
export function onGrowth(
  document: Document,
  { model, allowance }: Watched,
  callback: () => void,
  signal: AbortSignal,
): void {
  const root = rootOf(document)
  if (!root || signal.aborted) return
  const container = containerOf(model, root)
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
    const soonest = waitFor(allowance)
    clearTimeout(rest)
    rest = setTimeout(tell, Math.max(REST, soonest))
    most ??= setTimeout(tell, Math.max(RESTLESS, soonest))
  })
  changes.observe(container, { subtree: true, childList: true, characterData: true })
  // A replaced container tells nothing itself; the elements around it do.
  for (let up = parent; up; up = parentElementOf(up)) changes.observe(up, { childList: true })
  signal.addEventListener('abort', stop)
}
