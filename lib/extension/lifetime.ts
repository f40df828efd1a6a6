import { call, isAlive } from './call'
import { report } from './report'

/** Under such a key the scripts of one extension find each other; no page sees their world. */
const CURRENT = {
  reader: Symbol.for('as-quoted.reader'),
  gate: Symbol.for('as-quoted.gate'),
} as const

type World = typeof globalThis & { [key: symbol]: AbortController | undefined }

/** What a script lives under: its signal, and the way to end itself. */
export interface Lifetime {
  readonly signal: AbortSignal
  end(): void
}

/** The lifetime of a script that is to be alone of its kind in a page: the one before it ends. */
export function beginLifetime(kind: keyof typeof CURRENT): Lifetime {
  const world = globalThis as World
  world[CURRENT[kind]]?.abort()
  const lifetime = new AbortController()
  world[CURRENT[kind]] = lifetime
  return { signal: lifetime.signal, end: () => lifetime.abort() }
}

/**
 * Runs a reader that ends when another one begins in the same page, or when its extension is
 * updated or removed: an orphan leaves no marks and no noise (trust requirement R-22).
 */
export async function startReader(read: (lifetime: Lifetime) => Promise<void>): Promise<void> {
  const lifetime = beginLifetime('reader')
  endWithExtension(lifetime)
  try {
    await read(lifetime)
  } catch (error) {
    lifetime.end()
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
function endWithExtension({ signal, end }: Lifetime): void {
  const check = (): void => {
    if (!isAlive()) end()
  }
  const newcomers = new MutationObserver(check)
  newcomers.observe(document.documentElement, { childList: true })
  signal.addEventListener('abort', () => newcomers.disconnect())
  document.addEventListener('visibilitychange', check, { signal })
}
