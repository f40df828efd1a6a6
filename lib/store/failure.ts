/** A chain of errors deeper than this is a ring. */
const DEPTH = 5

/**
 * The names of an error and of those inside it. Dexie reports a full disk as an AbortError around
 * the QuotaExceededError (dexie/Dexie.js#776, #840).
 */
function namesOf(error: unknown): string[] {
  const names: string[] = []
  let current = error
  while (current instanceof Error || current instanceof DOMException) {
    if (names.length === DEPTH) break
    names.push(current.name)
    current = 'inner' in current ? current.inner : current.cause
  }
  return names
}

/** Whether the disk, or what the browser allows us of it, is full. */
export const isQuota = (error: unknown): boolean =>
  namesOf(error).includes('QuotaExceededError') ||
  (error instanceof Error && error.message.includes('QuotaExceededError'))

/** Whether the browser could not read its own files, which a second try often mends (dexie#543). */
export const isPassing = (error: unknown): boolean =>
  ['UnknownError', 'AbortError', 'TimeoutError'].some((name) => namesOf(error).includes(name))
