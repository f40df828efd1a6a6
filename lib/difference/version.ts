import type { Certainty, Evidence, Relation } from '../match/verdict'
import type { Variant } from '../statement/variant'
import type { Span } from '../text/span'
import type { Difference, Run } from './difference'

/** A passage of the statement beside the words of the variant that it was aligned with. */
export interface Part {
  /** In the statement's text. */
  readonly here: Span
  /** In the variant's text. */
  readonly there: Span
  /** Covers both spans without gaps. */
  readonly runs: readonly Run[]
}

/** One known variant set beside one statement. */
export interface Version {
  readonly variant: Variant
  readonly relation: Relation
  readonly certainty: Certainty
  /** 0 to 1. */
  readonly score: number
  readonly evidence: Evidence
  readonly parts: readonly Part[]
  /** Most telling first; trivial ones are left out. */
  readonly differences: readonly Difference[]
}
