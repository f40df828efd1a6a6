import type { Lexicon } from '../../lexicon/lexicon'
import { lexiconFor } from '../../lexicon/lexicon-for'
import { passagesOf } from '../../statement/passage'
import type { Variant } from '../../statement/variant'
import { read, type Span } from '../../text/span'
import { termsOf } from '../terms'
import { type Arena, addPosting, postingCount, postingsOf, startArena } from './arena'
import { encodeBucket } from './bucket'
import { encodeChunk, type Passaged } from './chunk'
import { encodeDirectory } from './directory'
import { encodeFrequent, keyOf, leastFrequent } from './frequent'
import { idTerm, PARTITION_BITS, placeOf } from './key'

/** How a segment is cut. */
export interface Cut {
  /** Variants a chunk: what is read and inflated for one candidate. */
  readonly chunkVariants: number
  /** Bytes of postings a bucket, roughly: what is read for one term. */
  readonly bucketBytes: number
}

/**
 * Measured at a million passages in Chromium and Firefox: larger chunks pack better but take longer
 * to inflate (16 variants 100 µs); 400 buckets of 3 kB are read in 20 ms, of 12 kB in 45.
 */
export const CUT: Cut = { chunkVariants: 16, bucketBytes: 4 * 1024 }

/** A segment that is being built. What is not yet in a chunk is kept, and so are all postings. */
export interface Building {
  readonly cut: Cut
  readonly arena: Arena
  readonly firstVariants: number[]
  readonly firstPassages: number[]
  open: Passaged[]
  variants: number
  passages: number
}

export const startSegment = (cut: Cut = CUT): Building => ({
  cut,
  arena: startArena(),
  firstVariants: [],
  firstPassages: [],
  open: [],
  variants: 0,
  passages: 0,
})

/** A chunk that is complete: its number, and its bytes once they are compressed. */
export interface Chunked {
  readonly chunk: number
  readonly variants: number
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>
}

/** Adds a variant; gives the chunk that it fills, or null. */
export function addVariant(building: Building, variant: Variant): Chunked | null {
  const lexicon = lexiconFor(variant.language)
  if (building.open.length === 0) {
    building.firstVariants.push(building.variants)
    building.firstPassages.push(building.passages)
  }
  building.open.push({ variant, passages: addPassages(building, variant, lexicon) })
  addPosting(building.arena, placeOf(idTerm(variant.id)), building.variants)
  building.variants += 1
  return building.open.length < building.cut.chunkVariants ? null : closeChunk(building)
}

function addPassages(building: Building, variant: Variant, lexicon: Lexicon): Span[] {
  const spans = passagesOf(variant.text, lexicon)
  spans.forEach((span, at) => {
    for (const term of termsOf(read(variant.text, span), variant.language)) {
      addPosting(building.arena, placeOf(term), building.passages + at)
    }
  })
  building.passages += spans.length
  return spans
}

/** The chunk of what was added last, or null where all is in chunks. */
export function closeChunk(building: Building): Chunked | null {
  const { open } = building
  if (open.length === 0) return null
  building.open = []
  return {
    chunk: building.firstVariants.length - 1,
    variants: open.length,
    bytes: encodeChunk(open),
  }
}

/** The parts of a segment besides its chunks. */
export interface Parts {
  readonly directory: Uint8Array<ArrayBuffer>
  readonly frequent: Uint8Array<ArrayBuffer>
}

/**
 * The buckets of a segment, in order, then its other parts; all chunks must be closed. One bucket at
 * a time, since all of them together would take as much room again as the postings.
 */
export function* segmentParts(building: Building): Generator<Uint8Array<ArrayBuffer>, Parts> {
  const { arena, variants, passages, cut } = building
  const bits = bitsFor((postingCount(arena) * POSTING_BYTES) / cut.bucketBytes)
  const width = 2 ** (PARTITION_BITS - bits)
  const least = leastFrequent(passages)
  const keys: number[] = []
  const frequencies: number[] = []
  for (let bucket = 0; bucket < 2 ** bits; bucket += 1) {
    const postings = postingsOf(arena, bucket * width, (bucket + 1) * width)
    yield encodeBucket(postings, (print, frequency) => {
      if (frequency < least) return
      keys.push(keyOf(bucket, print))
      frequencies.push(frequency)
    })
  }
  return {
    directory: encodeDirectory({
      variants,
      passages,
      bits,
      firstVariants: Uint32Array.from(building.firstVariants),
      firstPassages: Uint32Array.from(building.firstPassages),
    }),
    frequent: encodeFrequent({
      keys: Float64Array.from(keys),
      frequencies: Uint32Array.from(frequencies),
    }),
  }
}

/** What a posting takes in a bucket: 3.4 bytes with ten thousand passages, 2.5 with a million. */
const POSTING_BYTES = 3

const bitsFor = (buckets: number): number =>
  Math.min(PARTITION_BITS, Math.max(0, Math.ceil(Math.log2(Math.max(1, buckets)))))
