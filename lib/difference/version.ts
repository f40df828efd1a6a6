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

/** A variant that was printed in another language; what is set beside the statement is by a machine. */
export interface Translated {
  /** BCP 47, of the printed words. */
  readonly from: string
  /** The words as printed. */
  readonly text: string
}

/** One known variant set beside one statement. */
export interface Version {
  /** As printed; of a translated version `text` and `language` are the translation's. */
  readonly variant: Variant
  /** Null where the variant's words are compared as printed. */
  readonly translated: Translated | null
  readonly relation: Relation
  readonly certainty: Certainty
  /** 0 to 1. */
  readonly score: number
  readonly evidence: Evidence
  readonly parts: readonly Part[]
  /** Most telling first; trivial ones are left out. */
  readonly differences: readonly Difference[]
}
