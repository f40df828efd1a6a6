import { type Browser, browser } from 'wxt/browser'
import type { PackSource } from '../library'
import { type CheckOutcome, checked, isDue, type PackCheck, startCheck } from '../pack/update'
import { mayFetch } from './fetch-access'
import { type PackChecks, packChecks, setPackCheck } from './pack-checks'
import { report } from './report'

/** What looking for updates asks of the store. */
export interface PackUpdates {
  /** The packs that were added from an address. */
  sources(): Promise<readonly { readonly id: string; readonly source: PackSource }[]>
  /** Looks for a newer revision and adds it; `stored` is told how many statements are in. */
  update(id: string, check: PackCheck, stored: (statements: number) => void): Promise<CheckOutcome>
}

const ALARM = 'packs'

/** Milliseconds. */
const PAUSE = {
  /** The shortest that Chrome's alarms take, and time for the reader to begin. */
  least: 60_000,
  /** Where the reader pays for every byte, or saves them. */
  metered: 6 * 3_600_000,
  /** Between two notes of how far an update is. */
  note: 5_000,
} as const

/**
 * Looks for newer revisions of packs when it is time. The browser wakes us for it; register it before
 * any await. What the browser forgot of the alarm is set again.
 */
export function onPackUpdates(updates: PackUpdates): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    // A promise that is waited for keeps Firefox's event page awake.
    return name === ALARM ? updateDue(updates).catch(tell) : undefined
  })
  browser.alarms
    .get(ALARM)
    .then((alarm) => (alarm ? undefined : armPackUpdates()))
    .catch(tell)
}

const tell = (error: unknown): void => report(error, 'pack updates')

/** Sets the alarm for the first look that is due; none where there is none. */
export async function armPackUpdates(): Promise<void> {
  const due = Object.values(await packChecks()).flatMap(({ wanted, due }) =>
    wanted && due !== null ? [due] : [],
  )
  if (due.length === 0) await browser.alarms.clear(ALARM)
  else {
    const least = isMetered() ? PAUSE.metered : PAUSE.least
    await browser.alarms.create(ALARM, { when: Math.max(Math.min(...due), Date.now() + least) })
  }
}

async function updateDue(updates: PackUpdates): Promise<void> {
  try {
    if (isMetered()) return
    const sources = await updates.sources()
    const checks = await tidied(sources)
    for (const { id, source } of sources) {
      const check = checks[id] ?? unseen()
      if (isDue(source, check, Date.now())) await updateOne(updates, { id, source, check })
    }
  } finally {
    await armPackUpdates()
  }
}

/** The checks without those of packs that are gone, or that nothing is announced of any more. */
async function tidied(sources: Awaited<ReturnType<PackUpdates['sources']>>): Promise<PackChecks> {
  const announced = new Set(sources.filter(({ source }) => source.isUpdatable).map(({ id }) => id))
  for (const [id, check] of Object.entries(await packChecks())) {
    const isHere = sources.some((each) => each.id === id)
    if (!isHere) await setPackCheck(id, null)
    else if (!announced.has(id) && check.due !== null)
      await setPackCheck(id, { ...check, due: null })
  }
  return packChecks()
}

/** A pack that was had again after it was removed: as if it had been looked for just now. */
const unseen = (): PackCheck => ({ ...startCheck(), due: Date.now() })

interface Due {
  readonly id: string
  readonly source: PackSource
  readonly check: PackCheck
}

async function updateOne(updates: PackUpdates, { id, source, check }: Due): Promise<void> {
  const outcome = (await mayFetch(source.address))
    ? await updates.update(id, check, noting()).catch((error: unknown) => {
        tell(error)
        return failed('database')
      })
    : failed('no-leave')
  await notePackCheck(id, check, outcome)
  await browser.storage.session.remove(WORK)
}

const failed = (result: 'database' | 'no-leave'): CheckOutcome => ({
  result,
  retryAfter: null,
  etag: null,
  modified: null,
  expires: null,
})

/** Remembers what a look came to, and when the next one is due. */
export async function notePackCheck(
  id: string,
  last: PackCheck,
  outcome: CheckOutcome,
): Promise<void> {
  await setPackCheck(id, checked(last, outcome, { now: Date.now(), random: Math.random() }))
}

const WORK = 'packUpdate'

/**
 * Notes how far an update is. Each note is also what tells Chrome that this worker is at work: it
 * ends one that calls nothing of the browser for 30 s.
 */
function noting(): (statements: number) => void {
  let last = Number.NEGATIVE_INFINITY
  return (statements) => {
    const now = Date.now()
    if (now - last < PAUSE.note) return
    last = now
    browser.storage.session.set({ [WORK]: statements }).catch(tell)
  }
}

/**
 * Calls back with how many statements of a newer revision are in while the background adds one, and
 * with null when it is done.
 */
export function watchPackUpdate(
  onChange: (statements: number | null) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const change = changes[WORK]
    if (area !== 'session' || change === undefined) return
    onChange(typeof change.newValue === 'number' ? change.newValue : null)
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}

/** What the Network Information API says, where there is one (Chrome). */
function isMetered(): boolean {
  const { connection } = navigator as Navigator & {
    readonly connection?: { readonly saveData?: boolean; readonly type?: string }
  }
  return connection?.saveData === true || connection?.type === 'cellular'
}
