import type { ArticleHeader, Outlet } from './article'
import type { Variant } from './statement/variant'
import type { Span } from './text/span'

/** What to look for among everything known; an empty field asks for nothing. */
export interface LibraryQuery {
  /** Words that a statement must all have, in whatever form. */
  readonly words: string
  readonly speaker: string
  readonly outlet: string
  /** ISO days, both included; null where any will do. */
  readonly from: string | null
  readonly to: string | null
  /** Fifty statements each, from 0. */
  readonly page: number
}

/** One page of what was found. */
export interface LibraryPage {
  /** The latest first. */
  readonly variants: readonly Variant[]
  /** For each of them, where the words that were looked for stand in its text. */
  readonly hits: readonly (readonly Span[])[]
  /** On all pages. */
  readonly found: number
  /** False where the search stopped at its limits: there may be more. */
  readonly complete: boolean
}

/** A search stops when it has found so many: nobody reads further. */
export const MOST_FOUND = 1_000

/** Statements on one page of the library. */
export const PAGE_SIZE = 50

/** What to look for among the articles that were read. */
export interface ReadQuery {
  /** Parts of title, outlet or address that an article must all have; "" asks for nothing. */
  readonly words: string
  /** Ten articles each, from 0. */
  readonly page: number
}

/** An article that was read, as it is listed. */
export interface ReadEntry {
  readonly id: string
  readonly title: string | null
  readonly url: string | null
  readonly outlet: Outlet
  /** What all articles of the outlet have in common; "" where nothing is known of it. */
  readonly outletKey: string
  /** ISO time of the last reading. */
  readonly readAt: string
  readonly statements: number
}

/** One page of the articles that were read. */
export interface ReadPage {
  /** The latest reading first. */
  readonly articles: readonly ReadEntry[]
  /** On all pages. */
  readonly found: number
}

/** Articles on one page of what was read. */
export const READ_PAGE_SIZE = 10

/** What of the reader's own is to be forgotten; packs and settings stay. */
export type ForgetScope =
  /** An article by the id that its statements bear. */
  | { readonly kind: 'article'; readonly id: string }
  /** An article by its address. */
  | { readonly kind: 'page'; readonly url: string }
  /** All articles of the outlet that an address belongs to. */
  | { readonly kind: 'site'; readonly url: string }
  /** All articles of an outlet, by the key that they have in common. */
  | { readonly kind: 'outlet'; readonly key: string }
  /** What was read within the last hour. */
  | { readonly kind: 'hour' }
  | { readonly kind: 'everything' }

/** What was forgotten, and by what it can be had again. */
export interface Forgotten {
  /** Null where it cannot. */
  readonly token: string | null
  readonly articles: number
  readonly statements: number
}

/** A comparison that the reader keeps, as it is listed. */
export interface KeptEntry {
  readonly id: string
  /** ISO time at which it was kept. */
  readonly at: string
  /** The statement, and who is credited with it. */
  readonly text: string
  readonly speaker: string | null
  readonly article: ArticleHeader
  readonly versions: number
}

/** `included`: it came with the program. `signed`: its next revision must bear the same key. */
export type Signature = 'included' | 'signed' | 'not-verified' | 'unsigned'

/** Where a pack was added from, and what its maker says of updates. */
export interface PackSource {
  /** Of its index, or of its file. */
  readonly address: string
  /** Whether newer revisions are looked for by themselves. */
  readonly isUpdatable: boolean
  /** Day after which its maker expects a newer one; null where he does not say. */
  readonly expires: string | null
}

/** A pack as it stands in the database. */
export interface PackEntry {
  readonly id: string
  readonly title: string
  readonly revision: number
  /** SPDX identifier. */
  readonly license: string
  readonly attribution: string
  readonly statements: number
  /** On disk; null where nobody counted. */
  readonly bytes: number | null
  readonly signature: Signature
  /** Fingerprint of the pinned key, null where there is none. */
  readonly key: string | null
  /** Where it was fetched from, null where it came from a file. */
  readonly source: PackSource | null
}

/**
 * `open`: everything works. `newer`: written by a later version, only read. `full`: nothing new can
 * be kept. `blocked`: another tab holds it. `unavailable`: the browser does not give it to us.
 * `lost`: the browser removed what was there; told once.
 */
export type LibraryCondition = 'open' | 'newer' | 'full' | 'blocked' | 'unavailable' | 'lost'

/** What is known, and how the database does. */
export interface LibraryHealth {
  readonly condition: LibraryCondition
  readonly packs: readonly PackEntry[]
  /** What was kept from reading and following. */
  readonly own: {
    readonly articles: number
    readonly statements: number
    readonly bytes: number
  }
  /** Comparisons that the reader keeps. */
  readonly kept: number
  /** As the browser estimates them; null where it does not. */
  readonly usedBytes: number | null
  readonly freeBytes: number | null
}

/** What is told of a database that does not open. */
export const UNOPENED: Omit<LibraryHealth, 'condition'> = {
  packs: [],
  own: { articles: 0, statements: 0, bytes: 0 },
  kept: 0,
  usedBytes: null,
  freeBytes: null,
}
