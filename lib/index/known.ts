import type { Variant, VariantId } from '../statement/variant'
import type { Span } from '../text/span'

/** One passage of a known variant: what the index holds and candidates are. */
export interface KnownPassage {
  readonly variant: VariantId
  /** In the variant's text. */
  readonly span: Span
}

/**
 * What matching needs to know of the known statements: in memory in the terminal and in tests,
 * IndexedDB in the extension. All calls of one comparison see one state.
 */
export interface KnownStatements {
  /**
   * Begins to read what `candidates` will look up for these passages, each given as its terms, while
   * whoever says so does something else. Gives and keeps nothing that it would not find by itself.
   */
  expect(asked: readonly (readonly string[])[]): void
  /** For each passage that is asked for, given as its terms: the known passages likest to it. */
  candidates(asked: readonly (readonly string[])[]): Promise<Candidates>
  /** In how many passages each term stands (terms that stand in none are left out), and of how many. */
  frequencies(terms: readonly string[]): Promise<Frequencies>
  /** The passages in which each of the terms stands; terms that stand in none are left out. */
  postings(terms: readonly string[]): Promise<ReadonlyMap<string, readonly KnownPassage[]>>
  /** The variants of these ids; ids that are not known are left out. */
  variants(ids: readonly VariantId[]): Promise<ReadonlyMap<VariantId, Variant>>
  /**
   * By article: what is known of the articles that these variants are of, these variants included,
   * in the order in which the articles have them. Where a pack does not list an article's variants
   * one after the other, or an article has hundreds, it may be less than all.
   */
  reports(ids: readonly VariantId[]): Promise<ReadonlyMap<string, readonly Variant[]>>
}

export interface Frequencies {
  readonly passages: number
  readonly of: ReadonlyMap<string, number>
}

export interface Candidates {
  /** Of the terms asked for; those that were too rare to be worth a look are left out. */
  readonly frequencies: Frequencies
  /** For each list of terms, in their order: passages that share its rarest, best first. */
  readonly found: readonly (readonly KnownPassage[])[]
}
