import type { Outlet } from '../article'
import type { Form, Speaker } from '../attribution/attribution'

/** Characters of an article that are kept on either side of a statement in it (trust L-1). */
export const KEPT_CONTEXT = 32

export type VariantId = string & { readonly of: 'variant' }

/** A statement as stored: one published wording, and who published it where and when. */
export interface Variant {
  readonly id: VariantId
  /** As printed: with the inner quotation marks of a mixed statement, without those around a direct one. */
  readonly text: string
  readonly form: Form
  readonly speaker: Speaker | null
  readonly mention: string
  readonly cue: string
  readonly language: string
  /** Day of the utterance, ISO date; null where the report does not say. */
  readonly day: string | null
  /** The occasion in words ("spring session of the town council"), or null. */
  readonly occasion: string | null
  readonly outlet: Outlet
  readonly article: {
    readonly id: string
    readonly title: string | null
    readonly url: string | null
    readonly publishedAt: string | null
    /** When the reader's browser last read it so: ISO date and time; packs do not say. */
    readonly readAt?: string
  }
  /** Through whom the report has it ("Example Wire"), or null. */
  readonly via: string | null
  readonly before: string
  readonly after: string
  /** Id of the pack that it came in. */
  readonly pack: string
  /** ISO time at which its article was found to print other words instead; absent where it was not. */
  readonly until?: string
}
