import * as v from 'valibot'
import { browser } from 'wxt/browser'

const KEY = 'upkeep'

const schema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/**
 * What the clock said at the upkeep before, in milliseconds since the epoch, and notes what it says
 * now; null where there was none, or where the browser cannot read it.
 */
export async function lastUpkeep(now: number): Promise<number | null> {
  try {
    const read = v.safeParse(schema, (await browser.storage.local.get(KEY))[KEY])
    await browser.storage.local.set({ [KEY]: now })
    return read.success ? read.output : null
  } catch {
    // A broken profile (trust R-13): then the clock is believed.
    return null
  }
}
