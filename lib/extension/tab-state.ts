import { browser } from 'wxt/browser'
import type { Article } from '../article'
import type { Comparison } from '../comparison'
import type { Decision } from '../decision/decision'
import type { StatementId } from '../statement/statement'
import { firstFrames } from './first-frame'
import { tabItem } from './tab-item'

/**
 * What the reader has to be told of the known statements. `blocked`: another page of ours updates
 * them. `newer`: a later version of this program wrote them. `unavailable`: the browser does not let
 * us store. `full`: there is no room. `lost`: the browser removed what was there. `unkept`: what this
 * page says was to be kept, and the database did not take it.
 */
export type StoreNotice = 'blocked' | 'newer' | 'unavailable' | 'full' | 'lost' | 'unkept'

/** Why a page was not read, `own` being one of ours. Each has a sentence for the reader, in `_locales`. */
export type UnreadableReason =
  | 'not-an-article'
  | 'too-short'
  | 'too-large'
  | 'unreadable'
  | 'own'
  | 'forbidden'
  | 'not-permitted'

/** What is known of the page in a tab. Written by the background alone, watched by the views. */
export type TabState =
  | {
      readonly kind: 'reading'
      /** Tells this reading from a later one of the same tab. */
      readonly key: string
      /** Milliseconds since the epoch: a view gives up on a reading that a dead worker left. */
      readonly since: number
    }
  | {
      readonly kind: 'compared'
      readonly comparison: Comparison
      readonly notice: StoreNotice | null
      /** What the reader said of this article's statements. */
      readonly decisions: readonly Decision[]
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | {
      readonly kind: 'failed'
      readonly what: 'database' | 'unexpected'
      /** For a report, not for reading. */
      readonly detail: string
    }

const states = tabItem<TabState>('tab:')
const articles = tabItem<Article>('article:')
const atHand = tabItem<StatementId>('at:')
const readings = tabItem<string>('reading:')

/** What is told of a tab's state in the program that writes it: before it goes, and once another is there. */
interface TabStateListener {
  leaves(tab: number): void
  comes(tab: number): void
}

const listeners = new Set<TabStateListener>()

/** Tells of each change of a tab's state. To be called in the background, which alone makes them. */
export const onTabState = (listener: TabStateListener): void => void listeners.add(listener)

const leaves = (tab: number): void => {
  for (const each of listeners) each.leaves(tab)
}

/** The state of a tab, or null where its page was not read. */
export const tabState = states.of

/** Forgets the states of all tabs: each is had again by reading its page. */
export const clearTabStates = (): Promise<void> =>
  clearAll([states, articles, atHand, readings, firstFrames])

/** Forgets these of every tab but one. */
async function clearAll(
  items: readonly { readonly prefix: string }[],
  spared?: number,
): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null))
  const tabs = new Set(
    items.flatMap(({ prefix }) =>
      keys.filter((key) => key.startsWith(prefix)).map((key) => Number(key.slice(prefix.length))),
    ),
  )
  const others = [...tabs].filter((tab) => tab !== spared)
  others.forEach(leaves)
  // Meanwhile one of them may have got another of these.
  const all = others.flatMap((tab) => items.map(({ prefix }) => `${prefix}${tab}`))
  await browser.storage.session.remove(all)
}

/** Calls back at once with the state of a tab and again whenever it changes. */
export const watchTabState = states.watch

/** What stands in storage of a tab's state, for `watchTabStateFrom` to begin with. */
export const storedTabState = states.stored

/** The same as `watchTabState`, beginning with what stood in storage a moment ago. */
export const watchTabStateFrom = states.watchFrom

/**
 * Writes the state of a tab. Session storage holds 10 MB: when it is full, what is known of the
 * other tabs goes, because it can be had again by a click.
 */
export const setTabState = (tab: number, state: TabState): Promise<void> =>
  setMakingRoom(tab, async () => {
    leaves(tab)
    await firstFrames.clear(tab)
    await states.set(tab, state)
    for (const each of listeners) each.comes(tab)
  })

/** Keeps the article of a tab, so that it can be compared again without its page. */
export const setTabArticle = (tab: number, article: Article): Promise<void> =>
  setMakingRoom(tab, () => articles.set(tab, article))

/** The article that was read in a tab, or null where none was. */
export const tabArticle = articles.of

async function setMakingRoom(tab: number, set: () => Promise<void>): Promise<void> {
  try {
    await set()
  } catch {
    await clearAll([states, articles, firstFrames], tab)
    await set()
  }
}

/** Begins a reading of a tab under a key of its own; one that began before is no longer current. */
export const setReading = readings.set

/** The key of the tab's current reading, or null where its page was left. */
export const readingOf = readings.of

/** Chooses the statement of a tab that side panel and comparison page show. */
export const setStatementAtHand = atHand.set

/** Calls back at once with the statement at hand of a tab and again whenever it changes. */
export const watchStatementAtHand = atHand.watch

/** Forgets all that is known of a tab. */
export async function clearTabState(tab: number): Promise<void> {
  leaves(tab)
  await Promise.all(
    [states, articles, atHand, readings, firstFrames].map((each) => each.clear(tab)),
  )
}

/** The tabs whose pages were compared, each with its state. */
export async function comparedTabs(): Promise<readonly (readonly [number, Compared])[]> {
  const stored = await browser.storage.session.get(null)
  return Object.entries(stored).flatMap(([key, value]) => {
    const state = key.startsWith(states.prefix) ? states.read(value) : null
    if (state?.kind !== 'compared') return []
    return [[Number(key.slice(states.prefix.length)), state] as const]
  })
}

type Compared = Extract<TabState, { readonly kind: 'compared' }>

/** Calls back with each tab that is closed, and with each whose page may be another from now on. */
export function onTabLeft(on: {
  readonly closed: (tab: number) => void
  /** A page comes, or a step within a page is taken. */
  readonly loading: (tab: number) => void
  /** It is there; of one from the cache this is all that Firefox says. */
  readonly loaded: (tab: number) => void
}): void {
  browser.tabs.onRemoved.addListener((tab) => on.closed(tab))
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'loading') on.loading(tab)
    if (status === 'complete') on.loaded(tab)
  })
}
