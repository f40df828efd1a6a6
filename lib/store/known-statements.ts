import type { Table } from 'dexie'
import type { KnownStatements } from '../index/known'
import { openDirectory } from '../index/segment/directory'
import { openFrequent } from '../index/segment/frequent'
import { knownInSegments } from '../index/segment/known'
import type { ReadParts, Segment } from '../index/segment/segment'
import { OWN } from '../pack/format'
import { isWhole } from './damage'
import type { Database } from './database'
import { type Hot, keepHot } from './hot'
import { withReadings } from './readings'
import type { PartKey, PartRow, SegmentKey, SegmentRow } from './rows'
import { readTail, tailSegment } from './tail'

/**
 * Bytes of buckets that stay in memory while the worker is awake: articles of one day share their
 * topics. Chunks are kept for one comparison only.
 */
const HOT_BYTES = 8 * 2 ** 20

/** What was read of a database, and can be read again at any time. */
interface Read {
  readonly segments: Map<string, Segment>
  readonly hot: Hot
}

const read = new WeakMap<Database, Read>()

/**
 * What the database knows at this moment, of all packs or of one, the tail with the reader's own. It
 * stays with the generations that are ready now, whatever is imported meanwhile: one snapshot for
 * one comparison, since rows never change. Make one for each. Damaged rows count as not there.
 */
export async function snapshotOf(database: Database, only?: string): Promise<KnownStatements> {
  const segments = await segmentsNow(database, only)
  return withReadings(database, knownInSegments(segments))
}

/** The segments that comparisons read at this moment, the tail last. */
export async function segmentsNow(database: Database, only?: string): Promise<Segment[]> {
  const known = read.get(database) ?? { segments: new Map(), hot: keepHot(HOT_BYTES) }
  read.set(database, known)
  const { packs, segments, tail } = database
  const [keys, rows] = await database.transaction('r', packs, segments, tail, async () => {
    const ready = await packs.where('state').equals('ready').toArray()
    const lists = ready
      .filter(({ id }) => only === undefined || id === only)
      .map(({ generation }) => segmentsOf(database, generation))
    const all = (await Promise.all(lists)).flat()
    const fresh = all.filter((key) => !known.segments.has(String(key)))
    for (const row of await segments.bulkGet(fresh)) {
      if (row && isReadable(database, row))
        known.segments.set(String([row.generation, row.segment]), opened(database, row))
    }
    return [all.map(String), await readTail(database)]
  })
  if (only === undefined) {
    for (const key of known.segments.keys()) if (!keys.includes(key)) known.segments.delete(key)
  }
  const lasting = keys.flatMap((key) => known.segments.get(key) ?? [])
  const own = only === undefined || only === OWN ? await tailSegment(database, rows) : null
  return own ? [...lasting, own] : lasting
}

const segmentsOf = (database: Database, generation: number): PromiseLike<SegmentKey[]> =>
  database.segments.where(':id').between([generation], [generation, []]).primaryKeys()

const isReadable = (database: Database, row: SegmentRow): boolean =>
  isWhole(database, row.generation, { part: 'directory', bytes: row.directory }) &&
  isWhole(database, row.generation, { part: 'frequent', bytes: row.frequent })

function opened(database: Database, row: SegmentRow): Segment {
  const hot = read.get(database)?.hot ?? null
  return {
    directory: openDirectory(row.directory),
    frequent: openFrequent(row.frequent),
    buckets: reading(database, row, { part: 'bucket', table: database.buckets, hot }),
    chunks: reading(database, row, { part: 'chunk', table: database.chunks, hot: null }),
  }
}

interface From {
  readonly part: 'bucket' | 'chunk'
  readonly table: Table<PartRow, PartKey>
  readonly hot: Hot | null
}

/** Reads rows of one segment, all that are wanted in one transaction. */
function reading(
  database: Database,
  { generation, segment }: SegmentRow,
  { part, table, hot }: From,
): ReadParts {
  const name = (number: number): string => `${generation} ${segment} ${number}`
  return async (numbers) => {
    const parts = new Map<number, Uint8Array>()
    const wanted: PartKey[] = []
    for (const number of numbers) {
      const bytes = hot?.get(name(number))
      if (bytes) parts.set(number, bytes)
      else wanted.push([generation, segment, number])
    }
    if (wanted.length === 0) return parts
    for (const row of await table.bulkGet(wanted)) {
      if (!row || !isWhole(database, generation, { part, bytes: row.bytes })) continue
      parts.set(row.number, row.bytes)
      hot?.set(name(row.number), row.bytes)
    }
    return parts
  }
}
