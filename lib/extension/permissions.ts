import { browser } from 'wxt/browser'
import { callTab } from './call'
import { fetchOnly } from './fetch-only'
import { GATE, inject } from './inject'

/** The gate's registration: one script, for exactly the origins that the reader granted. */
const GATE_ID = 'gate'
/** Where in session storage stands which sites have open tabs that the gate has not reached yet. */
const UNREACHED = 'unreached'

/** What "on all sites" asks for; the manifest lists the same as optional. */
export const ALL_SITES: readonly string[] = ['https://*/*', 'http://*/*']

/** The web address that somebody typed, with or without its scheme; null where it is none. */
export function typedAddress(typed: string): string | null {
  const text = typed.trim()
  const written = text.includes('://') ? text : `https://${text}`
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  const isHost = /^[\w.-]*\w$|^\[[\da-f:]+\]$/u.test(url.hostname)
  return isHost && /^https?:$/u.test(url.protocol) ? url.href : null
}

/**
 * The match patterns of the site that an address or a typed host name belongs to, or null where
 * there is none that could be asked for. Ports are left out: not every browser takes them.
 */
export function siteOrigins(address: string): string[] | null {
  const typed = typedAddress(address)
  if (typed === null) return null
  const { hostname } = new URL(typed)
  return [`https://${hostname}/*`, `http://${hostname}/*`]
}

/**
 * Asks the reader for access to origins. Call it first in the click's own handler, before any
 * await, or the browser refuses (trust requirement P-14).
 */
export const requestAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] })

/** Gives access back; false when the browser kept it. */
export const giveBack = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...origins] })

/** Whether all of these origins may be read without a click. */
export const hasAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...origins] })

/** The origins that the reader granted, as match patterns. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll()
  return origins ?? []
}

/** Those whose articles are read: not those that a pack or a feed alone is fetched from. */
export async function readOrigins(granted?: readonly string[]): Promise<string[]> {
  // In this order: the note that limits a leave is there before the leave is.
  const all = granted ?? (await grantedOrigins())
  const fetched = await fetchOnly().catch(() => null)
  if (fetched === null) return all.filter((origin) => hasBothSchemes(origin, all))
  const read = all.filter((origin) => fetched[origin] === undefined)
  // Where the leave to fetch takes in a host that is read, too, not every browser names that again.
  const twins = read
    .filter((origin) => /^http:\/\/[^*]/u.test(origin))
    .map((origin) => origin.replace('http:', 'https:'))
    .filter((origin) => all.some((each) => fetched[each] && takesIn(each, origin)))
  return [...new Set([...read, ...twins])]
}

/**
 * Leave to read is asked for with both schemes, leave to fetch with https alone: it tells them apart in
 * a broken profile, where nobody can say which was which.
 */
const hasBothSchemes = (origin: string, all: readonly string[]): boolean =>
  all.includes(origin.replace(/^https?:/u, 'http:'))

/** Whether `https://*.host/*` takes in `https://www.host/*`. */
export const takesIn = (wide: string, origin: string): boolean =>
  wide.startsWith('https://*.') &&
  `.${origin.slice('https://'.length)}`.endsWith(wide.slice('https://*'.length))

/** The widest access there is, and the hosts that are read without a click. */
export async function grantedAccess(): Promise<{
  readonly chosen: 'click' | 'sites' | 'all'
  readonly sites: readonly string[]
}> {
  const origins = await readOrigins()
  const hosts = origins.map((origin) => /^[^:]+:\/\/([^/]+)\//u.exec(origin)?.[1] ?? origin)
  const sites = [...new Set(hosts)].filter((host) => host !== '*')
  const all = ALL_SITES.every((origin) => origins.includes(origin))
  return { chosen: all ? 'all' : sites.length > 0 ? 'sites' : 'click', sites }
}

/**
 * Registers the gate for exactly the origins that are read. One change at a time: two at once would
 * both find nothing registered.
 */
export const registerGate = (): Promise<void> =>
  navigator.locks.request('gate', async () => {
    const matches = await readOrigins()
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE_ID] })
    const had = registered.flatMap((each) => each.matches ?? [])
    const fresh = matches.filter((each) => !had.includes(each))
    if (fresh.length === 0 && had.length === matches.length) return
    // Before: once it is registered, nothing else tells a background that starts anew what is left to do.
    await setUnreached([...new Set([...(await unreached()), ...fresh])])
    const gate = { id: GATE_ID, js: [GATE], matches, runAt: 'document_idle' as const }
    if (matches.length === 0) await browser.scripting.unregisterContentScripts({ ids: [GATE_ID] })
    else if (registered.length > 0) await browser.scripting.updateContentScripts([gate])
    else await browser.scripting.registerContentScripts([gate])
  })

async function unreached(): Promise<readonly string[]> {
  const stored = await browser.storage.session.get<Record<string, readonly string[]>>(UNREACHED)
  return stored[UNREACHED] ?? []
}

const setUnreached = (origins: readonly string[]): Promise<void> =>
  origins.length === 0
    ? browser.storage.session.remove(UNREACHED)
    : browser.storage.session.set({ [UNREACHED]: origins })

/**
 * Has the gate stand where articles are read, and in the tabs that are open there: on every change,
 * and at every start of the background, which may have been stopped anywhere between a change and this.
 */
export async function tendGate(): Promise<void> {
  await registerGate()
  const due = await unreached()
  if (due.length === 0) return
  await injectGate(due)
  await navigator.locks.request('gate', async () => {
    await setUnreached((await unreached()).filter((each) => !due.includes(each)))
  })
}

/** Runs the gate in the tabs that are open on granted sites: a registration reaches new pages only. */
export async function injectGate(origins?: readonly string[]): Promise<void> {
  const url = await readOrigins(origins)
  if (url.length === 0) return
  const tabs = await browser.tabs.query({ url })
  await Promise.all(tabs.map(({ id }) => (id === undefined ? false : inject(id, GATE))))
}

/** Tells the pages of all tabs which origins were taken back: marks of theirs go. */
export async function tellAccessTaken(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? null : callTab(id, 'accessTaken', origins))),
  )
}

/** A change of what the reader lets us read, in match patterns. */
export interface AccessChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Calls back with the origins that the reader has granted or taken back. */
export function onAccessChanged(callback: (change: AccessChange) => void): void {
  const { onAdded, onRemoved } = browser.permissions
  onAdded.addListener(({ origins }) => callback({ added: origins ?? [], removed: [] }))
  onRemoved.addListener(({ origins }) => callback({ added: [], removed: origins ?? [] }))
}
