import { type Browser, browser } from 'wxt/browser'
import { type Article, isSameArticle } from '../article'
import type { Comparison } from '../comparison'
import type { Decision } from '../decision/decision'
import { ofSite } from '../outlet'
import { worthShowing } from '../telling/listing'
import { setBadge } from './badge'
import { callTab } from './call'
import { keep } from './forgetting'
import { inject, READER, whyKeptOut } from './inject'
import { countDiffering, markedOf } from './marked'
import { covers } from './origins'
import { readOrigins } from './permissions'
import type { ArticleRead, MarkedStatement } from './protocol'
import { describe, report } from './report'
import { settings } from './settings'
import {
  clearTabState,
  readingOf,
  type StoreNotice,
  setReading,
  setTabArticle,
  setTabState,
  tabState,
  type UnreadableReason,
} from './tab-state'

/** What the background hands in: the engine and the store behind it. */
export interface Engine {
  compare(article: Article): Promise<Compared>
  /**
   * Keeps what an article says, whole, with all that was found in it; `again`: only where something
   * of it is kept already. What the reader has to be told where it cannot be; null where it is kept,
   * or says nothing.
   */
  remember(article: Article, comparison: Comparison, again: boolean): Promise<StoreNotice | null>
  /** Whether an error came from the database, so that the reader is told the right thing. */
  isDatabaseError(error: unknown): boolean
}

export interface Compared {
  readonly comparison: Comparison
  readonly notice: StoreNotice | null
  /** What the reader said of this article's statements. */
  readonly decisions: readonly Decision[]
}

type Sender = Browser.runtime.MessageSender

/** Reads the page of a tab: the reader script answers with `articleRead` or `pageRejected`. */
export async function readTab(tab: number, sender?: Sender): Promise<null> {
  await beginReading(tab)
  if (await inject(tab, READER)) return null
  const why = await whyKeptOut(tab)
  // The button that opened the popup lets us in wherever the browser lets anybody in.
  await reject(tab, why === 'not-permitted' && isPopup(sender) ? 'forbidden' : why)
  return null
}

const isPopup = (sender: Sender | undefined): boolean =>
  sender?.url === browser.runtime.getURL('/popup.html')

/**
 * Reads a page that the gate took for an article, where it is still let in: a gate stays in its page
 * when leave is taken back, and a click lets the browser open that page to us without giving leave.
 */
export async function articleSighted({ tab, url = '' }: Sender): Promise<null> {
  if (tab?.id === undefined || !covers(await readOrigins(), url)) return null
  return readTab(tab.id)
}

/** Forgets an article that its page shows no longer. */
export async function articleLeft(sender: Sender): Promise<null> {
  if (sender.tab?.id !== undefined) await leaveTab(sender.tab.id)
  return null
}

/** Writes down why the page of the sending tab was not read. */
export async function pageRejected(reason: UnreadableReason, sender: Sender): Promise<null> {
  if (sender.tab?.id !== undefined) await reject(sender.tab.id, reason)
  return null
}

/**
 * Compares an article of a tab, writes the comparison to the tab's state and badge, and answers
 * what its page may know. When the tab went elsewhere meanwhile, nothing is written or answered.
 */
export async function readArticle(
  { article: stated, since }: ArticleRead,
  sender: Sender,
  engine: Engine,
): Promise<readonly MarkedStatement[]> {
  const tab = sender.tab?.id
  if (tab === undefined) return []
  // The browser tells where it was read; the page could say anything.
  const article = ofSite(stated, sender.url ?? '')
  const reading = await beginReading(tab, article)
  try {
    const { comparison: whole, notice, decisions } = await engine.compare(article)
    const comparison = worthShowing(whole)
    if (!(await isCurrent(tab, reading))) return []
    await setTabArticle(tab, article)
    await setTabState(tab, { kind: 'compared', comparison, notice, decisions })
    await setBadge(tab, countDiffering(comparison))
    // The page need not wait for it.
    remember(article, { whole, sender, engine, since })
      .then((unkept) => unkept && tell(tab, reading, unkept))
      .catch((error) => report(error, 'remembering'))
    return markedOf(comparison)
  } catch (error) {
    report(error, 'articleRead')
    const what = engine.isDatabaseError(error) ? 'database' : 'unexpected'
    if (await isCurrent(tab, reading)) {
      await setTabState(tab, { kind: 'failed', what, detail: describe(error) })
    }
    return []
  }
}

interface Read {
  readonly whole: Comparison
  readonly sender: Sender
  readonly engine: Engine
  /** When the page's reader began (forgetting.ts). */
  readonly since: number
}

/** Keeps what was read if the reader wants that; never from a private window (P-7). */
async function remember(
  article: Article,
  { whole, sender, engine, since }: Read,
): Promise<StoreNotice | null> {
  if (sender.tab?.incognito !== false || !(await settings()).remember) return null
  try {
    return await keep(since, (hasForgotten) => engine.remember(article, whole, hasForgotten))
  } catch (error) {
    report(error, 'remembering')
    return 'unkept'
  }
}

/** Tells the reader of a page what became of it after it was compared (trust R-1). */
async function tell(tab: number, reading: Reading, notice: StoreNotice): Promise<void> {
  const state = await tabState(tab)
  if (state?.kind !== 'compared' || !(await isCurrent(tab, reading))) return
  await setTabState(tab, { ...state, notice })
}

/** Forgets all that is known of a tab. */
export async function forgetTab(tab: number): Promise<void> {
  await clearTabState(tab)
  await setBadge(tab, null)
}

/**
 * Forgets a page that was left. That it was left, its reader tells best, by no longer being there:
 * browsers say "loading" for a step within a page, too, and to a worker that has just woken they say
 * it late, when the next page is being read already.
 */
export async function leaveTab(tab: number): Promise<void> {
  const [reading, state] = await Promise.all([readingOf(tab), tabState(tab)])
  if (reading !== null || state !== null) await forgetUnlessRead(tab, reading)
}

/** Forgets the article of a page that was left for one from the cache. */
export async function leaveArticle(tab: number): Promise<void> {
  const [reading, state] = await Promise.all([readingOf(tab), tabState(tab)])
  if (state?.kind === 'compared') await forgetUnlessRead(tab, reading)
}

async function forgetUnlessRead(tab: number, reading: Reading | null): Promise<void> {
  const answer = await callTab(tab, 'stillHere', null)
  const isGone = !answer.ok && answer.error === 'unreachable'
  // Meanwhile another reading may have begun.
  if (isGone && (await readingOf(tab)) === reading) await forgetTab(tab)
}

/** What tells one reading of a tab from a later one. */
type Reading = string

/**
 * Begins a reading of a tab. Where the same article was compared already, as when it grows, that
 * comparison stands until the next: a view would flicker.
 */
async function beginReading(tab: number, article: Article | null = null): Promise<Reading> {
  const key = crypto.randomUUID()
  await setReading(tab, key)
  const isShown = article !== null && (await showsAlready(tab, article))
  if (!isShown) await setTabState(tab, { kind: 'reading', key, since: Date.now() })
  return key
}

async function showsAlready(tab: number, article: Article): Promise<boolean> {
  if (article.url === null) return false
  const state = await tabState(tab)
  return state?.kind === 'compared' && isSameArticle(state.comparison.article, article)
}

const isCurrent = async (tab: number, reading: Reading): Promise<boolean> =>
  (await readingOf(tab)) === reading

async function reject(tab: number, reason: UnreadableReason): Promise<void> {
  await setTabState(tab, { kind: 'unreadable', reason })
  await setBadge(tab, null)
}
