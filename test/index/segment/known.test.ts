import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownInMemory } from '../../../lib/index/memory'
import { addPosting, postingCount, startArena } from '../../../lib/index/segment/arena'
import { posting } from '../../../lib/index/segment/bucket'
import { leastFrequent } from '../../../lib/index/segment/frequent'
import { idTerm, PARTITION_BITS, PRINT_BITS, placeOf } from '../../../lib/index/segment/key'
import { knownInSegments } from '../../../lib/index/segment/known'
import { postingsOf } from '../../../lib/index/segment/postings'
import { termsOf } from '../../../lib/index/terms'
import type { VariantId } from '../../../lib/statement/variant'
import { segmentOf, variant } from './sample'

const WORDS = [
  'cranes',
  'stand',
  'the',
  'harbour.',
  'Ships',
  'leave;',
  'and they',
  'wait,',
  'still',
]
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 20 })
  .map((words) => words.join(' '))
const texts = fc.array(sentence, { maxLength: 10 })

test('segments answer as one index in memory does, whatever stands in which', () =>
  fc.assert(
    fc.asyncProperty(fc.array(texts, { maxLength: 3 }), texts, async (shares, asked) => {
      const lists = shares.map((share, nth) =>
        share.map((text, at) => variant(`s${nth}-${at}`, { text })),
      )
      const memory = knownInMemory(lists.flat())
      const built = await Promise.all(lists.map((list) => segmentOf(list)))
      const known = knownInSegments(built.map(({ segment }) => segment))
      const queries = asked.map((text) => termsOf(text, 'en'))
      const terms = ['absent', ...new Set(queries.flat())]
      expect(await known.candidates(queries)).toEqual(await memory.candidates(queries))
      expect(await known.frequencies(terms)).toEqual(await memory.frequencies(terms))
      expect(await known.postings(terms)).toEqual(await memory.postings(terms))
      const ids = [...lists.flat().map(({ id }) => id), 'harbour/none'] as VariantId[]
      expect(await known.variants(ids)).toEqual(await memory.variants(ids))
      expect(await known.reports(ids)).toEqual(await memory.reports(ids))
    }),
    { numRuns: 60 },
  ))

const many = Array.from({ length: 60 }, (_, at) =>
  variant(`v${at}`, { text: `Warehouse ${at} holds timber for village${at} until winter${at}.` }),
)

test('a query reads the buckets of its terms and the chunks of its candidates, each once', async () => {
  const { segment, reads, buckets, chunks } = await segmentOf(many)
  const known = knownInSegments([segment])
  expect(buckets).toBeGreaterThan(16)
  expect(chunks).toBe(20)
  const asked = termsOf('They store timber for village7 until winter7.', 'en')
  const { found } = await known.candidates([asked, asked])
  expect(found[0]?.[0]?.variant).toBe('harbour/v7')
  expect(reads.buckets.length).toBeLessThanOrEqual(asked.length)
  expect(reads.buckets).toEqual([...new Set(reads.buckets)].sort((a, b) => a - b))
  expect(reads.chunks).toEqual([2])
  await known.variants(['harbour/v7'] as VariantId[])
  expect(reads.chunks).toEqual([2])
})

test('the pairs of a frequent stem stand in several buckets, and all are found', async () => {
  const { segment } = await segmentOf(many)
  expect(Math.max(...segment.directory.splits)).toBeGreaterThan(0)
  const terms = [...new Set(many.flatMap(({ text }) => termsOf(text, 'en')))]
  expect(await knownInSegments([segment]).postings(terms)).toEqual(
    await knownInMemory(many).postings(terms),
  )
})

test('what a small segment does not have is known without a read', async () => {
  const { segment, reads } = await segmentOf(many)
  const known = knownInSegments([segment])
  const { frequencies, found } = await known.candidates([['glacier', 'violin']])
  expect({ ...frequencies, found }).toEqual({ passages: 60, of: new Map(), found: [[]] })
  expect((await known.frequencies(['glacier', 'violin'])).of).toEqual(new Map())
  expect(reads).toEqual({ buckets: [], chunks: [] })
})

test('a damaged bucket is said, a missing one is empty', async () => {
  const { segment } = await segmentOf(many)
  const asked = [termsOf('Timber for village7 until winter7.', 'en')]
  const missing = { ...segment, buckets: async () => new Map() }
  const { found, frequencies } = await knownInSegments([missing]).candidates(asked)
  expect(found).toEqual([[]])
  expect((await knownInSegments([missing]).frequencies(asked[0] ?? [])).of).toEqual(new Map())
  expect(frequencies.passages).toBe(60)
  const damaged = {
    ...segment,
    buckets: async (numbers: readonly number[]) =>
      new Map(numbers.map((each) => [each, Uint8Array.of(1, 2, 3)])),
  }
  await expect(knownInSegments([damaged]).candidates(asked)).rejects.toThrow('segment foreign')
})

test('what is expected is read ahead, once', async () => {
  const { segment, reads } = await segmentOf(many)
  const known = knownInSegments([segment])
  const asked = [termsOf('They store timber for village7 until winter7.', 'en')]
  known.expect(asked)
  const ahead = [...reads.buckets]
  expect(ahead.length).toBeGreaterThan(0)
  const { found } = await known.candidates(asked)
  expect(found[0]?.[0]?.variant).toBe('harbour/v7')
  expect(reads.buckets).toEqual(ahead)
})

test('whoever asks is told that what was expected cannot be read', async () => {
  const { segment } = await segmentOf(many)
  const buckets = () => Promise.reject(new Error('the disk is gone'))
  const known = knownInSegments([{ ...segment, buckets }])
  const asked = [termsOf('Timber for village7', 'en')]
  known.expect(asked)
  await expect(known.candidates(asked)).rejects.toThrow('the disk is gone')
})

test('a variant that one segment has is looked for in no other', async () => {
  const [one, other] = await Promise.all(
    [many.slice(0, 30), many.slice(30)].map((list) => segmentOf(list)),
  )
  if (!one || !other) throw new Error('no segments')
  // Of so many passages that only its buckets tell what it has.
  const directory = { ...other.segment.directory, passages: 2 ** 19 }
  const known = knownInSegments([one.segment, { ...other.segment, directory }])
  const [first] = many
  const found = await known.variants(['harbour/v0'] as VariantId[])
  expect(found.get('harbour/v0' as VariantId)).toEqual(first)
  expect(one.reads.chunks).toEqual([0])
  expect(other.reads).toEqual({ buckets: [], chunks: [] })
})

test('what no table of frequent terms has is looked up where passages are many', async () => {
  const { segment } = await segmentOf(many)
  const directory = { ...segment.directory, passages: 2 ** 19 }
  const frequent = { keys: new Float64Array(), frequencies: new Uint32Array() }
  const known = knownInSegments([{ ...segment, directory, frequent }])
  const { found } = await known.candidates([['village7', 'violin']])
  expect(found[0]?.map((each) => each.variant)).toEqual(['harbour/v7'])
})

describe('of many buckets', () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`)
  const varied = Array.from({ length: 80 }, (_, at) =>
    variant(`w${at}`, { text: `${words.slice(at % 20).join(' ')} port${at} quay${at}.` }),
  )

  test.each([[70], [10]])('few are read for a passage, cut at %i', async (cut) => {
    const lists = [varied.slice(0, cut), varied.slice(cut)]
    const cuts = { chunkVariants: 3, bucketBytes: 8 }
    const built = await Promise.all(lists.map((list) => segmentOf(list, cuts)))
    for (const { buckets } of built) expect(buckets).toBeGreaterThan(128)
    const known = knownInSegments(built.map(({ segment }) => segment))
    const terms = termsOf(words.join(' '), 'en')
    const { found, frequencies } = await known.candidates([terms])
    for (const { reads } of built) expect(reads.buckets.length).toBeLessThanOrEqual(8)
    expect(found[0]?.[0]?.variant).toBe('harbour/w0')
    expect(frequencies.of.get('word0')).toBe(4)
  })
})

describe('for one article', () => {
  const GROUPS = 15
  const grouped = Array.from({ length: 300 }, (_, at) =>
    variant(`g${at}`, {
      text: `Ship${at} brings kind${at % GROUPS}${at < GROUPS ? ` in night${at}` : ''}.`,
    }),
  )
  /** A passage for each group: the first five say no more than what all of the group say. */
  const asked = Array.from({ length: GROUPS }, (_, group) =>
    termsOf(`kind${group}${group < 5 ? '' : ` in night${group}`}`, 'en'),
  )
  const chunksFor = async (cuts: readonly number[], passages = 0) => {
    const borders = [...cuts, grouped.length]
    const built = await Promise.all(
      borders.map((end, nth) =>
        segmentOf(grouped.slice(borders[nth - 1] ?? 0, end), {
          chunkVariants: 2,
          bucketBytes: 1024,
        }),
      ),
    )
    const last = built.at(-1)
    const segments = built.map(({ segment }) =>
      segment === last?.segment && passages > 0
        ? { ...segment, directory: { ...segment.directory, passages } }
        : segment,
    )
    const { found } = await knownInSegments(segments).candidates(asked)
    const numbers = found.map((list) => list.map(({ variant }) => Number(variant.slice(9))))
    return { numbers, reads: built.map(({ reads }) => reads.chunks.length) }
  }
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)

  test.each([[[]], [[100]], [[2, 4, 200]]])('only so much is read, cut at %j', async (cuts) => {
    const { numbers, reads } = await chunksFor(cuts)
    expect(sum(reads)).toBe(96)
    const all = await knownInMemory(grouped).candidates(asked)
    const wanted = all.found.map((list) => list.map(({ variant }) => Number(variant.slice(9))))
    const read = new Set(numbers.flat().map((number) => number >> 1))
    expect(read.size).toBe(96)
    // What stands in a chunk that is read is found, in the order of all.
    expect(numbers).toEqual(wanted.map((list) => list.filter((number) => read.has(number >> 1))))
    // The likeliest of each passage, and those that share all that was asked for.
    expect(numbers.map(([first]) => first)).toEqual(wanted.map(([first]) => first))
    expect(numbers.slice(0, 5)).toEqual(wanted.slice(0, 5))
  })

  test('what many print alike takes nothing from other passages', async () => {
    const slogans = ['brings barley to Selby', 'takes copper to Harwick', 'leaves peat in Norby']
    const alike = Array.from({ length: 300 }, (_, at) =>
      variant(`a${at}`, { text: `Ship${at} ${slogans[at % 3]}.` }),
    )
    const others = Array.from({ length: 10 }, (_, at) =>
      variant(`o${at}`, { text: `Crane${at} lifts timber over walls.` }),
    )
    const cuts = { chunkVariants: 2, bucketBytes: 1024 }
    const { segment } = await segmentOf([...alike, ...others], cuts)
    const asked = [...slogans, 'lifts timber, stone and slate'].map((text) => termsOf(text, 'en'))
    const { found } = await knownInSegments([segment]).candidates(asked)
    expect(found.at(-1)).toHaveLength(10)
    for (const list of found.slice(0, 3)) expect(list.length).toBeGreaterThan(20)
  })

  test('half as much is read where many passages are known', async () => {
    expect(sum((await chunksFor([100], 2 ** 19)).reads)).toBe(48)
    expect(sum((await chunksFor([100], 2 ** 19 - 101)).reads)).toBe(96)
  })
})

test('what is posted while building comes back sorted, from all partitions asked for', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat(2 ** 24 - 1), fc.nat(2 ** 21))),
      (all) => {
        const arena = startArena()
        for (const [partition, print, number] of all) addPosting(arena, partition, print, number)
        const sorted = all.map(([, print, number]) => posting(print, number)).sort((a, b) => a - b)
        expect([...postingsOf(arena, 0, 2 ** PARTITION_BITS)]).toEqual(sorted)
        expect(postingCount(arena)).toBe(all.length)
      },
    ),
  ))

test('places spread evenly and tell terms apart', () => {
  const COUNT = 40_000
  const places = Array.from({ length: COUNT }, (_, at) => placeOf(`stem${at}_other${at % 97}`))
  const partitions = new Map<number, number>()
  for (const { partition, print } of places) {
    partitions.set(partition, (partitions.get(partition) ?? 0) + 1)
    expect(print).toBeLessThan(2 ** PRINT_BITS)
  }
  // 2.4 on average; by the Poisson distribution 20 in any of 16,384 is one in ten million.
  expect(Math.max(...partitions.values())).toBeLessThan(20)
  expect(new Set(places.map(({ partition, print }) => `${partition} ${print}`)).size).toBe(COUNT)
})

test('an id is no word', () => {
  expect(termsOf(idTerm('cranes'), 'en')).not.toContain(idTerm('cranes'))
  expect(placeOf(idTerm('cranes'))).not.toEqual(placeOf('cranes'))
})

test('nothing is left out of the table of frequent terms below 8,192 passages', () => {
  expect([1, 8192, 8193, 1_000_000].map(leastFrequent)).toEqual([1, 1, 2, 123])
})
