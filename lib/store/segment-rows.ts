import { type Chunked, CUT, type Cut } from '../index/segment/build'
import { release } from '../index/segment/bytes'
import { chunkOf } from '../index/segment/chunk'
import { type Deflate, deflated } from '../index/segment/deflate'
import { grouped } from '../index/segment/group'
import type { Database } from './database'
import type { Poster, SomeParts } from './poster'
import type { PartRow } from './rows'

/** How an import is cut. */
export interface Sizes extends Cut {
  /** A segment that has more passages is closed. */
  readonly segmentPassages: number
  /** Chunks or buckets a transaction: a worker that dies loses little, readers wait milliseconds. */
  readonly rows: number
  /** Statements sent to be posted at a time: to wake a thread takes as long as to post several of them. */
  readonly batch: number
  /**
   * Chunks a row, which parts `rows`: to read one of them is to read all. Firefox leaves some 2 kB free
   * behind each row: with two a row a passage took it 205 bytes, with four 183, read as quickly.
   */
  readonly together: number
}

/**
 * While it is built, the postings of a segment stay in memory: a million passages take some 70 MB. As
 * many as a pack may hold stand in one segment, since each segment is asked for each term.
 */
export const SIZES: Sizes = {
  ...CUT,
  segmentPassages: 1_600_000,
  batch: 256,
  rows: 128,
  together: 4,
}

/** Transactions that may be on their way: between one and the next a browser would rest. */
const MOST_WRITING = 2
/** How often buckets are asked for before the first of them are there. */
const SORTED_AHEAD = 2

export interface WriteOptions {
  readonly sizes: Sizes
  /** Told after every transaction how many variants are stored; may throw to stop. */
  readonly stored: (variants: number) => void
  /** Compresses elsewhere, where the browser has a thread for it. */
  readonly deflate?: Deflate | undefined
  /** Posts elsewhere, where there is a thread for it. */
  readonly poster?: Poster | undefined
}

/** What was written: `bytes` of all rows. */
export interface Written {
  readonly variants: number
  readonly passages: number
  readonly bytes: number
}

/** Writes the rows of one segment after the other. */
export function startRows(database: Database, generation: number, options: WriteOptions) {
  const { sizes, stored } = options
  const counts = { variants: 0, passages: 0, bytes: 0 }
  const deflate = options.deflate ?? sequence(deflated)
  let segment = 0
  let chunks = 0
  let waiting: Chunked[] = []
  const writing: Promise<void>[] = []

  const together = sizes.rows % sizes.together === 0 ? sizes.together : 1
  const rowOf = (number: number, bytes: Uint8Array): PartRow => ({
    generation,
    segment,
    number,
    bytes,
  })
  /** The rows of neighbouring chunks, the first of which has a number that `together` divides. */
  const rowsOf = (first: number, parts: readonly Uint8Array[]): PartRow[] =>
    Array.from({ length: Math.ceil(parts.length / together) }, (_, at) =>
      rowOf(first + at * together, grouped(parts.slice(at * together, (at + 1) * together))),
    )
  const write = async (batch: readonly Chunked[]) => {
    const bytes = await Promise.all(batch.map((each) => each.bytes))
    const rows = rowsOf(batch[0]?.chunk ?? 0, bytes)
    counts.bytes += sizeOf(bytes)
    bytes.forEach(release)
    await database.chunks.bulkAdd(rows)
    for (const row of rows) release(row.bytes)
    counts.variants += batch.reduce((sum, { variants }) => sum + variants, 0)
    stored(counts.variants)
  }
  /** Some are written while the next one is made; whoever adds waits for the first of them. */
  const begin = async (work: Promise<void>) => {
    // Whoever waits for it is told; until then nobody has to be.
    work.catch(() => undefined)
    writing.push(work)
    if (writing.length > MOST_WRITING) await writing.shift()
  }
  const flush = async () => {
    const batch = waiting
    waiting = []
    if (batch.length > 0) await begin(write(batch))
  }
  const settled = async () => {
    while (writing.length > 0) await writing.shift()
  }
  const writeBuckets = async (number: number, buckets: readonly Uint8Array[]) => {
    counts.bytes += sizeOf(buckets)
    await database.buckets.bulkAdd(buckets.map((bytes, at) => rowOf(number + at, bytes)))
    buckets.forEach(release)
    stored(counts.variants)
  }
  /** The next ones are sorted while these are made, and others before them written. */
  const addBuckets = async (poster: Poster) => {
    const ahead = Array.from({ length: SORTED_AHEAD }, () => asked(poster))
    for (let number = 0; ; ) {
      const { buckets, rest } = (await ahead.shift()) as SomeParts
      if (!rest) ahead.push(asked(poster))
      await begin(writeBuckets(number, buckets))
      number += buckets.length
      if (!rest) continue
      await Promise.all(ahead)
      await settled()
      return rest
    }
  }
  const asked = (poster: Poster): Promise<SomeParts> => {
    const parts = poster.parts(sizes.rows)
    // Whoever takes them is told of a failure; until then nobody has to be.
    parts.catch(() => undefined)
    return parts
  }

  return {
    counts,
    async rested() {
      await Promise.allSettled(writing)
    },
    /** Adds a chunk of so many variants by its JSON, which is let go. */
    async addChunk(json: Uint8Array<ArrayBuffer>, variants: number) {
      const bytes = chunkOf(json, deflate)
      bytes.catch(() => undefined)
      waiting.push({ chunk: chunks, variants, bytes })
      chunks += 1
      if (waiting.length >= sizes.rows) await flush()
    },
    /** Nothing is written of a segment without chunks. */
    async closeSegment(poster: Poster) {
      await flush()
      await settled()
      if (chunks === 0) return
      const { passages, directory, frequent } = await addBuckets(poster)
      await database.segments.add({ generation, segment, directory, frequent, together })
      counts.bytes += sizeOf([directory, frequent])
      counts.passages += passages
      segment += 1
      chunks = 0
    },
  }
}

/** The same, one after the other: streams that run side by side take half as long again each. */
function sequence(deflate: Deflate): Deflate {
  let before: Promise<unknown> = Promise.resolve()
  return (bytes) => {
    const next = before.then(() => deflate(bytes))
    before = next.catch(() => undefined)
    return next
  }
}

const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0)
