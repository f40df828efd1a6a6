import { LABELS } from '../../lib/attribution/tagger/states'
import type { Example } from './train'

const LEAST_SEEN = 2

/** How often each row is read in training. */
export function countRows(examples: readonly Example[], rows: number): Int32Array {
  const counts = new Int32Array(rows)
  for (const example of examples) {
    for (const row of example.rows) counts[row] = (counts[row] as number) + 1
  }
  return counts
}

/**
 * The rows that do most, in order: by how much the scores of the training tokens would change
 * without them, the sum of their squared weights times how often they are read.
 */
export function rowsToKeep(weights: Float32Array, counts: Int32Array, keep: number): Int32Array {
  const width = LABELS.length
  const worth = new Float64Array(counts.length)
  counts.forEach((count, row) => {
    if (count < LEAST_SEEN) return
    let squares = 0
    for (let label = 0; label < width; label += 1) {
      squares += (weights[row * width + label] as number) ** 2
    }
    worth[row] = squares * count
  })
  const order = worth.keys().toArray()
  order.sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b)
  return Int32Array.from(order.slice(0, keep).filter((row) => (worth[row] as number) > 0)).sort()
}

/** The examples with only the rows of a sorted list, numbered by their place in it. */
export function withRows(examples: readonly Example[], kept: Int32Array, all: number): Example[] {
  const numbers = new Int32Array(all).fill(-1)
  kept.forEach((row, at) => {
    numbers[row] = at
  })
  return examples.map((example) => {
    const rows: number[] = []
    const starts = new Int32Array(example.starts.length)
    for (let at = 0; at + 1 < starts.length; at += 1) {
      starts[at] = rows.length
      for (let n = example.starts[at] as number; n < (example.starts[at + 1] as number); n += 1) {
        const number = numbers[example.rows[n] as number] as number
        if (number >= 0) rows.push(number)
      }
    }
    starts[starts.length - 1] = rows.length
    return { ...example, rows: Int32Array.from(rows), starts }
  })
}
