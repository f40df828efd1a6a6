import type { Features } from './features'
import type { TierFile } from './model-file'
import { unpackSmall, unpackSorted, unpackWide } from './packing'
import { LABELS } from './states'

/** Weights of the features that were kept, by the low bits of their hash. */
export interface Rows {
  readonly hashBits: number
  /** One bit for each hash: whether it has a row. */
  readonly kept: Uint32Array
  /** Rows before each word of `kept`: a row's number is this and the bits below its own. */
  readonly before: Uint32Array
  /** In units, by row, then by label. */
  readonly weights: Int16Array
  readonly unit: number
}

const WIDTH = LABELS.length
const WORD = 32
const WORD_SHIFT = 5

/** The rows of all tiers of a model file; null where a tier has not a weight for each row and label. */
export function rowsOf(tiers: readonly TierFile[], hashBits: number, unit: number): Rows | null {
  const kept = new Uint32Array(2 ** hashBits / WORD)
  const numbered = tiers.map(({ rows }) => unpackSorted(rows))
  for (const rows of numbered) {
    for (const row of rows)
      kept[row >>> WORD_SHIFT] = (kept[row >>> WORD_SHIFT] as number) | (1 << (row & 31))
  }
  const before = new Uint32Array(kept.length)
  let count = 0
  kept.forEach((bits, word) => {
    before[word] = count
    count += bitsIn(bits)
  })
  const weights = new Int16Array(count * WIDTH)
  for (const [index, tier] of tiers.entries()) {
    const rows = numbered[index] ?? []
    const steps = stepsOf(tier)
    if (steps.length !== rows.length * WIDTH) return null
    rows.forEach((row, place) => {
      const to = numberOf(kept, before, row) * WIDTH
      for (let label = 0; label < WIDTH; label += 1) {
        weights[to + label] = (steps[label * rows.length + place] ?? 0) * tier.units
      }
    })
  }
  return { hashBits, kept, before, weights, unit }
}

/** The weights of a tier, by label and then by row, in its own steps. */
const stepsOf = ({ weights, wide }: TierFile): Int8Array | Int16Array =>
  wide ? unpackWide(weights) : unpackSmall(weights)

/** The emission scores of a paragraph's tokens: for each label the sum of its features' weights. */
export function emissionsOf({ hashes, starts }: Features, rows: Rows): Float32Array {
  const { kept, before, weights, unit } = rows
  const mask = 2 ** rows.hashBits - 1
  const length = starts.length - 1
  const emissions = new Float32Array(length * WIDTH)
  const sums = new Int32Array(WIDTH)
  for (let token = 0; token < length; token += 1) {
    sums.fill(0)
    const end = starts[token + 1] as number
    for (let feature = starts[token] as number; feature < end; feature += 1) {
      const row = numberOf(kept, before, (hashes[feature] as number) & mask)
      if (row < 0) continue
      const from = row * WIDTH
      for (let label = 0; label < WIDTH; label += 1) {
        sums[label] = (sums[label] as number) + (weights[from + label] as number)
      }
    }
    for (let label = 0; label < WIDTH; label += 1) {
      emissions[token * WIDTH + label] = (sums[label] as number) * unit
    }
  }
  return emissions
}

/** The number of the row of a hash, or -1. */
function numberOf(kept: Uint32Array, before: Uint32Array, hash: number): number {
  const word = hash >>> WORD_SHIFT
  const bits = kept[word] as number
  const bit = 1 << (hash & 31)
  if ((bits & bit) === 0) return -1
  return (before[word] as number) + bitsIn(bits & (bit - 1))
}

/** How many bits are set (Warren, Hacker's Delight, figure 5-2). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f
  return Math.imul(bits, 0x01010101) >>> 24
}
