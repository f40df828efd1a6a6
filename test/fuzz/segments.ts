import fc from 'fast-check'
import { encodeBucket, numbersIn, openBucket, posting } from '../../lib/index/segment/bucket'
import { encodeChunk, idAt, openChunk, passageAt, variantAt } from '../../lib/index/segment/chunk'
import { encodeDirectory, firstBuckets, openDirectory } from '../../lib/index/segment/directory'
import { SegmentError } from '../../lib/index/segment/failure'
import { framed, type Part } from '../../lib/index/segment/frame'
import { encodeFrequent, frequencyOf, openFrequent } from '../../lib/index/segment/frequent'
import { variant } from '../index/segment/sample'
import { changed, changes } from './bytes'
import { demand, type Target } from './target'

const HEAD = 8
const PRINTS = [0, 4, 77, 2 ** 24 - 1]

const bucket = encodeBucket(
  Float64Array.from([
    ...[1, 2, 3, 900].map((number) => posting(4, number)),
    ...[7, 8].map((number) => posting(77, number)),
    ...Array.from({ length: 90 }, (_, at) => posting(1_000 + at, at * at)),
  ]),
  () => {},
)
/** A sound part of each kind, without its frame. */
const SOUND: Readonly<Record<Part, Uint8Array>> = {
  directory: encodeDirectory({
    variants: 6,
    passages: 5,
    bits: 3,
    splits: Uint8Array.of(0, 0, 2, 0, 8, 0, 0, 1),
    firstVariants: Uint32Array.of(0, 2, 4),
    firstPassages: Uint32Array.of(0, 3, 3),
  }).subarray(HEAD),
  frequent: encodeFrequent({
    keys: Float64Array.of(5, 2 ** 24 + 5, 2 ** 35),
    frequencies: Uint32Array.of(9, 1, 300),
  }).subarray(HEAD),
  bucket: bucket.subarray(HEAD),
  chunk: (
    await encodeChunk(
      Array.from({ length: 9 }, (_, at) => ({
        variant: variant(`v${at}`, { day: at % 2 ? '2026-03-01' : null }),
        passages: [0, 4, 5, 9],
      })),
    )
  ).subarray(HEAD),
}
const KINDS = Object.keys(SOUND) as Part[]

/** Opens a part and reads all of it. */
async function readAll(part: Part, bytes: Uint8Array): Promise<void> {
  switch (part) {
    case 'directory': {
      const directory = openDirectory(bytes)
      const buckets = firstBuckets(directory)
      return demand(buckets.length === directory.splits.length + 1, 'a directory with gaps')
    }
    case 'frequent': {
      const terms = openFrequent(bytes)
      for (const print of PRINTS) frequencyOf(terms, { partition: 3, print }, 14)
      return
    }
    case 'bucket': {
      const opened = openBucket(bytes)
      for (const print of PRINTS) demand(numbersIn(opened, print).length <= 2 ** 20, 'a bomb')
      return
    }
    case 'chunk': {
      const chunk = openChunk(bytes)
      let passage = passageAt(chunk, 0)
      for (let number = 1; passage; number += 1) {
        idAt(chunk, passage.at)
        demand(typeof variantAt(chunk, passage.at).text === 'string', 'a variant without text')
        passage = passageAt(chunk, number)
      }
      return
    }
    default:
      return part satisfies never
  }
}

interface Input {
  readonly part: Part
  /** What stands there, under a checksum that is right. */
  readonly bytes: readonly number[]
}

const nonsense = fc.uint8Array({ maxLength: 80 }).map((bytes) => [...bytes])
const inputs: fc.Arbitrary<Input> = fc.constantFrom(...KINDS).chain((part) =>
  fc.record({
    part: fc.constant(part),
    bytes: fc.oneof(
      { weight: 4, arbitrary: changes.map((all) => [...changed(SOUND[part], all)]) },
      { weight: 1, arbitrary: nonsense },
    ),
  }),
)

/** Whatever stands in a part of a segment: it is read, or refused by the one error there is. */
export const segments: Target<Input> = {
  name: 'segments',
  inputs,
  async check({ part, bytes }) {
    try {
      await readAll(part, framed(part, Uint8Array.from(bytes)))
    } catch (error) {
      if (!(error instanceof SegmentError)) throw error
    }
  },
}
