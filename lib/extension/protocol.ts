import type { Article } from '../article'
import type { Mark } from '../comparison'
import type { StatementId } from '../statement/statement'
import type { Span } from '../text/span'

/** Why a page could not be read. Each has one sentence for the reader, in `_locales`. */
export type UnreadableReason =
  | 'not-an-article'
  | 'too-short'
  | 'too-large'
  | 'unreadable'
  | 'forbidden'

/** All that a page's content script learns of one statement. */
export interface MarkedStatement {
  readonly id: StatementId
  /** In the article's text. */
  readonly spans: readonly Span[]
  readonly mark: Mark
  /** Indirect statements are marked more quietly. */
  readonly quiet: boolean
}

/** Every message: who may send it and what it carries. Commands imperative, events past tense. */
export interface Protocol {
  /** content → background: compares the article of the sending tab with what is known. */
  articleRead(article: Article): readonly MarkedStatement[]
  /** content → background: the page of the sending tab is no article, and why. */
  pageRejected(reason: UnreadableReason): void
  /** view → background: reads the page of a tab, because the reader asked for it. */
  readTab(tabId: number): void
  /** view → content: brings one statement into view; false when it is gone. */
  revealStatement(id: StatementId): boolean
}
