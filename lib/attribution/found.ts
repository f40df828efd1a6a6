import type { Span } from '../text/span'

/** How an attribution was found: by which rule, or `fitted`, by the model of the language. */
export type Pattern =
  | 'according'
  | 'after'
  | 'before'
  | 'fitted'
  | 'headline'
  | 'orphan'
  | 'pointing'
  | 'raising'
  | 'same-source'

/** What a rule found, before anybody asks who the source is. */
export interface Found {
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
  readonly act: 'speech' | 'thought'
  /** Of 100 occurrences of the cue's word, how many are cues; 0 without a cue. */
  readonly reliability: number
  readonly pattern: Pattern
  /** A line of a transcript: the very words, with no marks around them. */
  readonly verbatim?: true
}
