import { browser } from 'wxt/browser'
import type { Article } from '../article'
import {
  begun,
  entryOf,
  type FollowedOutlet,
  type FollowWish,
  type OutletEntry,
} from '../follow/outlet'
import type { FollowPorts } from '../follow/ports'
import { heedPermissions, lookAtOnce, takeTurn } from '../follow/turn'
import { domainOf } from '../outlet'
import { originOf, publicAddress } from '../web/address'
import type { Handlers } from './messages'
import { closeReader, type PageSource, readInert } from './page-reader'
import { hasAccess } from './permissions'
import type { Following } from './protocol'

const ALARM = 'follow'

/** Milliseconds. */
const SOON = {
  /** The least that Chrome lets an alarm wait. */
  least: 30_000,
  /** After the start, when nobody waits for anything else. */
  start: 60_000,
  /** A turn that died is taken up again. */
  again: 300_000,
} as const

/** What following needs of the database behind it. */
export type FollowingPort = FollowPorts & {
  follow(outlet: FollowedOutlet): Promise<Exclude<Following, 'no-site' | 'private'>>
}

/** What following needs of the browser. `inPlace` reads a page where the background can. */
export const browserPorts = (inPlace: (page: PageSource) => Article | null) => ({
  mayAsk: (address: string) => hasAccess([originOf(address)]),
  articleOf: (page: PageSource) => readInert(page, inPlace),
  isOnline: () => navigator.onLine,
  now: () => Date.now(),
  random: () => Math.random(),
})

/** Calls back when the alarm of following rings. Register it before any await. */
export function onFollowAlarm(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) callback()
  })
  // Alarms do not outlive the browser everywhere.
  browser.runtime.onStartup.addListener(() => void armSoon())
}

/** Has the alarm ring a while after the start, whatever is followed. */
export const armSoon = (): Promise<void> => arm(Date.now() + SOON.start)

async function arm(when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(ALARM)
  else
    await browser.alarms.create(ALARM, {
      when: Math.max(when, Date.now() + SOON.least),
    })
}

/** One thing at a time, in whatever context of ours; the browser releases the lock of a dead worker. */
const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('follow', work) as Promise<void>

/** Does what is due for the followed outlets, and sets the alarm for what will be. */
export const follow = (port: FollowingPort): Promise<void> =>
  alone(async () => {
    // Should this worker die on the way.
    await arm(Date.now() + SOON.again)
    const next = await takeTurn(port)
    await arm(next)
    await closeReader()
    await announce()
  })

/** After the reader gave or took a permission: outlets pause without it, and go on with it. */
export const heedAccess = (port: FollowingPort): Promise<void> =>
  alone(() => heedPermissions(port))
    .then(announce)
    .then(() => follow(port))

/** Answers what the settings ask of the followed outlets. */
export function followingHandlers(port: FollowingPort, told: (error: unknown) => void) {
  const soon = (work: () => Promise<void>): void => void work().catch(told)
  return {
    listOutlets: async () => (await port.outlets()).map(entryOf).toSorted(byName),
    async followOutlet(wish, sender) {
      if (sender.tab?.incognito) return 'private'
      const outlet = outletOf(wish, port.now())
      if (outlet === null) return 'no-site'
      const followed = await port.follow(outlet)
      if (followed === 'followed') soon(() => follow(port))
      return followed
    },
    async setOutlet({ feed, articlesToo, paused }) {
      await port.change(feed, (now) => changed(now, { articlesToo, paused }, port.now()))
      soon(() => follow(port))
      return null
    },
    async lookAtOutlet(feed) {
      let looked = false
      await alone(async () => {
        looked = await lookAtOnce(feed, port)
      })
      soon(() => follow(port))
      return looked
    },
  } satisfies Handlers
}

const byName = (a: OutletEntry, b: OutletEntry): number => a.name.localeCompare(b.name)

function outletOf({ feed, title, site }: FollowWish, now: number): FollowedOutlet | null {
  const at = publicAddress(feed)
  const domain = domainOf(site ?? feed)
  return at.ok && domain !== null ? begun({ feed: at.address, title, domain }, now) : null
}

interface Change {
  readonly articlesToo: boolean | undefined
  readonly paused: boolean | undefined
}

function changed(outlet: FollowedOutlet, change: Change, now: number): FollowedOutlet {
  const { articlesToo = outlet.articlesToo, paused } = change
  const begins = articlesToo && !outlet.articlesToo
  const goesOn = paused === false && outlet.paused !== null
  const at = new Date(now).toISOString()
  return {
    ...outlet,
    articlesToo,
    // What the feed names now is asked for too: it is read as if it were new.
    ...(begins ? { seen: [], etag: null, modified: null } : {}),
    ...(articlesToo ? {} : { waiting: [] }),
    paused: paused === undefined ? outlet.paused : paused ? 'reader' : null,
    nextLook: goesOn && outlet.nextLook < at ? at : outlet.nextLook,
  }
}

/** Under this key, in session storage, stands when something of the outlets changed last. */
const CHANGED = 'followed'

const announce = (): Promise<void> => browser.storage.session.set({ [CHANGED]: Date.now() })

/** Calls back whenever something of the followed outlets changed. */
export function onOutletsChanged(callback: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && changes[CHANGED] !== undefined) callback()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
