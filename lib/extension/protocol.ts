import type { Article, ArticleHeader } from '../article'
import type { Comparison, Finding, Mark } from '../comparison'
import type { Decision, DecisionKey } from '../decision/decision'
import type { FoundFeed } from '../feed/feed'
import type { FollowWish, OutletEntry } from '../follow/outlet'
import type {
  ForgetScope,
  Forgotten,
  KeptEntry,
  LibraryHealth,
  LibraryPage,
  LibraryQuery,
  ReadPage,
  ReadQuery,
} from '../library'
import type { StatementId } from '../statement/statement'
import type { Span } from '../text/span'
import type { Card } from './card'
import type { UnreadableReason } from './tab-state'

/** All that a page's content script learns of one statement. */
export interface MarkedStatement {
  readonly id: StatementId
  /** In the article's text. */
  readonly spans: readonly Span[]
  readonly mark: Mark
  /** Indirect statements are marked more quietly. */
  readonly quiet: boolean
  /**
   * False where it is listed only for what is known: the page must then not see it beside those
   * that are recognised from its own words (trust requirement S-1).
   */
  readonly credited: boolean
}

/**
 * What became of the wish to follow an outlet. `no-site`: its address is none of a site. `none`:
 * there is no database to keep it in. `private`: nothing of a private window is kept (P-7).
 */
export type Following = 'followed' | 'already' | 'too-many' | 'none' | 'no-site' | 'private'

/** A comparison as it was when the reader kept it. */
export interface KeptComparison {
  readonly id: string
  /** ISO time. */
  readonly at: string
  readonly article: ArticleHeader
  readonly finding: Finding
}

/** An article as the reader of its page sends it, which began when `since` says (forgetting.ts). */
export interface ArticleRead {
  readonly article: Article
  readonly since: number
}

/** Every message: who may send it and what it carries. Commands imperative, events past tense. */
export interface Protocol {
  /** content → background: the page of the sending tab looks like an article; reads it. */
  articleSighted(nothing: null): null
  /** content → background: a page's reader began; answers since when what it reads counts as read. */
  articleOpened(nothing: null): number
  /** content → background: compares the article of the sending tab with what is known. */
  articleRead(read: ArticleRead): readonly MarkedStatement[]
  /** content → background: the page of the sending tab is no article, and why. */
  pageRejected(reason: UnreadableReason): null
  /** content → background: the page of the sending tab no longer shows the article that was read. */
  articleLeft(nothing: null): null
  /** content → background: the card of a statement was opened; null where the tab has none such. */
  cardOpened(id: StatementId): Card | null
  /** content → background: the reader wants the comparison of a statement, from its card. */
  comparisonOpened(id: StatementId): null
  /** content → background: the reader wants the settings, from a card. */
  settingsOpened(nothing: null): null
  /** view → background: reads the page of a tab, because the reader asked for it. */
  readTab(tabId: number): null
  /** view → background: compares an article that stands in no tab, as the welcome page's does. */
  compareArticle(article: Article): Comparison
  /** view → background: makes a statement of a tab the one that side panel and comparison page show. */
  chooseStatement(chosen: { readonly tab: number; readonly id: StatementId }): null
  /** view → background: statements among everything known. */
  searchStatements(query: LibraryQuery): LibraryPage
  /** view → background: what is known, and how the database does. */
  storeHealth(nothing: null): LibraryHealth
  /** view → background: comparisons that the reader keeps, the latest first. */
  listKept(nothing: null): readonly KeptEntry[]
  /** view → background: articles that were read and are remembered, the latest first. */
  listRead(query: ReadQuery): ReadPage
  /** view → background: forgets what was read; answers by what it can be had again. */
  forget(scope: ForgetScope): Forgotten
  /** view → background: removes a pack that the reader added. */
  removePack(id: string): Forgotten
  /** view → background: no longer keeps a comparison; answers by what it can be had again. */
  dropKept(id: string): Forgotten
  /** view → background: takes the last removal back; false when not all of it could be. */
  undoForget(token: string): boolean
  /** view → background: throws the database away and begins anew with the included packs. */
  resetStore(nothing: null): null
  /** view → background: the outlets that the reader follows, by name. */
  listOutlets(nothing: null): readonly OutletEntry[]
  /** view → background: follows an outlet from now on. */
  followOutlet(wish: FollowWish): Following
  /** view → background: changes how an outlet is followed. */
  setOutlet(change: {
    readonly feed: string
    readonly articlesToo?: boolean | undefined
    readonly paused?: boolean | undefined
  }): null
  /** view → background: looks at a feed now; false where that was done a moment ago. */
  lookAtOutlet(feed: string): boolean
  /** view → background: ends the following; answers by what it can be had again. */
  stopOutlet(ended: { readonly feed: string; readonly forget: boolean }): Forgotten
  /** view → content: the feeds that the page names as its own. */
  listFeeds(nothing: null): { readonly page: string; readonly feeds: readonly FoundFeed[] }
  /** background → page without a window: the article of a followed outlet's page, or null. */
  readPage(page: { readonly url: string; readonly html: string }): Article | null
  /** view → background: remembers what the reader said of a tab's statement; false where it cannot. */
  rememberDecision(said: { readonly tab: number; readonly decision: Decision }): boolean
  /** view → background: forgets what the reader said; false where it cannot. */
  undoDecision(key: DecisionKey): boolean
  /** view → background: keeps a tab's comparison beyond retention; its id, null where it cannot. */
  keepComparison(chosen: { readonly tab: number; readonly id: StatementId }): string | null
  /** view → background: a kept comparison, null where it is not kept. */
  readKept(id: string): KeptComparison | null
  /** view → content: brings one statement into view; false when it is gone. */
  revealStatement(id: StatementId): boolean
  /** background → view: a text in another language, by its browser on this device; else null. */
  translateText(asked: {
    readonly text: string
    readonly from: string
    readonly to: string
  }): string | null
  /** background → content: whether a reader is still there, which no other page answers. */
  stillHere(nothing: null): true
  /** background → content: goes to the marked statement beside the one at hand; false at the end. */
  stepStatement(way: 'next' | 'previous'): boolean
  /** background → content: the same statements have other marks now. */
  marksChanged(statements: readonly MarkedStatement[]): null
  /** background → content: the reader took these origins back, as match patterns. */
  accessTaken(origins: readonly string[]): null
}

export type MessageName = keyof Protocol
export type Sent<Name extends MessageName> = Parameters<Protocol[Name]>[0]
export type Answered<Name extends MessageName> = ReturnType<Protocol[Name]>

/**
 * Why a call brought no answer. `unreachable`: nobody listens there. `invalidated`: this script's
 * extension is gone. `rejected`: the message is not allowed. `failed`: the other side broke.
 */
export type CallError = 'unreachable' | 'timeout' | 'invalidated' | 'rejected' | 'failed'

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError }
