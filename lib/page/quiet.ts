import { rootOf } from './dom'

/** Milliseconds. */
const WAIT = {
  /** A page that has not changed for so long has shown what it came to show. */
  still: 300,
  /** A page that never rests is read all the same. */
  most: 3_000,
} as const

/** Settles when a page has stopped changing, or has changed for too long; true unless aborted. */
export async function untilQuiet(document: Document, signal: AbortSignal): Promise<boolean> {
  const root = rootOf(document)
  if (!root || signal.aborted) return false
  return await new Promise((resolve) => {
    const end = () => {
      changes.disconnect()
      clearTimeout(still)
      clearTimeout(most)
      signal.removeEventListener('abort', end)
      resolve(!signal.aborted)
    }
    let still = setTimeout(end, WAIT.still)
    const most = setTimeout(end, WAIT.most)
    const changes = new MutationObserver(() => {
      clearTimeout(still)
      still = setTimeout(end, WAIT.still)
    })
    changes.observe(root, { subtree: true, childList: true, characterData: true })
    signal.addEventListener('abort', end)
  })
}
