import type { FollowProblem, FollowSearch } from '@/components/options/FollowAddress'
import type { FollowedSectionProps } from '@/components/options/FollowedSection'
import { failedBy, type Removed } from '@/components/options/UndoLine'
import { call, callTab } from '@/lib/extension/call'
import { endFetchAccess, requestFetchAccess, whileAdding } from '@/lib/extension/fetch-access'
import { onOutletsChanged } from '@/lib/extension/following'
import { report } from '@/lib/extension/report'
import type { FoundFeed } from '@/lib/feed/feed'
import { type OutletEntry, originsOf } from '@/lib/follow/outlet'
import { siteOriginOf } from '@/lib/outlet'
import { publicAddress } from '@/lib/web/address'
import { seekFeeds } from './seek-feeds'

/** What the settings show of the followed outlets, and what they do about them. */
export type Followed = Omit<FollowedSectionProps, 'last' | 'onUndo' | 'onStop'> & {
  /** Ends the following; what was removed, for undo. */
  stop(feed: string, forget: boolean): Promise<Removed>
  refresh(): Promise<void>
}

interface State {
  outlets: readonly OutletEntry[] | 'failed' | null
  search: FollowSearch | null
  looking: string | null
}

/**
 * The followed outlets, as they are and whenever they change. Where the settings were opened from a
 * page that names feeds, those are offered.
 */
export function openFollowed(show: () => void, signal: AbortSignal): () => Followed {
  const state: State = { outlets: null, search: null, looking: null }
  const change = (part: Partial<State>): void => {
    Object.assign(state, part)
    show()
  }
  const refresh = async (): Promise<void> => {
    const answer = await call('listOutlets', null)
    change({ outlets: answer.ok ? answer.value : (state.outlets ?? 'failed') })
  }
  const found = (search: FollowSearch): void => change({ search })
  const told = (work: Promise<void>): void =>
    void work.catch((error) => report(error, 'outlets')).then(refresh)
  const adding = (work: Promise<void>): void => told(whileAdding(() => work))
  const known = () => (state.outlets === 'failed' ? [] : (state.outlets ?? []))
  const at = (feed: string) => known().find((each) => each.feed === feed)
  const others = (feed: string) => known().filter((each) => each.feed !== feed)
  const commands = {
    onSeek: (typed: string) => adding(seek(typed, found)),
    onFollow: (feed: FoundFeed) => adding(follow(feed, found)),
    onLook: (feed: string) => {
      change({ looking: feed })
      told(look(feed, at(feed)?.name ?? feed, found).finally(() => change({ looking: null })))
    },
    onPause: (feed: string, paused: boolean) => told(set({ feed, paused })),
    onAllow: (feed: string) => told(allow([feed], found)),
    onArticles: (feed: string, articlesToo: boolean) => {
      const site = at(feed)?.site ?? feed
      told(articles({ feed, site, articlesToo }, found))
    },
    async stop(feed: string, forget: boolean): Promise<Removed> {
      const answer = await call('stopOutlet', { feed, forget })
      if (!answer.ok) return failedBy(answer.error)
      await endAccess(at(feed), others(feed))
      return { kind: 'outlet', forgotten: answer.value }
    },
    refresh,
  }
  onOutletsChanged(() => void refresh(), signal)
  void refresh()
  told(offer(found))
  return () => ({ ...state, ...commands })
}

type Show = (search: FollowSearch) => void

const refused = (what: string, problem: FollowProblem): FollowSearch => ({
  kind: 'refused',
  what,
  problem,
})

/** The address of a site or a feed as it was typed: encrypted, whatever was said. */
const written = (typed: string): string => {
  const text = typed.trim()
  return text.includes('://') ? text.replace(/^http:/iu, 'https:') : `https://${text}`
}

/** Asks for the site of an address in the press itself; why not, where it is none or refused. */
async function ask(address: string): Promise<FollowProblem | null> {
  const origin = siteOriginOf(address)
  if (origin === null) return 'no-site'
  return (await requestFetchAccess(origin, origin)) ? null : 'no-leave'
}

async function seek(typed: string, show: Show): Promise<void> {
  const checked = publicAddress(written(typed))
  if (!checked.ok) return show(refused(typed.trim(), checked.fault))
  const asked = ask(checked.address)
  const { hostname } = new URL(checked.address)
  const problem = await asked
  if (problem !== null) return show(refused(hostname, problem))
  show({ kind: 'seeking', address: hostname })
  const sought = await seekFeeds(checked.address)
  if (typeof sought === 'string') return show(refused(hostname, sought))
  const [first, second] = sought.feeds
  if (first === undefined) return show(refused(hostname, 'no-feed'))
  const isCovered = siteOriginOf(first.address) === siteOriginOf(checked.address)
  if (second === undefined && isCovered) return await begin(first, show)
  show({ kind: 'choose', host: hostname, feeds: sought.feeds })
}

async function follow(feed: FoundFeed, show: Show): Promise<void> {
  const checked = publicAddress(feed.address)
  if (!checked.ok) return show(refused(feed.address, checked.fault))
  const { hostname } = new URL(feed.address)
  const problem = await ask(feed.address)
  if (problem !== null) return show(refused(hostname, problem))
  await begin(feed, show)
}

async function begin({ address, title }: FoundFeed, show: Show): Promise<void> {
  const answer = await call('followOutlet', { feed: address, title, site: null })
  const { hostname } = new URL(address)
  const name = title === '' ? hostname : title
  if (!answer.ok) return show(refused(hostname, 'failed'))
  show(answer.value === 'followed' ? { kind: 'followed', name } : refused(name, answer.value))
}

async function look(feed: string, name: string, show: Show): Promise<void> {
  const answer = await call('lookAtOutlet', feed)
  if (!answer.ok) show(refused(name, 'failed'))
  else if (!answer.value) show(refused(name, 'soon'))
}

async function set(change: { feed: string; paused?: boolean; articlesToo?: boolean }) {
  await call('setOutlet', change)
}

async function allow([feed = '']: readonly string[], show: Show): Promise<void> {
  const problem = await ask(feed)
  if (problem !== null) return show(refused(new URL(feed).hostname, problem))
  await set({ feed, paused: false })
}

interface Articles {
  readonly feed: string
  /** Where its articles stand. */
  readonly site: string
  readonly articlesToo: boolean
}

async function articles({ feed, site, articlesToo }: Articles, show: Show): Promise<void> {
  const problem = articlesToo ? await ask(site) : null
  if (problem !== null) return show(refused(new URL(site).hostname, problem))
  await set({ feed, articlesToo })
}

/** Gives back the leave to fetch from an outlet's site where no other one needs it. */
async function endAccess(gone: OutletEntry | undefined, others: readonly OutletEntry[]) {
  const needed = new Set(others.flatMap(originsOf))
  for (const origin of new Set(gone ? originsOf(gone) : [])) {
    if (!needed.has(origin)) await endFetchAccess(origin, origin)
  }
}

/** Offers the feeds of the page from which the settings were opened. */
async function offer(show: Show): Promise<void> {
  const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
  if (!Number.isSafeInteger(tab)) return
  const answer = await callTab(tab, 'listFeeds', null)
  if (!answer.ok) return
  const { page, feeds } = answer.value
  const fit = feeds.filter(({ address }) => publicAddress(address).ok)
  const host = new URL(page).hostname
  show(fit.length === 0 ? refused(host, 'no-feed') : { kind: 'choose', host, feeds: fit })
}
