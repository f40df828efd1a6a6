import type { Article } from '../../lib/article'

/** The forms in which collections of statements come; `docs/packs.md` describes each. */
export const FORMATS = ['pages', 'articles', 'warc', 'gqg', 'quotebank', 'feed'] as const

export type Format = (typeof FORMATS)[number]

/** One article of a collection, not yet read: small enough to be handed to a worker. */
export type Item =
  | {
      readonly kind: 'page'
      /** Stands for the address where a page has none: its path in the folder. */
      readonly name: string
      readonly url: string | null
      readonly html: string
    }
  | {
      readonly kind: 'entry'
      /** The address or id of the entry. */
      readonly name: string
      readonly article: Article
    }
  | {
      readonly kind: 'articles' | 'gqg' | 'quotebank'
      readonly name: string
      readonly line: string
    }

/** Why an item yielded nothing, and why statements of it were left out. */
export type Counts = Readonly<Record<string, number>>

/** The sum of two counts, kind by kind. */
export function added(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a }
  for (const [kind, count] of Object.entries(b)) sum[kind] = (sum[kind] ?? 0) + count
  return sum
}
