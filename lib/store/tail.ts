import { addVariant, closeChunk, segmentParts, startSegment } from '../index/segment/build'
import { openDirectory } from '../index/segment/directory'
import { openFrequent } from '../index/segment/frequent'
import type { ReadParts, Segment } from '../index/segment/segment'
import type { Variant } from '../statement/variant'
import type { Database } from './database'

interface Built {
  /** The numbers of its rows: rows never change. */
  readonly rows: string
  readonly segment: Segment | null
}

const built = new WeakMap<Database, Built>()

/** The rows of the tail; `variants` is null where the same rows were made a segment before. */
export interface TailNow {
  readonly rows: string
  readonly variants: readonly Variant[] | null
}

/** The tail at this moment; to be read in the transaction that reads what stands beside it. */
export async function readTail(database: Database): Promise<TailNow> {
  const numbers = await database.tail.toCollection().primaryKeys()
  const rows = numbers.join(' ')
  if (built.get(database)?.rows === rows) return { rows, variants: null }
  const tail = await database.tail.bulkGet(numbers)
  return { rows, variants: tail.flatMap((row) => row?.variant ?? []) }
}

/**
 * The tail as a segment in memory, so that comparisons read it as they read any other; null where it
 * is empty.
 */
export async function tailSegment(
  database: Database,
  { rows, variants }: TailNow,
): Promise<Segment | null> {
  const before = built.get(database)
  if (before && variants === null) return before.segment
  const segment = await segmentOf(variants ?? [])
  built.set(database, { rows, segment })
  return segment
}

/** Variants as a segment that lies in memory. */
async function segmentOf(variants: readonly Variant[]): Promise<Segment | null> {
  if (variants.length === 0) return null
  const building = startSegment()
  const chunked = variants.map((variant) => addVariant(building, variant))
  const chunks = await Promise.all(
    [...chunked, closeChunk(building)].flatMap((each) => each?.bytes ?? []),
  )
  const buckets: Uint8Array[] = []
  const parts = segmentParts(building)
  for (;;) {
    const { done, value } = parts.next()
    if (done) {
      return {
        directory: openDirectory(value.directory),
        frequent: openFrequent(value.frequent),
        buckets: reading(buckets),
        chunks: reading(chunks),
      }
    }
    buckets.push(value)
  }
}

const reading =
  (parts: readonly Uint8Array[]): ReadParts =>
  async (numbers) =>
    new Map(numbers.flatMap((number) => (parts[number] ? [[number, parts[number]]] : [])))
