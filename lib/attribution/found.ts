import type { Span } from '../text/span'

/** How a rule found an attribution; the reliability of each stands in `confidence`. */
export type Pattern =
  | 'according'
  | 'after'
  | 'before'
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
}
