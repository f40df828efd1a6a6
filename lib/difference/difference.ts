import type { Span } from '../text/span'

/** Differences of a whole statement. */
export type QuotationKind =
  | 'identical'
  | 'trimmed'
  | 'extended'
  | 'spliced'
  | 'split'
  | 'reordered'
  | 'form'
  | 'speaker'
  | 'description'
  | 'cue'
  | 'language'

/** Differences of words; those before `reworded` touch the meaning. */
export type WordsKind =
  | 'number'
  | 'negation'
  | 'name'
  | 'modality'
  | 'hedge'
  | 'tense'
  | 'pronoun'
  | 'role'
  | 'reworded'
  | 'clarification'

/**
 * One named difference. `here` is a span of the statement's text, `there` of the variant's;
 * null where nothing stands on that side.
 */
export type Difference =
  | {
      readonly scope: 'quotation'
      readonly kind: QuotationKind
      readonly here: Span | null
      readonly there: Span | null
      /** Of a trim or an extension: which end; whether an ellipsis shows it. */
      readonly where?: 'start' | 'middle' | 'end'
      readonly ellipsis?: boolean
    }
  | {
      readonly scope: 'words'
      readonly kind: WordsKind
      readonly here: Span | null
      readonly there: Span | null
    }

/**
 * One piece of a word by word alignment, in the order of `here`: `equal` and `replaced` have words
 * on both sides, `omitted` only here, `added` only there. `trivial` pieces differ in spelling,
 * quotation marks or case alone.
 */
export interface Run {
  readonly kind: 'equal' | 'replaced' | 'omitted' | 'added' | 'moved'
  readonly here: Span
  readonly there: Span
  readonly trivial: boolean
}
