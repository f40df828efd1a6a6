import type { Passaged } from '../index/segment/chunk'
import type { Variant } from '../statement/variant'
import type { Database } from './database'
import { type Poster, posterHere } from './poster'
import { startRows, type WriteOptions, type Written } from './segment-rows'

/** Batches that may wait for their passages. */
const MOST_FLYING = 2

export interface Segments {
  add(variants: readonly Variant[]): Promise<void>
  /** Writes what is left; nothing can be added afterwards. */
  close(): Promise<Written>
  /**
   * Nothing is on its way to the database any more. To be waited for by whoever gives up: rows that
   * came after their generation was removed would be nobody's, for ever.
   */
  rested(): Promise<void>
}

/** Variants whose passages were asked for. */
interface Flying {
  readonly variants: readonly Variant[]
  readonly passages: ReturnType<Poster['post']>
}

/**
 * Writes variants as segments of a generation that nobody reads yet. Memory holds one segment's
 * postings, some batches of variants, and the chunks and buckets of two transactions.
 */
export function startSegments(
  database: Database,
  generation: number,
  options: WriteOptions,
): Segments {
  const { sizes } = options
  const poster = options.poster ?? posterHere()
  const rows = startRows(database, generation, options)
  let gathered: Variant[] = []
  let flying: Flying[] = []
  let open: Passaged[] = []

  const send = (variants: readonly Variant[]): Flying => {
    const texts = variants.map(({ id, text, language, speaker }) => ({
      id,
      text,
      language,
      speaker,
    }))
    const passages = poster.post(texts)
    // Whoever takes them is told of a failure; until then nobody has to be.
    passages.catch(() => undefined)
    return { variants, passages }
  }
  const sendGathered = () => {
    if (gathered.length > 0) flying.push(send(gathered))
    gathered = []
  }
  const closeChunk = async () => {
    const chunk = open
    open = []
    if (chunk.length > 0) await rows.addChunk(chunk)
  }
  /** Takes the passages of the first batch that waits for them, in the order of the variants. */
  const take = async () => {
    const [first, ...others] = flying
    if (!first) return
    flying = others
    const taken = await first.passages
    for (const [at, passages] of taken.entries()) {
      open.push({ variant: first.variants[at] as Variant, passages })
      if (open.length === sizes.chunkVariants) await closeChunk()
    }
    if (taken.length === first.variants.length) return
    const left = [first.variants.slice(taken.length), ...others.map(({ variants }) => variants)]
    await closeSegment()
    flying = left.map(send)
  }
  const closeSegment = async () => {
    await closeChunk()
    await rows.closeSegment(poster)
    poster.start(sizes, sizes.segmentPassages)
  }

  poster.start(sizes, sizes.segmentPassages)
  return {
    async add(variants) {
      for (const variant of variants) gathered.push(variant)
      if (gathered.length < sizes.batch) return
      sendGathered()
      while (flying.length > MOST_FLYING) await take()
    },
    async close() {
      sendGathered()
      while (flying.length > 0) await take()
      await closeSegment()
      return rows.counts
    },
    rested: rows.rested,
  }
}
