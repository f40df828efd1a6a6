import * as v from 'valibot'
import { browser } from 'wxt/browser'

const KEY = 'database'

const schema = v.object({ precious: v.boolean(), lost: v.boolean() })

/** What was remembered of the database; null where nothing was, or where it cannot be read. */
export async function recallDatabase(): Promise<v.InferOutput<typeof schema> | null> {
  try {
    const read = v.safeParse(schema, (await browser.storage.local.get(KEY))[KEY])
    return read.success ? read.output : null
  } catch {
    // A broken profile (trust R-13): then nobody is told, and everything works on.
    return null
  }
}

/** Remembers it; nothing where the browser cannot write. */
export async function noteDatabase(seen: v.InferOutput<typeof schema>): Promise<void> {
  // The same broken profile: the next start tries again.
  await browser.storage.local.set({ [KEY]: seen }).catch(() => undefined)
}
