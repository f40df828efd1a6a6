import { openChunk, variantAt } from '../index/segment/chunk'
import type { Variant } from '../statement/variant'
import { partsOf } from './damage'
import type { Database } from './database'
import { OWN_ROW } from './own'
import { type GenerationRow, RULES } from './rows'
import { SIZES, type Written } from './segment-rows'
import { startSegments } from './segments'

/** Rows read at a time: a few hundred variants, half a megabyte. */
const BATCH = 8

/**
 * All variants of a generation, some at a time, in the order in which they were added; those of
 * damaged chunks are left out.
 */
export async function* variantsIn(
  database: Database,
  generation: number,
): AsyncGenerator<readonly Variant[], void> {
  let from: readonly number[] = [generation]
  for (;;) {
    const rows = await database.chunks
      .where(':id')
      .between(from, [generation, []], false)
      .limit(BATCH)
      .toArray()
    const last = rows.at(-1)
    if (!last) return
    const parts = rows.flatMap((row) => partsOf(database, row, { part: 'chunk' }))
    const chunks = parts.flatMap((bytes) => (bytes ? openChunk(bytes) : []))
    yield chunks.flatMap((chunk) => chunk.columns.id.map((_, at) => variantAt(chunk, at)))
    from = [generation, last.segment, last.number]
  }
}

/** A generation that is written whole and that nobody reads yet. */
export interface Unread {
  readonly generation: number
  readonly written: Written
}

/** Writes variants as a generation that nobody reads yet, begun with a row; the reader's own if none. */
export async function writeGeneration(
  database: Database,
  variants: AsyncIterable<readonly Variant[]>,
  { row = OWN_ROW, signal }: WriteOptions = {},
): Promise<Unread> {
  const generation = await database.packs.add({ ...row, state: 'importing', rules: RULES })
  const stored = () => signal?.throwIfAborted()
  const segments = startSegments(database, generation, { sizes: SIZES, stored })
  try {
    for await (const batch of variants) await segments.add(batch)
    return { generation, written: await segments.close() }
  } finally {
    await segments.rested()
  }
}

interface WriteOptions {
  readonly row?: Omit<GenerationRow, 'generation'>
  readonly signal?: AbortSignal | undefined
}
