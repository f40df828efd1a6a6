import type { Features } from './features'
import type { TierFile } from './model-file'
import { unpackSmall, unpackSorted, unpackWide } from './packing'
import { LABELS } from './states'

/** Weights of the features that were kept, by the low bits of their hash. */
export interface Rows {
  readonly hashBits: number
  /**
   * For each 32 hashes two numbers: a bit for each, whether it has a row, and how many rows stand
   * before the first of them; so a row's number is the latter and the bits below its own.
   */
  readonly kept: Uint32Array
  /** In units, by row, then by label. */
  readonly weights: Int16Array
  readonly unit: number
}

const WIDTH = LABELS.length
const WORD = 32
const WORD_SHIFT = 5

/** The rows of all tiers of a model file; null where a tier has not a weight for each row and label. */
export function rowsOf(tiers: readonly TierFile[], hashBits: number, unit: number): Rows | null {
  const kept = new Uint32Array((2 ** hashBits / WORD) * 2)
  const numbered = tiers.map(({ rows }) => unpackSorted(rows))
  for (const rows of numbered) {
    for (const row of rows) {
      const word = (row >>> WORD_SHIFT) * 2
      kept[word] = (kept[word] as number) | (1 << (row & 31))
    }
  }
  let count = 0
  for (let word = 0; word < kept.length; word += 2) {
    kept[word + 1] = count
    count += bitsIn(kept[word] as number)
  }
  const weights = new Int16Array(count * WIDTH)
  for (const [index, tier] of tiers.entries()) {
    const rows = numbered[index] ?? []
    const steps = stepsOf(tier)
    if (steps.length !== rows.length * WIDTH) return null
    rows.forEach((row, place) => {
      const to = numberOf(kept, row) * WIDTH
      for (let label = 0; label < WIDTH; label += 1) {
        weights[to + label] = (steps[label * rows.length + place] ?? 0) * tier.units
      }
    })
  }
  return { hashBits, kept, weights, unit }
}

/** The weights of a tier, by label and then by row, in its own steps. */
const stepsOf = ({ weights, wide }: TierFile): Int8Array | Int16Array =>
  wide ? unpackWide(weights) : unpackSmall(weights)

/**
 * The emission scores of a paragraph's tokens: for each label the sum of its features' weights. The
 * ten sums are named one by one: as a list they take twice as long, and this is where an article's
 * time goes.
 */
export function emissionsOf({ hashes, starts }: Features, rows: Rows): Float32Array {
  const { kept, weights, unit } = rows
  const mask = 2 ** rows.hashBits - 1
  const length = starts.length - 1
  const emissions = new Float32Array(length * WIDTH)
  for (let token = 0; token < length; token += 1) {
    const end = starts[token + 1] as number
    let [a, b, c, d, e, f, g, h, i, j] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (let feature = starts[token] as number; feature < end; feature += 1) {
      const row = numberOf(kept, (hashes[feature] as number) & mask)
      if (row < 0) continue
      const from = row * WIDTH
      a += weights[from] as number
      b += weights[from + 1] as number
      c += weights[from + 2] as number
      d += weights[from + 3] as number
      e += weights[from + 4] as number
      f += weights[from + 5] as number
      g += weights[from + 6] as number
      h += weights[from + 7] as number
      i += weights[from + 8] as number
      j += weights[from + 9] as number
    }
    const to = token * WIDTH
    emissions[to] = a * unit
    emissions[to + 1] = b * unit
    emissions[to + 2] = c * unit
    emissions[to + 3] = d * unit
    emissions[to + 4] = e * unit
    emissions[to + 5] = f * unit
    emissions[to + 6] = g * unit
    emissions[to + 7] = h * unit
    emissions[to + 8] = i * unit
    emissions[to + 9] = j * unit
  }
  return emissions
}

/** The number of the row of a hash, or -1. */
function numberOf(kept: Uint32Array, hash: number): number {
  const word = (hash >>> WORD_SHIFT) * 2
  const bits = kept[word] as number
  const bit = 1 << (hash & 31)
  if ((bits & bit) === 0) return -1
  return (kept[word + 1] as number) + bitsIn(bits & (bit - 1))
}

/** How many bits are set (Warren, Hacker's Delight, figure 5-2). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f
  return Math.imul(bits, 0x01010101) >>> 24
}
