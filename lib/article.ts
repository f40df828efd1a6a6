import type { Span } from './text/span'

/** `official`: a ministry's or organisation's own site. `transcript`: the words as delivered. */
export type OutletKind = 'news' | 'agency' | 'official' | 'transcript'

/** Who publishes. What a report does not say is null, and shown as unknown. */
export interface Outlet {
  readonly name: string | null
  /** Registrable domain, lower case: `example.co.uk`. */
  readonly domain: string | null
  readonly kind: OutletKind
}

/** `heading` blocks are headlines inside the text; `quote` blocks are set as block quotations. */
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'item'

/** One paragraph of the article's text. Blocks are in order, do not overlap and hold no newline. */
export interface Block extends Span {
  readonly kind: BlockKind
}

/** One report, as read. `text` is its blocks joined by a blank line; the headline is in `title`. */
export interface Article {
  readonly url: string | null
  readonly canonicalUrl: string | null
  readonly outlet: Outlet
  readonly title: string
  readonly byline: string | null
  /** ISO 8601 date or date and time, or null where the page does not say. */
  readonly publishedAt: string | null
  /** BCP 47, lower case primary subtag first: `en`, `en-gb`; null where unknown. */
  readonly language: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  /** True where the page says that only part of the text is shown (a paywall). */
  readonly partial: boolean
}

/** What the views show of an article: everything but its text. */
export type ArticleHeader = Omit<Article, 'text' | 'blocks'>

/** Whether two readings are of one article: one that grows or is edited keeps its address. */
export const isSameArticle = (one: ArticleHeader, other: ArticleHeader): boolean =>
  one.url === other.url

/** The blocks of a plain text: its lines that are not blank, all read as paragraphs. */
export function blocksOf(text: string): Block[] {
  return Array.from(text.matchAll(/\S[^\n]*/gu), ({ index, 0: line }) => ({
    kind: 'paragraph',
    start: index,
    end: index + line.trimEnd().length,
  }))
}
