import type { ArticleHeader, Outlet } from '../article'
import type { Finding } from '../comparison'
import type { Decision } from '../decision/decision'
import type { FollowedOutlet } from '../follow/outlet'
import type { PackSource } from '../library'
import type { PackHeader } from '../pack/format'
import type { Variant, VariantId } from '../statement/variant'

/**
 * Number of the rules that cut passages, make terms and write segments (their formats). Count it up
 * when any of them changes: what was built by other rules is built again.
 */
export const RULES = 4

/**
 * `importing`: rows are still coming. `ready`: read by every comparison; one generation of a pack at
 * most. `retired`: another one took its place; comparisons that began before may still read it.
 */
export type GenerationState = 'importing' | 'ready' | 'retired'

/** One import of one pack. Its number stands in all its rows and is never given again. */
export interface GenerationRow extends PackHeader {
  readonly generation: number
  readonly state: GenerationState
  readonly rules: number
  readonly variants: number
  readonly passages: number
  /** Lines of the pack that were left out. */
  readonly badLines: number
  /** Of all its rows; null where it was imported before they were counted. */
  readonly bytes: number | null
  /** Where it was fetched from; nothing where it came from a file. */
  readonly source?: PackSource
}

/** One segment of a generation; its parts are written as lib/index/segment says. */
export interface SegmentRow {
  readonly generation: number
  /** From 0. */
  readonly segment: number
  readonly directory: Uint8Array
  readonly frequent: Uint8Array
  /** So many chunks stand in a row, the last one aside; one where nothing is said. */
  readonly together?: number
}

/** A bucket of a segment, or neighbouring chunks, as lib/index/segment/group.ts says. */
export interface PartRow {
  readonly generation: number
  readonly segment: number
  /** From 0; of the first of them. */
  readonly number: number
  readonly bytes: Uint8Array
}

export type SegmentKey = [generation: number, segment: number]
export type PartKey = [generation: number, segment: number, number: number]

export type ArticleId = string & { readonly of: 'article' }

/** `reading`: the reader had it open. `following`: it came from an outlet that the reader follows. */
export type ArticleOrigin = 'reading' | 'following'

/** One article that was read or followed. Its statements stand in the tail or in own segments. */
export interface ArticleRow {
  readonly id: ArticleId
  /** What its outlet is found by: the domain, else the name; "" where neither is known. */
  readonly outletKey: string
  readonly outlet: Outlet
  readonly title: string | null
  readonly url: string | null
  /** Other addresses that it was read at, to be forgotten by: of its AMP page, its mobile site. */
  readonly alsoAt?: readonly string[]
  readonly publishedAt: string | null
  readonly from: ArticleOrigin
  /** ISO times of the first and of the last reading. */
  readonly firstAt: string
  readonly lastAt: string
  /** All its statements that are stored, those that it prints no longer among them. */
  readonly variants: readonly VariantId[]
  /** The statements that a later reading found in another wording, and when it did. */
  readonly edits: readonly Edit[]
  /** The feed that it came by first; absent where the reader read it first. */
  readonly feed?: string
  /**
   * Statements that only an entry of a feed had so far, often an abridgement: that the article itself
   * words them in another way is no edit.
   */
  readonly excerpts?: readonly VariantId[]
}

export interface Edit {
  readonly variant: VariantId
  /** ISO time of the last reading that found it as it was. */
  readonly readAt: string
  /** ISO time of the reading that found another wording. */
  readonly until: string
}

/** A statement of the reader's own that is in no segment yet. Rows are added and deleted only. */
export interface TailRow {
  /** Never given again: the same numbers are the same rows. */
  readonly number: number
  readonly id: VariantId
  readonly article: ArticleId
  readonly variant: Variant
}

/** What the reader said of a comparison. */
export interface DecisionRow {
  readonly key: string
  readonly at: string
  readonly decision: Decision
  /** The articles that it names, to be forgotten with: the page, and those of the reader's own. */
  readonly articles?: readonly ArticleId[]
  /** Where those are: nothing else tells, where they are not kept. */
  readonly addresses?: readonly string[]
}

/** A comparison that the reader keeps: a copy, which outlives what it was made of. */
export interface KeptRow {
  readonly id: string
  readonly at: string
  /** The articles of the reader's own that it shows: the page, and those of its versions. */
  readonly articles: readonly ArticleId[]
  readonly article: ArticleHeader
  readonly finding: Finding
}

/** An outlet that the reader follows, as its polling left it. */
export type OutletRow = FollowedOutlet

/** Of a pack that is signed: the keys whose signature its next revision has to bear. */
export interface KeyRow {
  readonly pack: string
  /** As `ed25519:<base64>`; none where this browser could not verify the signature. */
  readonly keys: readonly string[]
  readonly at: string
}
