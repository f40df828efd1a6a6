import type { Transitions } from '../../lib/attribution/tagger/crf'
import { NEVER } from '../../lib/attribution/tagger/model'
import {
  checksumOf,
  FORMAT,
  type ModelFile,
  type TierFile,
} from '../../lib/attribution/tagger/model-file'
import {
  LARGEST,
  LARGEST_WIDE,
  packSmall,
  packSorted,
  packWide,
} from '../../lib/attribution/tagger/packing'
import { LABELS, STATES } from '../../lib/attribution/tagger/states'
import type { WordTable } from '../../lib/attribution/tagger/word-table'
import type { Fitted } from './train'

/**
 * Rows by how often they are read in training, and the step of their weights in tenths of the root
 * mean square of all weights. Errors of rounding add up where a row is read at every token of a long
 * span: one step for all costs 2 points of overlap F1 at this size, these steps cost half a point.
 */
const TIERS = [
  { rows: 5000, tenths: 1, wide: true },
  { rows: 20_000, tenths: 5, wide: false },
  { rows: Number.POSITIVE_INFINITY, tenths: 12, wide: false },
] as const
const TENTHS = 10

/**
 * Weights are learned with half of the features left out, so they are too large by nearly two; cues
 * get so much more, which evens out precision and recall. Both chosen on held-out training articles.
 */
const SHRINK = 0.6
const CUE_BONUS = 1

/** What stands in a model file beside the learned numbers. */
export interface About {
  readonly language: string
  readonly fitted: ModelFile['fitted']
  readonly hashBits: number
  readonly certainty: readonly number[]
}

export interface Learned extends Fitted {
  /** Hashes of the rows, sorted, and how often each was read. */
  readonly kept: Int32Array
  readonly counts: Int32Array
  readonly words: WordTable
}

/** The model as it is written. */
export function modelFile(learned: Learned, about: About): ModelFile {
  const { weights, transitions, words } = learned
  const square = weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length
  const unit = Math.sqrt(square) / TENTHS
  const file = {
    format: FORMAT,
    language: about.language,
    fitted: about.fitted,
    hashBits: about.hashBits,
    tiers: tiersOf(learned, unit),
    unit: unit * SHRINK,
    transitions: transitionsFile(transitions),
    classes: tableFile(words.classes),
    clusters: tableFile(words.clusters),
    cues: tableFile(words.cues),
    certainty: about.certainty,
    checksum: 0,
  } satisfies ModelFile
  return { ...file, checksum: checksumOf(file) }
}

function tiersOf({ weights, kept, counts }: Learned, unit: number): TierFile[] {
  const order = kept.keys().toArray()
  order.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
  let from = 0
  return TIERS.map(({ rows, tenths, wide }) => {
    const own = order.slice(from, rows).sort((a, b) => a - b)
    from = Math.min(rows, order.length)
    const step = unit * tenths
    const largest = wide ? LARGEST_WIDE : LARGEST
    const steps = LABELS.flatMap((_, label) =>
      own.map((row) => bounded((weights[row * LABELS.length + label] as number) / step, largest)),
    )
    return {
      units: tenths,
      wide,
      rows: packSorted(own.map((row) => kept[row] as number)),
      weights: wide ? packWide(steps) : packSmall(steps),
    }
  })
}

const bounded = (value: number, largest: number): number =>
  Math.max(-largest, Math.min(largest, Math.round(value)))

function transitionsFile(transitions: Transitions): ModelFile['transitions'] {
  const { from, to, byClass, byLeft, opening } = withBonus(transitions)
  const all = [...byClass, ...byLeft, ...opening].filter(Number.isFinite)
  const unit = all.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / (LARGEST_WIDE - 1)
  const pack = (values: Float32Array): string =>
    packWide(
      Array.from(values, (each) =>
        each === Number.NEGATIVE_INFINITY ? NEVER : Math.round(each / unit),
      ),
    )
  return {
    from: packSmall(from),
    to: packSmall(to),
    opening: pack(opening),
    byClass: pack(byClass),
    byLeft: pack(byLeft),
    unit,
  }
}

/** The transitions with the bonus for entering a cue. */
function withBonus(transitions: Transitions): Transitions {
  const opensCue = (state: number): boolean =>
    STATES[state]?.part === 'cue' && STATES[state]?.first === true
  const pairs = transitions.to.length
  return {
    ...transitions,
    byClass: transitions.byClass.map(
      (weight, at) => weight + (opensCue(transitions.to[at % pairs] as number) ? CUE_BONUS : 0),
    ),
    opening: transitions.opening.map((weight, state) => weight + (opensCue(state) ? CUE_BONUS : 0)),
  }
}

function tableFile(table: ReadonlyMap<number, number>): ModelFile['clusters'] {
  const sorted = [...table].sort(([a], [b]) => a - b)
  return {
    hashes: packSorted(sorted.map(([hash]) => hash)),
    values: packSmall(sorted.map(([, value]) => value - LARGEST)),
  }
}
