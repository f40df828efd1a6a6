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
  /** Of each bucket that was asked for: ends when it is read. */
  readonly comingBuckets: Map<number, Promise<void>>
  readonly readChunks: Map<number, Chunk>
  /** Where the variants of the chunks that were read stand. */
  readonly seen: Map<VariantId, { readonly chunk: Chunk; readonly at: number }>
}

export const openedSegment = (segment: Segment, base: number): Opened => ({
  ...segment,
  base,
  firstBuckets: firstBuckets(segment.directory),
  readBuckets: new Map(),
  comingBuckets: new Map(),
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

/** A term that may stand in a segment, and where. */
interface Placed {
  readonly term: string
  readonly place: Place
  readonly bucket: number
}

type PlaceOf = (term: string) => Place

const placedIn = (segment: Opened, terms: readonly string[], where: PlaceOf): Placed[] =>
  terms.flatMap((term) => {
    const place = where(term)
    return knownFrequency(segment, place) === 0
      ? []
      : [{ term, place, bucket: bucketOf(segment, place) }]
  })

/** Reads what terms are looked up in, so that it is there once they are. */
export const bucketsAhead = (
  segment: Opened,
  terms: readonly string[],
  where: PlaceOf,
): Promise<void> => readBuckets(segment, placedIn(segment, terms, where))

/** The numbers that each term is posted with; terms with none are left out. `where`: see `placeOf`. */
export async function postedIn(
  segment: Opened,
  terms: readonly string[],
  where: PlaceOf = placeOf,
): Promise<Map<string, Uint32Array>> {
  const places = placedIn(segment, terms, where)
  await readBuckets(segment, places)
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

async function readBuckets(segment: Opened, places: readonly Placed[]): Promise<void> {
  const { readBuckets: read, comingBuckets: coming } = segment
  const numbers = places.map(({ bucket }) => bucket)
  const wanted = missing(coming, numbers)
  if (wanted.length > 0) {
    const reading = segment.buckets(wanted).then((parts) => {
      for (const [number, bytes] of parts) read.set(number, openBucket(bytes))
    })
    for (const number of wanted) coming.set(number, reading)
  }
  await Promise.all(new Set(numbers.map((number) => coming.get(number))))
}

/** The chunks of these numbers that are there. */
export async function chunksOf(
  segment: Opened,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Chunk>> {
  const wanted = missing(segment.readChunks, numbers)
  if (wanted.length > 0) {
    for (const [number, bytes] of await segment.chunks(wanted)) {
      keep(segment, number, openChunk(bytes))
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
