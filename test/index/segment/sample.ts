import {
  addVariant,
  type Chunked,
  type Cut,
  closeChunk,
  segmentParts,
  startSegment,
} from '../../../lib/index/segment/build'
import { openDirectory } from '../../../lib/index/segment/directory'
import { openFrequent } from '../../../lib/index/segment/frequent'
import type { Segment } from '../../../lib/index/segment/segment'
import { variantOf } from '../../../lib/pack/convert'
import type { VariantRecord } from '../../../lib/pack/format'
import type { Variant } from '../../../lib/statement/variant'
import { outlets, variantRecord } from '../../pack/sample'

export function variant(id: string, rest: Partial<VariantRecord> = {}): Variant {
  const [outlet] = outlets
  if (!outlet) throw new Error('no outlet')
  return variantOf(variantRecord(id, rest), outlet, 'harbour')
}

/** What was read of a segment. */
export interface Reads {
  readonly buckets: number[]
  readonly chunks: number[]
}

/** A segment of these variants whose parts lie in memory; notes what is read of it. */
export async function segmentOf(
  variants: readonly Variant[],
  cut: Cut = { chunkVariants: 3, bucketBytes: 64 },
): Promise<{ segment: Segment; reads: Reads; buckets: number; chunks: number }> {
  const building = startSegment(cut)
  const chunked: (Chunked | null)[] = variants.map((each) => addVariant(building, each))
  chunked.push(closeChunk(building))
  const chunks: Uint8Array[] = []
  for (const each of chunked) if (each) chunks[each.chunk] = await each.bytes
  const buckets: Uint8Array[] = []
  const parts = segmentParts(building)
  const reads: Reads = { buckets: [], chunks: [] }
  const reading =
    (all: readonly Uint8Array[], noted: number[]) => async (wanted: readonly number[]) => {
      noted.push(...wanted)
      return new Map(wanted.flatMap((n) => (all[n] ? [[n, all[n]] as const] : [])))
    }
  for (;;) {
    const { done, value } = parts.next()
    if (!done) {
      buckets.push(value)
      continue
    }
    const segment: Segment = {
      directory: openDirectory(value.directory),
      frequent: openFrequent(value.frequent),
      buckets: reading(buckets, reads.buckets),
      chunks: reading(chunks, reads.chunks),
    }
    return { segment, reads, buckets: buckets.length, chunks: chunks.length }
  }
}
