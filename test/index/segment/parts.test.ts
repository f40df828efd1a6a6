import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  encodeBucket,
  frequencyIn,
  numbersIn,
  openBucket,
  posting,
} from '../../../lib/index/segment/bucket'
import {
  readUint32,
  readVarint,
  startWriting,
  writeBytes,
  writeUint32,
  writeVarint,
  written,
} from '../../../lib/index/segment/bytes'
import { encodeChunk, openChunk } from '../../../lib/index/segment/chunk'
import { chunkOf, encodeDirectory, openDirectory } from '../../../lib/index/segment/directory'
import type { SegmentError } from '../../../lib/index/segment/failure'
import { framed, PARTS, type Part, payloadOf } from '../../../lib/index/segment/frame'
import { encodeFrequent, frequencyOf, openFrequent } from '../../../lib/index/segment/frequent'
import { variant } from './sample'

const ignore = () => {}
const print = fc.integer({ min: 0, max: 2 ** 24 - 1 })
const number = fc.integer({ min: 0, max: 2 ** 20 })
const lists = fc.uniqueArray(fc.tuple(print, fc.uniqueArray(number, { minLength: 1 })), {
  selector: ([each]) => each,
  maxLength: 150,
})

const bucketOf = (each: readonly (readonly [number, readonly number[]])[]) =>
  encodeBucket(
    Float64Array.from(each.flatMap(([of, all]) => all.map((one) => posting(of, one)))).sort(),
    ignore,
  )

describe('numbers', () => {
  test('are read as they were written', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 49 - 1 })), (numbers) => {
        const writer = startWriting(1)
        for (const each of numbers) writeVarint(writer, each)
        const reader = { bytes: written(writer), at: 0 }
        expect(numbers.map(() => readVarint(reader))).toEqual(numbers)
        expect(reader.at).toBe(writer.length)
      }),
    ))

  test.each([0, 1, 127, 128, 0x7fffffff, 0xffffffff])('of four bytes: %i', (value) => {
    const writer = startWriting(1)
    writeUint32(writer, value)
    expect(readUint32({ bytes: written(writer), at: 0 })).toBe(value)
  })

  test.each<[string, number[]]>([
    ['end too early', [0x80, 0x80]],
    ['never end', Array.from({ length: 9 }, () => 0xff)],
  ])('that %s are damage', (_, bytes) => {
    expect(() => readVarint({ bytes: Uint8Array.from(bytes), at: 0 })).toThrow('damaged')
  })

  test('say what is wrong with them', () => {
    const reading = (...bytes: number[]) => ({ bytes: Uint8Array.from(bytes), at: 0 })
    expect(() => readVarint(reading())).toThrow('segment damaged: ends within a number')
    expect(() => readVarint(reading(0x80))).toThrow('segment damaged: ends within a number')
    const endless = reading(...Array.from({ length: 8 }, () => 0x80), 1)
    expect(() => readVarint(endless)).toThrow('segment damaged: a number without end')
    expect(() => readUint32(reading(1, 2, 3))).toThrow('segment damaged: ends within a number')
    expect(readUint32(reading(1, 2, 3, 4))).toBe(0x04030201)
  })

  test('and bytes find room, however little there was', () => {
    const writer = startWriting(2)
    writeBytes(writer, Uint8Array.of(1, 2))
    expect(writer.bytes).toHaveLength(2)
    writeBytes(writer, Uint8Array.of(3))
    expect(writer.bytes).toHaveLength(4)
    writeBytes(writer, new Uint8Array(20).fill(4))
    expect([...written(writer)]).toEqual([1, 2, 3, ...Array.from({ length: 20 }, () => 4)])
  })
})

describe('a bucket', () => {
  test('gives each term its numbers, and absent terms none', () =>
    fc.assert(
      fc.property(lists, fc.array(print), (each, others) => {
        const bucket = openBucket(bucketOf(each))
        for (const [of, numbers] of each) {
          expect([...numbersIn(bucket, of)]).toEqual([...numbers].sort((a, b) => a - b))
          expect(frequencyIn(bucket, of)).toBe(numbers.length)
        }
        const known = new Set(each.map(([of]) => of))
        for (const other of others.filter((one) => !known.has(one))) {
          expect(numbersIn(bucket, other)).toHaveLength(0)
        }
      }),
    ))

  test('counts a number once that comes twice, and tells each term and its frequency', () => {
    const told: number[][] = []
    const postings = [posting(3, 7), posting(3, 7), posting(3, 9), posting(8, 7)]
    const bucket = encodeBucket(Float64Array.from(postings), (...term) => told.push(term))
    expect([...numbersIn(openBucket(bucket), 3)]).toEqual([7, 9])
    expect(told).toEqual([
      [3, 2],
      [8, 1],
    ])
  })
})

test('frequent terms keep their frequencies', () => {
  const [keys, frequencies] = [Float64Array.of(5, 2 ** 24 + 5, 2 ** 35), Uint32Array.of(9, 1, 300)]
  const terms = openFrequent(encodeFrequent({ keys, frequencies }))
  expect(frequencyOf(terms, { partition: 0, print: 5 }, 14)).toBe(9)
  expect(frequencyOf(terms, { partition: 1, print: 5 }, 14)).toBe(1)
  expect(frequencyOf(terms, { partition: 1, print: 5 }, 0)).toBe(9)
  expect(frequencyOf(terms, { partition: 2048, print: 0 }, 14)).toBe(300)
  expect(frequencyOf(terms, { partition: 2048, print: 1 }, 14)).toBe(0)
})

test('a directory knows in which chunk a number stands, where chunks without passages are, too', () => {
  const directory = {
    variants: 6,
    passages: 5,
    bits: 3,
    splits: Uint8Array.of(0, 0, 2, 0, 8, 0, 0, 1),
    firstVariants: Uint32Array.of(0, 2, 4),
    firstPassages: Uint32Array.of(0, 3, 3),
  }
  expect(openDirectory(encodeDirectory(directory))).toEqual(directory)
  expect([0, 2, 3, 4].map((each) => chunkOf(directory.firstPassages, each))).toEqual([0, 0, 2, 2])
  expect([0, 1, 3, 5].map((each) => chunkOf(directory.firstVariants, each))).toEqual([0, 0, 1, 2])
})

/** A part of these numbers, whatever they say. */
function partOf(part: Part, numbers: readonly number[]): Uint8Array {
  const writer = startWriting()
  for (const each of numbers) writeVarint(writer, each)
  return framed(part, written(writer))
}

test('a list or a table that claims more than there is room for is damage', () => {
  const tooMany = partOf('frequent', [2 ** 40, 1, 1])
  expect(() => openFrequent(tooMany)).toThrow('segment damaged: too many frequent terms')
  // One term, and its stop: four bytes of its print, four of its place.
  const bucket = openBucket(partOf('bucket', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2 ** 40, 1, 7]))
  expect(() => numbersIn(bucket, 0)).toThrow('segment damaged: a list too long')
  expect(() => openBucket(partOf('bucket', [33, ...Array.from({ length: 15 }, () => 0)]))).toThrow(
    'segment damaged: a bucket without terms',
  )
})

describe('a directory that cannot be', () => {
  const directoryOf = (...numbers: readonly number[]) => partOf('directory', numbers)
  const splitsOf = (bits: number) => Array.from({ length: 2 ** bits }, () => 0)

  test.each<[string, number[]]>([
    ['has more chunks than bytes', [0, 0, 0, 2 ** 40, 0]],
    ['has more groups than there are partitions', [0, 0, 15, 0, ...splitsOf(15)]],
    ['lacks the splits of a group', [0, 0, 3, 0, 0, 0, 0]],
    ['splits a group too often', [0, 0, 0, 0, 9]],
    ['splits the last of two groups too often', [0, 0, 1, 0, 0, 9]],
  ])('is damage: it %s', (_, numbers) => {
    expect(() => openDirectory(directoryOf(...numbers))).toThrow(
      'segment damaged: a directory that cannot be',
    )
  })

  test.each<[string, number[]]>([
    ['variants', [5, 2, 0, 1, 0, 4, 2]],
    ['passages', [4, 3, 0, 1, 0, 4, 2]],
  ])('is damage: its %s do not add up', (_, numbers) => {
    expect(() => openDirectory(directoryOf(...numbers))).toThrow(
      'segment damaged: a directory that does not add up',
    )
  })

  test('is told from one that can', () => {
    expect(openDirectory(directoryOf(4, 2, 0, 1, 8, 4, 2))).toMatchObject({ variants: 4 })
    expect(openDirectory(directoryOf(0, 0, 14, 0, ...splitsOf(14))).bits).toBe(14)
  })
})

const faultOf = async (open: () => unknown): Promise<string> => {
  try {
    await open()
    return 'opened'
  } catch (error) {
    return (error as SegmentError).fault ?? String(error)
  }
}

const directory = {
  variants: 2,
  passages: 2,
  bits: 1,
  splits: Uint8Array.of(0, 1),
  firstVariants: Uint32Array.of(0, 1),
  firstPassages: Uint32Array.of(0, 1),
}
const parts: readonly (readonly [string, Uint8Array, (bytes: Uint8Array) => unknown])[] = [
  ['directory', encodeDirectory(directory), openDirectory],
  [
    'table of frequent terms',
    encodeFrequent({ keys: Float64Array.of(4, 9), frequencies: Uint32Array.of(7, 8) }),
    openFrequent,
  ],
  ['bucket', bucketOf([[4, [1, 2, 3]]]), openBucket],
  ['chunk', await encodeChunk([{ variant: variant('a'), passages: [0, 3] }]), openChunk],
]

describe.each(parts)('a %s', (name, bytes, open) => {
  test('is opened', async () => {
    expect(await faultOf(() => open(bytes))).toBe('opened')
  })

  test('is refused when any bit of it is turned', async () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = bytes.slice()
      turned[bit >> 3] = (turned[bit >> 3] as number) ^ (1 << (bit & 7))
      const at = bit >> 3
      const faults = at === 2 ? ['other-format'] : at < 2 ? ['foreign'] : ['damaged']
      expect(faults, `bit ${bit}`).toContain(await faultOf(() => open(turned)))
    }
  })

  test('is refused when it ends anywhere else', async () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const fault = await faultOf(() => open(bytes.slice(0, length)))
      expect(fault, `${length} bytes`).toBe(length < 8 ? 'foreign' : 'damaged')
    }
    expect(await faultOf(() => open(Uint8Array.from([...bytes, 0])))).toBe('damaged')
  })

  test('is refused in the format of tomorrow, by its number', () => {
    const tomorrow = bytes.slice()
    const part = (Object.keys(PARTS) as Part[])[(bytes[1] as number) - 1] as Part
    const { format } = PARTS[part]
    tomorrow[2] = format + 1
    expect(() => payloadOf(part, tomorrow)).toThrow(`${format + 1}, known is ${format}`)
  })

  test('is no other part', async () => {
    for (const [other, , openOther] of parts) {
      const fault = await faultOf(() => openOther(bytes))
      expect(fault).toBe(other === name ? 'opened' : 'foreign')
    }
  })

  test('with nonsense under a right checksum throws nothing but its own error', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (nonsense) => {
        const part = ['directory', 'frequent', 'bucket', 'chunk'][
          parts.findIndex(([n]) => n === name)
        ]
        const fault = await faultOf(async () => {
          const opened = await open(framed(part as 'bucket', nonsense))
          if (part === 'bucket') for (const each of [0, 1, 200]) numbersIn(opened as never, each)
        })
        expect(['opened', 'damaged']).toContain(fault)
      }),
    ))
})
