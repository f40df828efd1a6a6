import type { ArticleHeader } from './article'
import type { Difference, Run } from './difference/difference'
import type { Statement } from './statement/statement'
import type { Variant } from './statement/variant'
import type { Span } from './text/span'

/** `same`: a version of one utterance. `talking-point`: the same speaker, another occasion. */
export type Relation = 'same' | 'talking-point' | 'other-speaker'

/** `possible` matches are offered as "possibly the same", never as a fact. */
export type Certainty = 'shown' | 'possible'

/** What a mark in the page may say about a statement. */
export type Mark = 'none' | 'same' | 'differs' | 'other-occasion'

/** Why a match is one, in facts that the reader can check. */
export interface Evidence {
  /** Words that both have, rarest first; as printed here. */
  readonly sharedWords: readonly string[]
  readonly speakerAgrees: boolean | null
  /** Whole days between the two reports; null where either date is unknown. */
  readonly daysApart: number | null
  /** The occasion that both name, or null. */
  readonly occasion: string | null
}

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

/** What is known about one statement. */
export interface Finding {
  readonly statement: Statement
  readonly mark: Mark
  /** Most telling first. */
  readonly versions: readonly Version[]
}

/** An article's statements, in text order, each with every version that is known. */
export interface Comparison {
  readonly article: ArticleHeader
  readonly findings: readonly Finding[]
}
