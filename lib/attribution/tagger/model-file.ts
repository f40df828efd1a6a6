import { hashOf } from './hash'

/** A fitted model as it stands in its JSON file. Texts are numbers: see `packing`. */
export interface ModelFile {
  readonly format: number
  /** Primary subtag of the language that it reads. */
  readonly language: string
  /** What it was fitted on, by which command, and how well it did on what it had not seen. */
  readonly fitted: {
    readonly on: string
    readonly command: string
    readonly figures: Readonly<Record<string, number>>
  }
  /** Features are known by so many low bits of their hash. */
  readonly hashBits: number
  /** Rows of weights, frequent ones finer than rare ones. */
  readonly tiers: readonly TierFile[]
  /** The value of one unit of a weight. */
  readonly unit: number
  readonly transitions: {
    readonly from: string
    readonly to: string
    readonly opening: string
    readonly byClass: string
    readonly byLeft: string
    readonly unit: number
  }
  /** See `WordTable`. */
  readonly classes: TableFile
  readonly clusters: TableFile
  readonly cues: TableFile
  /** A logistic regression over what the chain is sure of: see `certainty`. */
  readonly certainty: readonly number[]
  /** `checksumOf` all the rest. */
  readonly checksum: number
}

export interface TierFile {
  /** Units of weight in one step. */
  readonly units: number
  /** Two characters for each weight, not one. */
  readonly wide: boolean
  readonly rows: string
  /** By label, then by row. */
  readonly weights: string
}

/** Sorted hashes of words, and a number from 0 to 90 for each. */
export interface TableFile {
  readonly hashes: string
  readonly values: string
}

/** The version of the file that this code reads. */
export const FORMAT = 1

/** A 32-bit hash of everything in a model file but its checksum. */
export function checksumOf({ checksum: _, ...rest }: ModelFile): number {
  return hashOf(JSON.stringify(rest))
}
