import { browser } from 'wxt/browser'

/** The last removal alone can be taken back; the one before it is gone for good. */
const KEY = 'removed'

interface Kept {
  readonly token: string
  readonly removal: unknown
}

/**
 * Keeps what was removed until the next removal or the end of the browser, never on disk. Answers
 * the token that it is had by, or null where it is too much to be kept.
 */
export async function keepRemoval(removal: unknown): Promise<string | null> {
  const token = crypto.randomUUID()
  await browser.storage.session.remove(KEY)
  try {
    await browser.storage.session.set({ [KEY]: { token, removal } satisfies Kept })
    return token
  } catch {
    // Session storage holds 10 MB: the reader is told that this cannot be undone.
    return null
  }
}

/** What was removed under a token; null where another removal came since, or it was put back. */
export async function keptRemoval<Removal>(token: string): Promise<Removal | null> {
  const kept = (await browser.storage.session.get(KEY))[KEY] as Kept | undefined
  return kept?.token === token ? (kept.removal as Removal) : null
}

/** Lets go of it, once it is put back. */
export const dropRemoval = (): Promise<void> => browser.storage.session.remove(KEY)
