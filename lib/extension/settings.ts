import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'

/** What the reader has chosen. Every field has a default, so that none need ever be stored. */
export interface Settings {
  /** Which statements are marked in pages: all, those in quotation marks, none. */
  readonly marks: 'all' | 'direct' | 'off'
  /** What opens the card at a mark. */
  readonly card: 'hover' | 'click' | 'off'
  /** Whether a card in a page may show what is known from the reader's own reading. */
  readonly cardFromReading: boolean
  /** Whether statements of articles read are kept. */
  readonly remember: boolean
  /** Days after which what was read is forgotten; 0 keeps it until the reader forgets it. */
  readonly retentionDays: number
  readonly appearance: 'auto' | 'light' | 'dark'
  /** Whether words of another language may be translated by the browser, on this device. */
  readonly translate: boolean
}

/** What holds until the reader says otherwise: nothing is kept of what was read (P-7, S-1). */
export const DEFAULT_SETTINGS: Settings = {
  marks: 'all',
  card: 'hover',
  cardFromReading: false,
  remember: false,
  retentionDays: 90,
  appearance: 'auto',
  translate: false,
}

/** Ten years: longer than anybody keeps news for, short enough for every date to exist. */
const LONGEST_RETENTION = 3_650

const KEY = 'settings'

/** A field that is broken falls back alone; what the reader chose elsewhere stands. */
const schema = v.object({
  marks: v.fallback(v.picklist(['all', 'direct', 'off']), DEFAULT_SETTINGS.marks),
  card: v.fallback(v.picklist(['hover', 'click', 'off']), DEFAULT_SETTINGS.card),
  cardFromReading: v.fallback(v.boolean(), DEFAULT_SETTINGS.cardFromReading),
  remember: v.fallback(v.boolean(), DEFAULT_SETTINGS.remember),
  retentionDays: v.fallback(
    v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LONGEST_RETENTION)),
    DEFAULT_SETTINGS.retentionDays,
  ),
  appearance: v.fallback(v.picklist(['auto', 'light', 'dark']), DEFAULT_SETTINGS.appearance),
  translate: v.fallback(v.boolean(), DEFAULT_SETTINGS.translate),
} satisfies Record<keyof Settings, v.GenericSchema>)

const asSettings = (stored: unknown): Settings => {
  const read = v.safeParse(schema, stored ?? {})
  return read.success ? read.output : DEFAULT_SETTINGS
}

/** The settings as they are; the defaults where the browser cannot read them. */
export async function settings(): Promise<Settings> {
  try {
    return await stored()
  } catch {
    // A broken profile: everything works on with what holds for everybody.
    return DEFAULT_SETTINGS
  }
}

/** Whether the browser gives out the settings: where not, the usual ones hold and none can be kept. */
export const canReadSettings = (): Promise<boolean> =>
  stored().then(
    () => true,
    () => false,
  )

const stored = async (): Promise<Settings> =>
  asSettings((await browser.storage.local.get(KEY))[KEY])

/**
 * Changes some settings, the others stay. Rejects where the browser cannot write them, or not read
 * the others. One change at a time, whichever pages are open.
 */
export async function setSettings(part: Partial<Settings>): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const changed = asSettings({ ...(await stored()), ...part })
    await browser.storage.local.set({ [KEY]: changed })
  })
}

/** Calls back at once with the settings and again whenever they change. */
export function watchSettings(onChange: (now: Settings) => void, signal: AbortSignal): void {
  let changed = false
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const change = changes[KEY]
    if (area !== 'local' || change === undefined) return
    changed = true
    onChange(asSettings(change.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
  settings().then((now) => {
    if (!changed && !signal.aborted) onChange(now)
  }, console.error)
}
