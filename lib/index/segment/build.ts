import type { Speaker } from '../../attribution/attribution'
import type { Lexicon } from '../../lexicon/lexicon'
import { lexiconFor } from '../../lexicon/lexicon-for'
import { scannedPassages } from '../../statement/passage'
import type { Variant } from '../../statement/variant'
import { type Scan, startScan } from '../../text/scan'
import { type Arena, addPosting, postingCount, startArena } from './arena'
import { encodeBucket, PRINTS, posting } from './bucket'
import { encodeChunk, type Passaged } from './chunk'
import { type Deflate, deflated } from './deflate'
import { type Directory, encodeDirectory, MOST_SPLITS } from './directory'
import { encodeFrequent, keyOf, leastFrequent } from './frequent'
import { idTerm, PARTITION_BITS, placeOf } from './key'
import { postPassage } from './post'
import { postingsOf } from './postings'
import { SPEAKERS_TERM, speakerPlaces } from './speakers'

/** How a segment is cut. */
export interface Cut {
  /** Variants a chunk: what is read and inflated for one candidate. */
  readonly chunkVariants: number
  /** Bytes of postings a bucket, roughly: what is read for one term. */
  readonly bucketBytes: number
}

/**
 * Measured at a million passages in Chromium and Firefox. To begin to compress or to inflate takes as
 * long as some kB of text, so that chunks of 32 variants are made in two thirds of the time that
 * twice as many of 16 take, pack better (152 bytes a variant, not 173), and find more with fewer
 * reads. Buckets are read in 20 ms if 400 of them have 3 kB, in 45 with 12 kB; but to write one takes
 * longer than to make it, however small it is.
 */
export const CUT: Cut = { chunkVariants: 32, bucketBytes: 5 * 1024 }

/** A segment that is being built. What is not yet in a chunk is kept, and so are all postings. */
export interface Building {
  readonly cut: Cut
  readonly deflate: Deflate
  readonly arena: Arena
  readonly scan: Scan
  readonly firstVariants: number[]
  readonly firstPassages: number[]
  /** Of the chunk at hand. */
  readonly speakers: Set<string>
  open: Passaged[]
  variants: number
  passages: number
}

export const startSegment = (cut: Cut = CUT, deflate: Deflate = deflated): Building => ({
  cut,
  deflate,
  arena: startArena(),
  scan: startScan(),
  firstVariants: [],
  firstPassages: [],
  speakers: new Set(),
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
  building.open.push({ variant, passages: addText(building, variant) })
  return building.open.length < building.cut.chunkVariants ? null : closeChunk(building)
}

/** What is posted of a variant. */
export interface PostedText extends Pick<Variant, 'id' | 'text' | 'language'> {
  readonly speaker: Pick<Speaker, 'name'> | null
}

/** Posts the next variant and gives its passages; its chunk is made elsewhere. */
export function addText(building: Building, { id, text, language, speaker }: PostedText): number[] {
  if (building.variants % building.cut.chunkVariants === 0) {
    building.firstVariants.push(building.variants)
    building.firstPassages.push(building.passages)
    building.speakers.clear()
  }
  const passages = addPassages(building, text, lexiconFor(language))
  if (speaker) addSpeaker(building, speaker.name)
  const { partition, print } = placeOf(idTerm(id))
  addPosting(building.arena, partition, print, building.variants)
  building.variants += 1
  return passages
}

/** Posts a speaker with the chunk at hand, once. */
function addSpeaker({ arena, speakers, firstVariants }: Building, name: string): void {
  if (speakers.has(name)) return
  speakers.add(name)
  for (const { partition, print } of speakerPlaces(name)) {
    addPosting(arena, partition, print, firstVariants.length - 1)
  }
}

function addPassages(building: Building, text: string, lexicon: Lexicon): number[] {
  const { arena, scan } = building
  return scannedPassages(text, lexicon, scan).flatMap(({ span, tokens }) => {
    postPassage(arena, { text, scan, tokens, lexicon }, building.passages)
    building.passages += 1
    return [span.start, span.end]
  })
}

/** The chunk of what was added last, or null where all is in chunks. */
export function closeChunk(building: Building): Chunked | null {
  const { open } = building
  if (open.length === 0) return null
  building.open = []
  return {
    chunk: building.firstVariants.length - 1,
    variants: open.length,
    bytes: encodeChunk(open, building.deflate),
  }
}

/** The parts of a segment besides its chunks. */
export interface Parts {
  readonly directory: Uint8Array<ArrayBuffer>
  readonly frequent: Uint8Array<ArrayBuffer>
}

/** What a bucket is made of: its postings in order, good until the next ones are asked for. */
export interface Sorted {
  readonly group: number
  readonly postings: Float64Array
}

/**
 * The buckets of a segment, in order, then its other parts; all chunks must be closed. One bucket at
 * a time, since all of them together would take as much room again as the postings.
 */
export function* segmentParts(building: Building): Generator<Uint8Array<ArrayBuffer>, Parts> {
  const press = startPress(building.passages)
  const sorted = sortedPostings(building)
  for (;;) {
    const { done, value } = sorted.next()
    if (done) return otherParts(press, value)
    yield bucketOf(press, value)
  }
}

/** The first half of that, which takes longer: what stands in each bucket, then the directory. */
export function* sortedPostings(building: Building): Generator<Sorted, Directory> {
  const { arena, variants, passages, cut } = building
  const { partition, print } = placeOf(SPEAKERS_TERM)
  addPosting(arena, partition, print, 0)
  const bits = bitsFor((postingCount(arena) * POSTING_BYTES) / cut.bucketBytes)
  const splits = splitsOf(arena, bits, cut)
  for (let group = 0; group < splits.length; group += 1) {
    const all = postingsOf(arena, ...partitionsOf(group, bits))
    for (const postings of parted(all, splits[group] as number)) yield { group, postings }
  }
  return {
    variants,
    passages,
    bits,
    splits,
    firstVariants: Uint32Array.from(building.firstVariants),
    firstPassages: Uint32Array.from(building.firstPassages),
  }
}

/** What the buckets so far say of frequent terms: the second half, which another thread can do. */
export interface Press {
  readonly least: number
  readonly keys: number[]
  readonly frequencies: number[]
}

/** Before the first bucket of a segment of so many passages. */
export const startPress = (passages: number): Press => ({
  least: leastFrequent(passages),
  keys: [],
  frequencies: [],
})

/** The next bucket. */
export const bucketOf = (press: Press, { group, postings }: Sorted): Uint8Array<ArrayBuffer> =>
  encodeBucket(postings, (print, frequency) => {
    if (frequency < press.least) return
    press.keys.push(keyOf(group, print))
    press.frequencies.push(frequency)
  })

/** What there is behind the last bucket. */
export const otherParts = (press: Press, directory: Directory): Parts => ({
  directory: encodeDirectory(directory),
  frequent: encodeFrequent({
    keys: Float64Array.from(press.keys),
    frequencies: Uint32Array.from(press.frequencies),
  }),
})

/** The first partition of a group and the one behind its last. */
function partitionsOf(group: number, bits: number): [from: number, to: number] {
  const width = 2 ** (PARTITION_BITS - bits)
  return [group * width, (group + 1) * width]
}

/** Groups that hold a frequent stem and its pairs are split, until they are twice too large at most. */
const splitsOf = (arena: Arena, bits: number, { bucketBytes }: Cut): Uint8Array =>
  Uint8Array.from({ length: 2 ** bits }, (_, group) => {
    const bytes = postingCount(arena, ...partitionsOf(group, bits)) * POSTING_BYTES
    return Math.max(0, Math.min(MOST_SPLITS, Math.ceil(Math.log2(bytes / bucketBytes / 2))))
  })

/** Sorted postings, parted by the first so many bits of their prints. */
function parted(postings: Float64Array, splits: number): Float64Array[] {
  const parts: Float64Array[] = []
  let from = 0
  for (let part = 1; part <= 2 ** splits; part += 1) {
    const end = posting((part * PRINTS) / 2 ** splits, 0)
    let to = from
    while (to < postings.length && (postings[to] as number) < end) to += 1
    parts.push(postings.subarray(from, to))
    from = to
  }
  return parts
}

/** What a posting takes in a bucket: 3.4 bytes with ten thousand passages, 2.5 with a million. */
const POSTING_BYTES = 3

/** As many groups as buckets are wanted. */
const bitsFor = (buckets: number): number =>
  Math.min(PARTITION_BITS, Math.max(0, Math.ceil(Math.log2(Math.max(1, buckets)))))
