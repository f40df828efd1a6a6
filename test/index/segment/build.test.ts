import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addPosting, postingCount } from '../../../lib/index/segment/arena'
import { openBucket, posting } from '../../../lib/index/segment/bucket'
import {
  addVariant,
  bucketOf,
  closeChunk,
  otherParts,
  segmentParts,
  sortedPostings,
  startPress,
  startSegment,
} from '../../../lib/index/segment/build'
import { idAt, openChunk, passageAt } from '../../../lib/index/segment/chunk'
import { type Directory, firstBuckets, openDirectory } from '../../../lib/index/segment/directory'
import { frequencyOf, openFrequent } from '../../../lib/index/segment/frequent'
import {
  groupOf,
  idTerm,
  PARTITION_BITS,
  PRINT_BITS,
  splitOf,
} from '../../../lib/index/segment/key'
import { openedSegment, postedIn } from '../../../lib/index/segment/segment'
import { beginningTerm, SPEAKERS_TERM } from '../../../lib/index/segment/speakers'
import { segmentOf, variant } from './sample'

describe('a chunk is made', () => {
  const CUT = { chunkVariants: 3, bucketBytes: 64 }

  test('as soon as it is full, and of what is left in the end', async () => {
    const building = startSegment(CUT)
    const added = Array.from({ length: 7 }, (_, at) => addVariant(building, variant(`v${at}`)))
    expect(added.map((each) => each && [each.chunk, each.variants])).toEqual([
      ...[null, null, [0, 3]],
      ...[null, null, [1, 3]],
      null,
    ])
    const rest = closeChunk(building)
    expect(rest).toMatchObject({ chunk: 2, variants: 1 })
    expect(closeChunk(building)).toBeNull()
    const chunk = openChunk((await rest?.bytes) as Uint8Array)
    expect(chunk.columns.id.map((_, at) => idAt(chunk, at))).toEqual(['harbour/v6'])
  })

  test('of nothing by nothing', () => {
    expect(closeChunk(startSegment(CUT))).toBeNull()
  })

  test('with the passages of each variant, which the directory counts', async () => {
    const building = startSegment(CUT)
    const texts = ['The dam holds. The river is low.', '', 'Cranes stand still.', 'Nobody sails.']
    const first = texts.map((text, at) => addVariant(building, variant(`v${at}`, { text })))[2]
    closeChunk(building)
    const chunk = openChunk((await first?.bytes) as Uint8Array)
    expect([0, 1, 2, 3].map((number) => passageAt(chunk, number))).toEqual([
      { at: 0, span: { start: 0, end: 14 } },
      { at: 0, span: { start: 15, end: 32 } },
      { at: 2, span: { start: 0, end: 19 } },
      null,
    ])
    const parts = segmentParts(building)
    for (;;) {
      const { done, value } = parts.next()
      if (!done) continue
      expect(openDirectory(value.directory)).toMatchObject({
        variants: 4,
        passages: 4,
        firstVariants: Uint32Array.of(0, 3),
        firstPassages: Uint32Array.of(0, 3),
      })
      break
    }
  })
})

describe('a segment', () => {
  const NAMES = ['Mara Lindqvist', 'Ida Brandt', null, 'Mara Brandt']
  const variants = Array.from({ length: 24 }, (_, at) => {
    const name = NAMES[(at >> 2) % NAMES.length] ?? null
    return variant(`v${at}`, { speaker: name ? { name, kind: 'person', qid: null } : null })
  })

  test('says in which chunks a speaker stands, and that it says so', async () => {
    const { segment } = await segmentOf(variants)
    const chunksWith = (part: string): number[] => [
      ...new Set(
        variants.flatMap(({ speaker }, at) =>
          speaker?.name.includes(part) ? [Math.floor(at / 3)] : [],
        ),
      ),
    ]
    const terms = ['mara', 'lindqvist', 'ida', 'brandt'].map((word) => beginningTerm(word) ?? '')
    const posted = await postedIn(openedSegment(segment, 0), [...terms, SPEAKERS_TERM])
    expect(terms.map((term) => Array.from(posted.get(term) ?? []))).toEqual(
      ['Mara', 'Lindqvist', 'Ida', 'Brandt'].map(chunksWith),
    )
    expect(posted.has(SPEAKERS_TERM)).toBe(true)
  })

  test('knows each variant by its id', async () => {
    const { segment } = await segmentOf(variants)
    const terms = variants.map(({ id }) => idTerm(id))
    const posted = await postedIn(openedSegment(segment, 0), terms)
    expect(terms.map((term) => [...(posted.get(term) ?? [])])).toEqual(
      variants.map((_, at) => [at]),
    )
  })

  test('posts a speaker once a chunk', () => {
    const counts = [1, 12].map((times) => {
      const building = startSegment({ chunkVariants: 12, bucketBytes: 64 })
      const speaker = { name: 'Mara Lindqvist', kind: 'person', qid: null } as const
      for (let at = 0; at < times; at += 1)
        addVariant(building, variant(`v${at}`, { text: '…', speaker }))
      return postingCount(building.arena) - times
    })
    expect(counts).toEqual([3, 3])
  })
})

/** What is posted is given as it is; this many bytes a bucket. */
function bucketsOf(all: readonly (readonly [number, number, number])[], bucketBytes: number) {
  const building = startSegment({ chunkVariants: 3, bucketBytes })
  for (const each of all) addPosting(building.arena, ...each)
  const buckets: { group: number; postings: number[] }[] = []
  const sorted = sortedPostings(building)
  for (;;) {
    const { done, value } = sorted.next()
    if (done) return { buckets, directory: value }
    buckets.push({ group: value.group, postings: [...value.postings] })
  }
}

function expectFound(
  { buckets, directory }: ReturnType<typeof bucketsOf>,
  all: readonly (readonly [number, number, number])[],
): void {
  const firsts = firstBuckets(directory)
  expect(buckets).toHaveLength(firsts.at(-1) as number)
  for (const [partition, print, number] of all) {
    const group = groupOf({ partition, print }, directory.bits)
    const split = splitOf(print, directory.splits[group] as number)
    const bucket = buckets[(firsts[group] as number) + split]
    expect(bucket?.group).toBe(group)
    expect(bucket?.postings).toContain(posting(print, number))
  }
}

describe('what is posted', () => {
  const edge = fc
    .nat(255)
    .chain((part) => fc.constantFrom(part * 2 ** 16, part * 2 ** 16 + 2 ** 16 - 1))
  const postings = fc.array(
    fc.tuple(
      fc.constantFrom(0, 1, 5, 2 ** (PARTITION_BITS - 1), 2 ** PARTITION_BITS - 1),
      fc.oneof(edge, fc.nat(2 ** PRINT_BITS - 1)),
      fc.nat(2),
    ),
    { maxLength: 120, size: 'max' },
  )

  test('stands in the bucket in which it is looked for, in order', () =>
    fc.assert(
      fc.property(postings, fc.constantFrom(16, 64, 256, 100_000), (all, bucketBytes) => {
        const made = bucketsOf(all, bucketBytes)
        expectFound(made, all)
        for (const { postings } of made.buckets)
          expect(postings).toEqual([...postings].sort((a, b) => a - b))
        // One more says that the segment has its speakers.
        expect(made.buckets.flatMap((each) => each.postings)).toHaveLength(all.length + 1)
      }),
      { numRuns: 60 },
    ))

  test('is split no further than a directory says, however small buckets are to be', () => {
    const all = Array.from({ length: 6_000 }, (_, at) => [7, at * 2_700, 1] as const)
    const made = bucketsOf(all, 1)
    expect(made.directory.bits).toBe(PARTITION_BITS)
    expect(Math.max(...made.directory.splits)).toBe(8)
    expect(made.buckets.filter((each) => each.group === 7)).toHaveLength(256)
    expect(made.buckets.reduce((sum, each) => sum + each.postings.length, 0)).toBe(6_001)
  })

  test('stands in as many buckets as there is reason for', () => {
    const spread = Array.from({ length: 4_000 }, (_, at) => [at * 4, at * 4_000, 1] as const)
    const sizes = (bucketBytes: number) => bucketsOf(spread, bucketBytes).buckets.length
    expect(sizes(100_000)).toBe(1)
    expect(sizes(4_000)).toBe(4)
    expect(sizes(800)).toBe(16)
    const together = spread.map(([, print, number]) => [8, print, number] as const)
    const made = bucketsOf(together, 800)
    expect(made.directory.bits).toBe(4)
    expect(Math.max(...made.directory.splits)).toBe(3)
    const largest = Math.max(...made.buckets.map((each) => each.postings.length * 3))
    expect(largest).toBeLessThanOrEqual(2 * 800)
  })
})

test('terms that are frequent in many passages are told, others are not', () => {
  const press = startPress(3 * 8_192)
  const times = (print: number, count: number) =>
    Array.from({ length: count }, (_, at) => posting(print, at))
  const postings = Float64Array.from([...times(4, 2), ...times(5, 3), ...times(9, 40)])
  expect(openBucket(bucketOf(press, { group: 0, postings })).terms).toBe(3)
  bucketOf(press, { group: 1, postings: Float64Array.from(times(4, 3)) })
  const directory: Directory = {
    ...{ variants: 0, passages: 0, bits: 1 },
    splits: Uint8Array.of(0, 0),
    firstVariants: new Uint32Array(),
    firstPassages: new Uint32Array(),
  }
  const parts = otherParts(press, directory)
  expect(openDirectory(parts.directory)).toEqual(directory)
  const frequent = openFrequent(parts.frequent)
  const half = 2 ** (PARTITION_BITS - 1)
  const frequency = (partition: number, print: number) =>
    frequencyOf(frequent, { partition, print }, 1)
  expect([4, 5, 9].map((print) => frequency(half - 1, print))).toEqual([0, 3, 40])
  expect([4, 5, 9].map((print) => frequency(half, print))).toEqual([3, 0, 0])
})
