import type { Difference, QuotationKind, WordsKind } from './difference'

/**
 * The kinds from the most telling to the least: first what touches the meaning of words, then what
 * was done to the statement as a whole, then how it is introduced.
 */
const TELLING: readonly (WordsKind | QuotationKind)[] = [
  'speaker',
  'negation',
  'number',
  'modality',
  'name',
  'role',
  'hedge',
  'tense',
  'pronoun',
  'spliced',
  'split',
  'reordered',
  'trimmed',
  'reworded',
  'extended',
  'clarification',
  'form',
  'description',
  'cue',
  'language',
  'identical',
]

/** The differences, most telling first; those of one kind as they stand in the text. */
export const byTelling = <Each extends Difference>(differences: readonly Each[]): Each[] =>
  [...differences].sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind))

/** Kinds that concern the wording, and not who is credited with it and how. */
const WORDING: ReadonlySet<WordsKind | QuotationKind> = new Set<WordsKind | QuotationKind>([
  'trimmed',
  'extended',
  'spliced',
  'split',
  'reordered',
])

/** Whether the difference is one of wording: of words, or of what was left out or put together. */
export const isOfWording = ({ scope, kind }: Difference): boolean =>
  scope === 'words' || WORDING.has(kind)
