import {
  addVariant,
  type Building,
  type Chunked,
  CUT,
  type Cut,
  closeChunk,
  segmentParts,
  startSegment,
} from '../index/segment/build'
import type { Variant } from '../statement/variant'
import type { Database } from './database'
import type { PartRow } from './rows'

/** How an import is cut. */
export interface Sizes extends Cut {
  /** A segment that has more passages is closed. */
  readonly segmentPassages: number
  /** Rows a transaction: a worker that dies loses little, and readers wait a few milliseconds. */
  readonly rows: number
}

/**
 * While it is built, the postings of a segment stay in memory: a million passages take 120 MB. As
 * many as a pack may hold stand in one segment, since each segment is asked for each term.
 */
export const SIZES: Sizes = { ...CUT, segmentPassages: 1_600_000, rows: 64 }

export interface WriteOptions {
  readonly sizes: Sizes
  /** Told after every transaction how many variants are stored; may throw to stop. */
  readonly stored: (variants: number) => void
}

export interface Segments {
  add(variant: Variant): Promise<void>
  /** Writes what is left; nothing can be added afterwards. */
  close(): Promise<Written>
}

/** What was written: `bytes` of all rows. */
export interface Written {
  readonly variants: number
  readonly passages: number
  readonly bytes: number
}

/**
 * Writes variants as segments of a generation that nobody reads yet. Memory holds one segment's
 * postings, and the chunks and buckets of one transaction.
 */
export function startSegments(
  database: Database,
  generation: number,
  { sizes, stored }: WriteOptions,
): Segments {
  const counts = { variants: 0, passages: 0, bytes: 0 }
  let building: Building = startSegment(sizes)
  let segment = 0
  let waiting: Chunked[] = []

  const addRow = (number: number, bytes: Uint8Array): PartRow => ({
    generation,
    segment,
    number,
    bytes,
  })
  const flush = async () => {
    if (waiting.length === 0) return
    const bytes = await Promise.all(waiting.map((each) => each.bytes))
    await database.chunks.bulkAdd(bytes.map((each, at) => addRow(waiting[at]?.chunk ?? 0, each)))
    counts.bytes += sizeOf(bytes)
    counts.variants += waiting.reduce((sum, { variants }) => sum + variants, 0)
    waiting = []
    stored(counts.variants)
  }
  const addBuckets = async () => {
    const parts = segmentParts(building)
    let rows: PartRow[] = []
    for (let number = 0; ; number += 1) {
      const { done, value } = parts.next()
      if (!done) rows.push(addRow(number, value))
      if (!done) counts.bytes += value.length
      if (rows.length === sizes.rows || (done && rows.length > 0)) {
        await database.buckets.bulkAdd(rows)
        rows = []
        stored(counts.variants)
      }
      if (done) return value
    }
  }
  const closeSegment = async () => {
    const last = closeChunk(building)
    if (last) waiting.push(last)
    await flush()
    if (building.variants === 0) return
    const parts = await addBuckets()
    await database.segments.add({ generation, segment, ...parts })
    counts.bytes += sizeOf([parts.directory, parts.frequent])
    counts.passages += building.passages
    segment += 1
    building = startSegment(sizes)
  }

  return {
    async add(variant) {
      const full = addVariant(building, variant)
      if (full) waiting.push(full)
      if (waiting.length >= sizes.rows) await flush()
      if (building.passages >= sizes.segmentPassages) await closeSegment()
    },
    async close() {
      await closeSegment()
      return counts
    },
  }
}

const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0)
