import { termsOf } from '../index/terms'
import { lexiconFor } from '../lexicon/lexicon'
import type { PackHeader } from '../pack/format'
import { passagesOf } from '../statement/passage'
import type { Variant } from '../statement/variant'
import { read } from '../text/span'

/**
 * Number of the rules that cut passages and make terms. Count it up when either changes: rows that
 * were built by other rules are built again.
 */
export const RULES = 1

/**
 * `importing`: rows are still coming. `ready`: read by every comparison; one generation of a pack at
 * most. `retired`: another one took its place; comparisons that began before may still read it.
 */
export type GenerationState = 'importing' | 'ready' | 'retired'

/** One import of one pack. Its number stands in all its rows and is never given again. */
export interface GenerationRow extends PackHeader {
  readonly generation: number
  readonly state: GenerationState
  readonly rules: number
  readonly variants: number
  readonly passages: number
  /** Lines of the pack that were left out. */
  readonly badLines: number
}

export interface VariantRow {
  readonly generation: number
  readonly id: string
  readonly variant: Variant
}

/** The primary key holds all that a lookup needs, so that no row has to be read. */
export interface PassageRow {
  readonly generation: number
  readonly variant: string
  /** In the variant's text. */
  readonly start: number
  readonly end: number
  /** With the generation in front: what is counted under a key belongs to one generation. */
  readonly terms: readonly string[]
}

export type PassageKey = [generation: number, variant: string, start: number, end: number]

/** The key under which the passages of a term stand. */
export const termKey = (generation: number, term: string): string => `${generation} ${term}`

/** The rows that a variant takes. */
export function rowsOf(
  variant: Variant,
  generation: number,
): { readonly variant: VariantRow; readonly passages: readonly PassageRow[] } {
  const spans = passagesOf(variant.text, lexiconFor(variant.language))
  const passages = spans.map((span) => ({
    generation,
    variant: variant.id,
    start: span.start,
    end: span.end,
    terms: termsOf(read(variant.text, span), variant.language).map((term) =>
      termKey(generation, term),
    ),
  }))
  return { variant: { generation, id: variant.id, variant }, passages }
}
