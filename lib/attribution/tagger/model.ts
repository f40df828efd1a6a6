import { type Factors, factorsOf, type Transitions } from './crf'
import { checksumOf, FORMAT, type ModelFile, type TableFile } from './model-file'
import { LARGEST, LARGEST_WIDE, unpackSmall, unpackSorted, unpackWide } from './packing'
import { type Rows, rowsOf } from './rows'
import { STATES } from './states'
import type { WordTable } from './word-table'

/** A fitted model, ready to read articles of its language. */
export interface Model {
  readonly words: WordTable
  readonly rows: Rows
  readonly transitions: Transitions
  readonly factors: Factors
  /** See `certainty`. */
  readonly certainty: readonly number[]
}

/** The model of a file; null where its format, checksum or sizes are not what they should be. */
export function readModel(file: ModelFile): Model | null {
  if (file.format !== FORMAT || checksumOf(file) !== file.checksum) return null
  const transitions = transitionsOf(file)
  const pairs = transitions.from.length
  const rows = rowsOf(file.tiers, file.hashBits, file.unit)
  const fits =
    transitions.to.length === pairs &&
    transitions.opening.length === STATES.length &&
    transitions.byClass.length === transitions.byLeft.length
  if (!rows || !fits) return null
  return {
    words: {
      classes: tableOf(file.classes),
      clusters: tableOf(file.clusters),
      cues: tableOf(file.cues),
    },
    rows,
    transitions,
    factors: factorsOf(transitions),
    certainty: file.certainty,
  }
}

/** The lowest step that can be written stands for a state in which no chain opens. */
export const NEVER = -LARGEST_WIDE

function transitionsOf({ transitions }: ModelFile): Transitions {
  const { from, to, opening, byClass, byLeft, unit } = transitions
  const scaled = (text: string): Float32Array =>
    Float32Array.from(unpackWide(text), (step) => step * unit)
  return {
    from: Uint8Array.from(unpackSmall(from)),
    to: Uint8Array.from(unpackSmall(to)),
    byClass: scaled(byClass),
    byLeft: scaled(byLeft),
    opening: Float32Array.from(unpackWide(opening), (step) =>
      step === NEVER ? Number.NEGATIVE_INFINITY : step * unit,
    ),
  }
}

function tableOf({ hashes, values }: TableFile): ReadonlyMap<number, number> {
  const steps = unpackSmall(values)
  return new Map(unpackSorted(hashes).map((hash, at) => [hash, (steps[at] ?? 0) + LARGEST]))
}
