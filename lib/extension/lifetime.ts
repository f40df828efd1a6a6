import { call, isAlive } from './call'
import { report } from './report'

/** Under this key the scripts of one extension find each other; no page sees their world. */
const CURRENT = Symbol.for('as-quoted.reader')

type World = typeof globalThis & { [CURRENT]?: AbortController }

/**
 * Runs a reader that ends when another one begins in the same page, or when its extension is
 * updated or removed: an orphan leaves no marks and no noise (trust requirement R-22).
 */
export async function startReader(read: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const world = globalThis as World
  world[CURRENT]?.abort()
  const lifetime = new AbortController()
  world[CURRENT] = lifetime
  endWithExtension(lifetime)
  try {
    await read(lifetime.signal)
  } catch (error) {
    lifetime.abort()
    if (!isAlive()) return
    report(error, 'reader')
    await call('pageRejected', 'unreadable')
  }
}

/**
 * An orphan cannot be told that its extension is gone, so it asks when something happens that
 * comes with a successor: a new child of the root element (the successor's marks), or the reader
 * coming back to the tab.
 */
function endWithExtension(lifetime: AbortController): void {
  const check = (): void => {
    if (!isAlive()) lifetime.abort()
  }
  const { signal } = lifetime
  const newcomers = new MutationObserver(check)
  newcomers.observe(document.documentElement, { childList: true })
  signal.addEventListener('abort', () => newcomers.disconnect())
  document.addEventListener('visibilitychange', check, { signal })
}
