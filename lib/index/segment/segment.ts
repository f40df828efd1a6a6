import type { VariantId } from '../../statement/variant'
import { type Bucket, numbersIn, openBucket } from './bucket'
import { type Chunk, idAt, openChunk } from './chunk'
import { type Directory, firstBuckets } from './directory'
import { type FrequentTerms, frequencyOf, leastFrequent } from './frequent'
import { groupOf, type Place, placeOf, splitOf } from './key'

/** Reads stored parts by number; what is missing is left out. */
export type ReadParts = (numbers: readonly number[]) => Promise<ReadonlyMap<number, Uint8Array>>

/** A segment whose directory is read, and where its buckets and chunks can be had. */
export interface Segment {
  readonly directory: Directory
  readonly frequent: FrequentTerms
  readonly buckets: ReadParts
  readonly chunks: ReadParts
}

/** A segment with what was read of it. */
export interface Opened extends Segment {
  /** The number of its first passage among those of all segments. */
  readonly base: number
  /** Of each group, and behind them the number of all buckets. */
  readonly firstBuckets: Uint32Array
  readonly readBuckets: Map<number, Bucket>
  readonly readChunks: Map<number, Chunk>
  /** Where the variants of the chunks that were read stand. */
  readonly seen: Map<VariantId, { readonly chunk: Chunk; readonly at: number }>
}

export const openedSegment = (segment: Segment, base: number): Opened => ({
  ...segment,
  base,
  firstBuckets: firstBuckets(segment.directory),
  readBuckets: new Map(),
  readChunks: new Map(),
  seen: new Map(),
})

/** The frequency of a term; null where only its bucket tells, which then is a low number or 0. */
export function knownFrequency(segment: Segment, place: Place): number | null {
  const { directory, frequent } = segment
  const frequency = frequencyOf(frequent, place, directory.bits)
  if (frequency > 0) return frequency
  return leastFrequent(directory.passages) > 1 ? null : 0
}

/** The number of the bucket that a term stands in, if it stands anywhere. */
export function bucketOf({ directory, firstBuckets }: Opened, place: Place): number {
  const group = groupOf(place, directory.bits)
  return (firstBuckets[group] as number) + splitOf(place.print, directory.splits[group] as number)
}

/** The numbers that each term is posted with; terms with none are left out. */
export async function postedIn(
  segment: Opened,
  terms: readonly string[],
): Promise<Map<string, Uint32Array>> {
  const places = terms
    .map((term) => ({ term, place: placeOf(term) }))
    .filter(({ place }) => knownFrequency(segment, place) !== 0)
    .map(({ term, place }) => ({ term, place, bucket: bucketOf(segment, place) }))
  await readBuckets(
    segment,
    places.map(({ bucket }) => bucket),
  )
  const posted = new Map<string, Uint32Array>()
  for (const { term, place, bucket } of places) {
    const opened = segment.readBuckets.get(bucket)
    const numbers = opened ? numbersIn(opened, place.print) : []
    if (numbers.length > 0) posted.set(term, numbers as Uint32Array)
  }
  return posted
}

const missing = (read: ReadonlyMap<number, unknown>, numbers: readonly number[]): number[] =>
  [...new Set(numbers)].filter((number) => !read.has(number)).sort((a, b) => a - b)

async function readBuckets(segment: Opened, numbers: readonly number[]): Promise<void> {
  const wanted = missing(segment.readBuckets, numbers)
  if (wanted.length === 0) return
  for (const [number, bytes] of await segment.buckets(wanted)) {
    segment.readBuckets.set(number, openBucket(bytes))
  }
}

/** The chunks of these numbers that are there. */
export async function chunksOf(
  segment: Opened,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Chunk>> {
  const wanted = missing(segment.readChunks, numbers)
  if (wanted.length > 0) {
    // One after the other: streams that run side by side take half as long again each.
    for (const [number, bytes] of await segment.chunks(wanted)) {
      keep(segment, number, await openChunk(bytes))
    }
  }
  return segment.readChunks
}

function keep(segment: Opened, number: number, chunk: Chunk): void {
  segment.readChunks.set(number, chunk)
  chunk.columns.id.forEach((_, at) => {
    segment.seen.set(idAt(chunk, at), { chunk, at })
  })
}
