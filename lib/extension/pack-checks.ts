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

/** The checks as they are; none where the browser cannot read them. */
export async function packChecks(): Promise<PackChecks> {
  try {
    return asChecks((await browser.storage.local.get(KEY))[KEY])
  } catch {
    // A broken profile: then every pack is looked for as if for the first time.
    return {}
  }
}

/** Sets the check of a pack, or drops it with null. One at a time, whichever pages are open. */
export async function setPackCheck(id: string, check: PackCheck | null): Promise<void> {
  await navigator.locks.request('pack checks', async () => {
    const { [id]: _, ...others } = await packChecks()
    await browser.storage.local.set({ [KEY]: check === null ? others : { ...others, [id]: check } })
  })
}

/** Calls back at once with the checks and again whenever they change. */
export function watchPackChecks(onChange: (now: PackChecks) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const change = changes[KEY]
    if (area === 'local' && change !== undefined) onChange(asChecks(change.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
  void packChecks().then((now) => (signal.aborted ? undefined : onChange(now)))
}
