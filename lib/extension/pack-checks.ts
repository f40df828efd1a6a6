import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import type { CheckResult, PackCheck } from '../pack/update'

/** What became of looking for newer revisions, by the ids of packs. */
export type PackChecks = Readonly<Record<string, PackCheck>>

const KEY = 'packChecks'

const check = v.object({
  wanted: v.boolean(),
  at: v.nullable(v.string()),
  result: v.nullable(v.custom<CheckResult>((value) => typeof value === 'string')),
  failures: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  due: v.nullable(v.number()),
  etag: v.nullable(v.string()),
  modified: v.nullable(v.string()),
})
const schema = v.record(v.string(), v.fallback(v.nullable(check), null))

function asChecks(stored: unknown): PackChecks {
  const read = v.safeParse(schema, stored ?? {})
  const entries = Object.entries(read.success ? read.output : {})
  return Object.fromEntries(
    entries.flatMap(([id, each]) => (each === null ? [] : [[id, each] as const])),
  )
}

/**
 * The checks as they are. Rejects where the browser cannot read them: what the reader does not
 * want looked for is not looked for then, nor is it written over.
 */
export const packChecks = async (): Promise<PackChecks> =>
  asChecks((await browser.storage.local.get(KEY))[KEY])

/**
 * Sets the check of a pack, or drops it with null. One at a time, whichever pages are open. Rejects
 * where the browser cannot write it, or not read the others.
 */
export async function setPackCheck(id: string, check: PackCheck | null): Promise<void> {
  await navigator.locks.request('pack checks', async () => {
    const { [id]: _, ...others } = await packChecks()
    await browser.storage.local.set({ [KEY]: check === null ? others : { ...others, [id]: check } })
  })
}

/** Calls back with the checks, at once where they can be read, and again whenever they change. */
export function watchPackChecks(onChange: (now: PackChecks) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const change = changes[KEY]
    if (area === 'local' && change !== undefined) onChange(asChecks(change.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
  packChecks().then((now) => (signal.aborted ? undefined : onChange(now)), console.error)
}
