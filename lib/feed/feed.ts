/** One entry of a feed, as far as it can hold statements. */
export interface FeedItem {
  /** Unique within the feed: its own id, else its address. */
  readonly id: string
  /** http or https, absolute; null where the feed gives none. */
  readonly url: string | null
  readonly title: string
  /** ISO date and time in UTC, or null where the feed gives none that can be read. */
  readonly publishedAt: string | null
  /** The longest text that the feed gives, HTML or plain. */
  readonly html: string
}

/** What a feed says; the same for RSS 2.0, RSS 1.0 (RDF), Atom and JSON Feed. */
export interface Feed {
  readonly title: string
  /** BCP 47, lower case, or null. */
  readonly language: string | null
  /** Minutes for which the publisher asks not to be asked again, or null. */
  readonly minutesToLive: number | null
  /** The address of the site that it is of, http or https; null where it does not say. */
  readonly site: string | null
  /** Hours (0 to 23) and days (0 for Sunday), by UTC, at which the publisher asks to be left alone. */
  readonly skipHours: readonly number[]
  readonly skipDays: readonly number[]
  /** In the order of the feed. */
  readonly items: readonly FeedItem[]
}

/** A feed that could be followed. */
export interface FoundFeed {
  readonly address: string
  /** As it or the page that names it calls it; "" where neither does. */
  readonly title: string
}

/**
 * Why a text is no feed. `not-a-feed`: something else, such as a page. `document-type`: it declares
 * entities, which no feed needs and attacks do. `too-large`, `too-deep`: beyond what any feed has.
 */
export type FeedFailure = 'not-a-feed' | 'document-type' | 'too-large' | 'too-deep'

export type ReadFeed =
  | { readonly ok: true; readonly feed: Feed }
  | { readonly ok: false; readonly reason: FeedFailure }

/** What a feed may hold at most (trust requirement S-10). */
export const LIMIT = {
  /** UTF-16 units of the whole; the largest feeds of newspapers have two million. */
  text: 8 * 2 ** 20,
  /** Elements inside elements; feeds have six, those with XHTML content some twenty. */
  depth: 200,
  elements: 200_000,
  /** Entries: followed feeds are asked every hour. */
  items: 500,
  /** Of one entry's text. */
  itemText: 500_000,
  title: 500,
  url: 2_048,
} as const
