import type { KnownStatements } from '../index/known'
import { openDirectory } from '../index/segment/directory'
import { openFrequent } from '../index/segment/frequent'
import { knownInSegments } from '../index/segment/known'
import type { ReadParts, Segment } from '../index/segment/segment'
import { OWN } from '../pack/format'
import { isWhole, partsOf } from './damage'
import type { Database } from './database'
import { type Hot, keepHot } from './hot'
import { type PartRows, startReading } from './part-rows'
import { withReadings } from './readings'
import type { PartKey, SegmentKey, SegmentRow } from './rows'
import { readTail, tailSegment } from './tail'

/**
 * Bytes of buckets that stay in memory while the worker is awake: articles of one day share their
 * topics. Chunks are kept for one comparison only.
 */
const HOT_BYTES = 8 * 2 ** 20

/** What was read of a database, and can be read again at any time. */
interface Read {
  readonly segments: Map<string, Kept>
  readonly hot: Hot
}

/** What stays in memory of a segment. */
interface Kept extends Pick<Segment, 'directory' | 'frequent'> {
  readonly generation: number
  readonly segment: number
  /** Chunks a row. */
  readonly together: number
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
        known.segments.set(String([row.generation, row.segment]), opened(row))
    }
    return [all.map(String), await readTail(database)]
  })
  if (only === undefined) {
    for (const key of known.segments.keys()) if (!keys.includes(key)) known.segments.delete(key)
  }
  const from = { database, rows: startReading(database), hot: known.hot }
  const lasting = keys.flatMap((key) => {
    const kept = known.segments.get(key)
    return kept ? [segmentOf(kept, from)] : []
  })
  const own = only === undefined || only === OWN ? await tailSegment(database, rows) : null
  return own ? [...lasting, own] : lasting
}

const segmentsOf = (database: Database, generation: number): PromiseLike<SegmentKey[]> =>
  database.segments.where(':id').between([generation], [generation, []]).primaryKeys()

const isReadable = (database: Database, row: SegmentRow): boolean =>
  isWhole(database, row.generation, { part: 'directory', bytes: row.directory }) &&
  isWhole(database, row.generation, { part: 'frequent', bytes: row.frequent })

const opened = ({ generation, segment, directory, frequent, together = 1 }: SegmentRow): Kept => ({
  generation,
  segment,
  together,
  directory: openDirectory(directory),
  frequent: openFrequent(frequent),
})

interface From {
  readonly database: Database
  readonly rows: PartRows
  readonly hot: Hot
}

const segmentOf = (kept: Kept, from: From): Segment => ({
  directory: kept.directory,
  frequent: kept.frequent,
  buckets: reading(kept, 'bucket', from),
  chunks: reading(kept, 'chunk', from),
})

/** Reads parts of one segment; buckets are looked for among those that are in memory. */
function reading(
  { generation, segment, together }: Kept,
  part: 'bucket' | 'chunk',
  { database, rows, hot }: From,
): ReadParts {
  const name = (number: number): string => `${generation} ${segment} ${number}`
  const isHot = part === 'bucket'
  return async (numbers) => {
    const parts = new Map<number, Uint8Array>()
    const wanted = new Set<number>()
    for (const number of numbers) {
      const bytes = isHot ? hot.get(name(number)) : undefined
      if (bytes) parts.set(number, bytes)
      else wanted.add(number)
    }
    if (wanted.size === 0) return parts
    const inRow = isHot ? 1 : together
    const firsts = new Set(Array.from(wanted, (number) => number - (number % inRow)))
    const keys = Array.from(firsts, (first): PartKey => [generation, segment, first])
    for (const row of await rows(isHot ? 'buckets' : 'chunks', keys)) {
      partsOf(database, row, { part, wanted }).forEach((bytes, at) => {
        if (!bytes) return
        parts.set(row.number + at, bytes)
        if (isHot) hot.set(name(row.number + at), bytes)
      })
    }
    return parts
  }
}
