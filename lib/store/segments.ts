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
import { type Deflate, deflatedText } from '../index/segment/deflate'
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
  /** Compresses elsewhere, where the browser has a thread for it. */
  readonly deflate?: Deflate | undefined
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
  options: WriteOptions,
): Segments {
  const { sizes, stored } = options
  const counts = { variants: 0, passages: 0, bytes: 0 }
  const deflate = options.deflate ?? sequence(deflatedText)
  let building: Building = startSegment(sizes, deflate)
  let segment = 0
  let waiting: Chunked[] = []
  let writing: Promise<void> | null = null

  const addRow = (number: number, bytes: Uint8Array): PartRow => ({
    generation,
    segment,
    number,
    bytes,
  })
  const write = async (chunks: readonly Chunked[]) => {
    const bytes = await Promise.all(chunks.map((each) => each.bytes))
    await database.chunks.bulkAdd(bytes.map((each, at) => addRow(chunks[at]?.chunk ?? 0, each)))
    counts.bytes += sizeOf(bytes)
    counts.variants += chunks.reduce((sum, { variants }) => sum + variants, 0)
    stored(counts.variants)
  }
  /** One batch is written while the next one is read; whoever adds waits for the one before. */
  const flush = async () => {
    const batch = waiting
    waiting = []
    await writing
    writing = batch.length > 0 ? write(batch) : null
    // Whoever waits for it is told; until then nobody has to be.
    writing?.catch(() => undefined)
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
    await writing
    writing = null
    if (building.variants === 0) return
    const parts = await addBuckets()
    await database.segments.add({ generation, segment, ...parts })
    counts.bytes += sizeOf([parts.directory, parts.frequent])
    counts.passages += building.passages
    segment += 1
    building = startSegment(sizes, deflate)
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

/** The same, one after the other: streams that run side by side take half as long again each. */
function sequence(deflate: Deflate): Deflate {
  let before: Promise<unknown> = Promise.resolve()
  return (text) => {
    const next = before.then(() => deflate(text))
    before = next.catch(() => undefined)
    return next
  }
}

const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0)
