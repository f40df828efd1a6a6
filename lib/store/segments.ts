import { addToChunk, startChunkDesk, takeChunk } from '../index/segment/chunk-desk'
import {
  addFields,
  emptyFields,
  type Fields,
  startFields,
  statementCount,
} from '../index/segment/fields'
import type { Variant } from '../statement/variant'
import { discard } from '../web/discard'
import type { Database } from './database'
import { type Posted, posterHere } from './poster'
import { startRows, type WriteOptions, type Written } from './segment-rows'

/** Batches that may wait for their passages. */
const MOST_FLYING = 3

export interface Segments {
  add(variants: readonly Variant[]): Promise<void>
  /** The same for statements that are in fields already, which are then no longer the caller's. */
  addFields(fields: Fields): Promise<void>
  /** Empty fields, to be filled. */
  spare(): Fields
  /** Writes what is left; nothing can be added afterwards. */
  close(): Promise<Written>
  /**
   * Nothing is on its way to the database any more. To be waited for by whoever gives up: rows that
   * came after their generation was removed would be nobody's, for ever.
   */
  rested(): Promise<void>
}

/** Statements whose passages were asked for, but for the first so many. */
interface Flying {
  readonly from: number
  readonly posted: Promise<Posted>
}

/**
 * Writes statements as segments of a generation that nobody reads yet. Memory holds one segment's
 * postings, some batches of statements, and the chunks and buckets of two transactions.
 */
export function startSegments(
  database: Database,
  generation: number,
  options: WriteOptions,
): Segments {
  const { sizes } = options
  const poster = options.poster ?? posterHere()
  const rows = startRows(database, generation, options)
  const desk = startChunkDesk()
  const spare: Fields[] = []
  const spareFields = (): Fields => spare.pop() ?? startFields()
  let gathered = spareFields()
  let flying: Flying[] = []

  const send = (fields: Fields, from = 0): Flying => {
    const posted = poster.post(fields, from)
    // Whoever takes them is told of a failure; until then nobody has to be.
    posted.catch(() => undefined)
    return { from, posted }
  }
  const closeChunk = async () => {
    const { count } = desk
    if (count > 0) await rows.addChunk(takeChunk(desk), count)
  }
  /** Puts a batch into chunks as far as it was posted, and gives the first statement that was not. */
  const chunked = async ({ fields, passages }: Posted, from: number): Promise<number> => {
    let statement = from
    for (let at = 0; at < passages.length; statement += 1) {
      const end = at + 1 + (passages[at] as number)
      addToChunk(desk, { fields, statement }, { numbers: passages, start: at + 1, end })
      at = end
      if (desk.count === sizes.chunkVariants) await closeChunk()
    }
    discard(passages)
    return statement
  }
  /** Takes the passages of the first batch that waits for them, in the order of the statements. */
  const take = async () => {
    const [first, ...others] = flying
    if (!first) return
    flying = others
    const posted = await first.posted
    const next = await chunked(posted, first.from)
    if (next === statementCount(posted.fields)) {
      emptyFields(posted.fields)
      spare.push(posted.fields)
      return
    }
    // The segment is full: what is left, and what was sent meanwhile, begins another one.
    const later = await Promise.all(others.map(async (each) => (await each.posted).fields))
    await closeSegment()
    flying = [send(posted.fields, next), ...later.map((fields) => send(fields))]
  }
  const closeSegment = async () => {
    await closeChunk()
    await rows.closeSegment(poster)
    poster.start(sizes, sizes.segmentPassages)
  }
  const sendOn = async (fields: Fields) => {
    flying.push(send(fields))
    while (flying.length > MOST_FLYING) await take()
  }

  poster.start(sizes, sizes.segmentPassages)
  return {
    spare: spareFields,
    addFields: sendOn,
    async add(variants) {
      for (const variant of variants) addFields(gathered, variant)
      if (statementCount(gathered) < sizes.batch) return
      const full = gathered
      gathered = spareFields()
      await sendOn(full)
    },
    async close() {
      if (statementCount(gathered) > 0) flying.push(send(gathered))
      while (flying.length > 0) await take()
      await closeSegment()
      return rows.counts
    },
    rested: rows.rested,
  }
}
