import type { Form, Speaker } from '../attribution/attribution'
import type { Span } from '../text/span'

/** Unique within one article. */
export type StatementId = string & { readonly of: 'statement' }

/**
 * The content of one attribution in one article: what is listed, marked and stored.
 * A sentence that nobody is credited with is looked up too (`credited` false) but never stored.
 */
export interface Statement {
  readonly id: StatementId
  readonly credited: boolean
  readonly form: Form
  /** Where the content stands in the article's text; two spans for a split quotation. */
  readonly content: readonly Span[]
  /**
   * The content as printed; the spans of a split quotation are joined by one character, a space or,
   * where the second one begins a sentence, a line break.
   */
  readonly text: string
  readonly speaker: Speaker | null
  /** The mention as printed, with its description ("Weiss, the mayor"); "" where there is none. */
  readonly mention: string
  /** The cue as printed ("said"), "" where there is none. */
  readonly cue: string
  /** Through whom the report has it, as printed; null where the report does not say. */
  readonly via: string | null
  /** Up to 64 characters of the article on either side of the content. */
  readonly before: string
  readonly after: string
  readonly confidence: number
}
