/** `same`: a version of one utterance. `talking-point`: the same speaker, another occasion. */
export type Relation = 'same' | 'talking-point' | 'other-speaker'

/** `possible` matches are offered as "possibly the same", never as a fact. */
export type Certainty = 'shown' | 'possible'

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
