import type { PackHeader } from '../pack/format'

/**
 * Number of the rules that cut passages, make terms and write segments (their FORMAT). Count it up
 * when any of them changes: what was built by other rules is built again.
 */
export const RULES = 1

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
}

/** One segment of a generation; its parts are written as lib/index/segment says. */
export interface SegmentRow {
  readonly generation: number
  /** From 0. */
  readonly segment: number
  readonly directory: Uint8Array
  readonly frequent: Uint8Array
}

/** A chunk or a bucket of a segment. */
export interface PartRow {
  readonly generation: number
  readonly segment: number
  /** From 0. */
  readonly number: number
  readonly bytes: Uint8Array
}

export type SegmentKey = [generation: number, segment: number]
export type PartKey = [generation: number, segment: number, number: number]
