import type { Span } from '../text/span'

/** `direct`: all inside quotation marks. `indirect`: none. `mixed`: a paraphrase with quoted words. */
export type Form = 'direct' | 'mixed' | 'indirect'

/** Who is quoted: the fullest name that the article gives, never a guess. */
export interface Speaker {
  readonly name: string
  /** `person`, `organisation` ("the ministry said"), `group` ("officials"), or `anonymous` ("a source"). */
  readonly kind: 'person' | 'organisation' | 'group' | 'anonymous'
  /** Wikidata id, where known. */
  readonly qid: string | null
}

/** One step from the mention in the text to the name: `she` → `Weiss` → `Anna Weiss`. */
export interface SpeakerStep {
  readonly mention: Span
  readonly rule: string
}

/** Through whom the report has it, as printed: "Example Wire", "the Evening Lamp". */
export interface Provenance {
  readonly name: string
  readonly span: Span
}

/**
 * Source + cue + content (PARC 3, PolNeAR): who says what, and the word that says so.
 * Spans are offsets into the article's text. A split quotation is one attribution with two spans.
 */
export interface Attribution {
  readonly form: Form
  /** In text order, never empty. Direct content stands without its quotation marks. */
  readonly content: readonly Span[]
  readonly cue: Span | null
  /** The cue reports speech ("said") or a thought ("believes"). */
  readonly act: 'speech' | 'thought'
  /** The mention as printed next to the cue. */
  readonly source: Span | null
  readonly speaker: Speaker | null
  /** From the mention to the name; empty where the speaker is unknown. */
  readonly chain: readonly SpeakerStep[]
  readonly via: Provenance | null
  /** 0 to 1: how reliable attributions of this kind of cue are. */
  readonly confidence: number
}
