import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deflatedByHand } from '../../../lib/index/segment/deflate-by-hand'
import { makeCodes, startCodes } from '../../../lib/index/segment/huffman'

const there = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(inflateRawSync(deflatedByHand(bytes)))

/** Numbers as if by chance, the same ones each time (Lehmer's). */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647
    yield state
  }
}

/** So many bytes, of so many kinds. */
function bytesOf(length: number, kinds: number): Uint8Array {
  const numbers = chance(kinds)
  return Uint8Array.from({ length }, () => numbers.next().value % kinds)
}

/** Pieces that come again, near and far. */
const repeating = fc
  .tuple(
    fc.array(fc.uint8Array({ maxLength: 400 }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.nat(), { maxLength: 80 }),
  )
  .map(([pieces, order]) =>
    Uint8Array.from(order.flatMap((at) => [...(pieces[at % pieces.length] as Uint8Array)])),
  )

test('whatever is compressed comes back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 2_000 }), repeating), (bytes) => {
      expect(there(bytes)).toEqual(bytes)
    }),
  )
})

test.each([
  ['nothing', 0, 1],
  ['one kind of byte', 300_000, 1],
  ['two kinds', 200_000, 2],
  ['few kinds, over several blocks', 200_000, 24],
  ['every kind, which nothing makes shorter', 100_000, 256],
])('%s comes back as it was', (_, length, kinds) => {
  const bytes = bytesOf(length, kinds)
  expect(Buffer.compare(there(bytes), bytes)).toBe(0)
})

test('what came farther back than can be said is said anew', () => {
  const piece = bytesOf(20_000, 256)
  const bytes = Uint8Array.from([...piece, ...bytesOf(33_000, 251), ...piece, ...piece])
  expect(Buffer.compare(there(bytes), bytes)).toBe(0)
})

test('what repeats takes a small part of its room, what does not hardly more', () => {
  const words = 'The council said that it would build all of it. '.repeat(300)
  expect(deflatedByHand(new TextEncoder().encode(words)).length).toBeLessThan(words.length / 50)
  expect(deflatedByHand(bytesOf(100_000, 256)).length).toBeLessThan(101_000)
})

const [WHO, DOES, WHAT, WHEN] = [
  ['The council', 'A union', 'The mayor', 'Nobody', 'Ilse Brandt', 'The ministry of ports'],
  ['will build', 'has closed', 'wants', 'warned of', 'cannot pay for', 'never promised'],
  ['a new dam', 'the old harbour', 'two hundred cranes', 'ferries', 'the strike', 'a third quay'],
  ['before winter', 'on Sunday', 'in March 2026', 'for 7 million', 'at noon', 'after the flood'],
] as const

/** As chunks are: the columns of so many statements. */
function columnsOf(count: number): string {
  const numbers = chance(7)
  const some = (words: readonly string[]) => words[numbers.next().value % words.length]
  const statements = Array.from({ length: count }, (_, at) => ({
    id: `harbour/${at.toString(36)}-${numbers.next().value % 99}`,
    text: `${[WHO, DOES, WHAT, WHEN].map(some).join(' ')}, ${[DOES, WHAT, WHEN].map(some).join(' ')}.`,
  }))
  return JSON.stringify({
    id: statements.map(({ id }) => id),
    text: statements.map(({ text }) => text),
  })
}

test.each([1, 2, 4, 8, 16, 32])(
  'a chunk of %i statements takes hardly more room than a browser needs for it',
  (count) => {
    const bytes = new TextEncoder().encode(columnsOf(count))
    expect(Buffer.compare(there(bytes), bytes)).toBe(0)
    expect(deflatedByHand(bytes).length).toBeLessThan(deflateRawSync(bytes).length * 1.02)
  },
)

test.each([2, 3, 4, 6, 9, 11, 12, 13])(
  'bytes of which one in %i is used take hardly more room than a browser needs for them',
  (step) => {
    const bytes = bytesOf(600, 256).map((byte) => byte - (byte % step))
    expect(Buffer.compare(there(bytes), bytes)).toBe(0)
    expect(deflatedByHand(bytes).length).toBeLessThan(deflateRawSync(bytes).length * 1.01)
  },
)

/** How often symbols come. */
const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(40), fc.nat(20_000)), {
  minLength: 19,
  maxLength: 19,
})
/** Each as often as the two before it together: codes of a bit more for each. */
const steep = Array.from({ length: 18 }, () => 1).reduce<number[]>(
  (all) => [...all, (all.at(-1) ?? 0) + (all.at(-2) ?? 1)],
  [1],
)

test.each([
  ['any counts', counts],
  ['steep ones', fc.constant(steep)],
])(
  'codes of %s keep within their bits, leave none over, and none begins with another',
  (_, some) => {
    fc.assert(
      fc.property(some, fc.constantFrom(7, 15), (times, most) => {
        const codes = startCodes(19)
        makeCodes(codes, Uint32Array.from(times), most)
        const used = times.flatMap((count, at) => (count > 0 ? [at] : []))
        const texts = used.map((at) =>
          (codes.bits[at] as number)
            .toString(2)
            .padStart(codes.lengths[at] as number, '0')
            .split('')
            .reverse()
            .join(''),
        )
        expect(times.map((count) => count > 0)).toEqual([...codes.lengths].map((bits) => bits > 0))
        expect(Math.max(0, ...codes.lengths)).toBeLessThanOrEqual(most)
        const taken = used.reduce((sum, at) => sum + 2 ** -(codes.lengths[at] as number), 0)
        if (used.length > 1) expect(taken).toBe(1)
        for (const one of texts) {
          expect(texts.filter((other) => other.startsWith(one))).toEqual([one])
        }
      }),
    )
  },
)

/** What all codes take together where none is too long: the two lightest are joined, again and again. */
function leastBits(times: readonly number[]): number {
  const weights = times.filter((count) => count > 0)
  let bits = 0
  while (weights.length > 1) {
    weights.sort((a, b) => b - a)
    const joined = (weights.pop() as number) + (weights.pop() as number)
    bits += joined
    weights.push(joined)
  }
  return bits
}

test('codes take as few bits together as Huffman’s', () =>
  fc.assert(
    fc.property(
      fc
        .array(fc.nat(40), { minLength: 2, maxLength: 286, size: 'max' })
        .filter((times) => times.filter(Boolean).length > 1),
      (times) => {
        const codes = startCodes(times.length)
        makeCodes(codes, Uint32Array.from(times), 15)
        const bits = times.reduce(
          (sum, count, at) => sum + count * (codes.lengths[at] as number),
          0,
        )
        expect(bits).toBe(leastBits(times))
      },
    ),
  ))
