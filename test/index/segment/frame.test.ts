import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framed, payloadOf } from '../../../lib/index/segment/frame'

test('a part is read wherever it stands in memory', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(7), (payload, offset) => {
      const bytes = framed('bucket', payload)
      const memory = new Uint8Array(offset + bytes.length + 5).fill(7)
      memory.set(bytes, offset)
      const there = memory.subarray(offset, offset + bytes.length)
      expect(payloadOf('bucket', there)).toEqual(payload)
      expect(payloadOf('bucket', there)).toEqual(payload)
    }),
  ))

test('a part of another place in memory is refused with any byte changed', () =>
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat(7),
      fc.nat(39),
      fc.integer({ min: 1, max: 255 }),
      (payload, offset, at, change) => {
        const bytes = framed('bucket', payload)
        const memory = new Uint8Array(offset + bytes.length)
        memory.set(bytes, offset)
        const place = offset + 8 + (at % payload.length)
        memory[place] = (memory[place] as number) ^ change
        expect(() => payloadOf('bucket', memory.subarray(offset))).toThrow(
          'segment damaged: bucket',
        )
      },
    ),
  ))

test('what is cut or lengthened by nothing but zeros is refused', () => {
  const payload = Uint8Array.of(1, 2, 3, 0, 0, 0, 0, 0)
  const bytes = framed('chunk', payload)
  const longer = Uint8Array.from([...bytes, 0, 0, 0, 0])
  for (const changed of [bytes.slice(0, -4), bytes.slice(0, -1), longer]) {
    expect(() => payloadOf('chunk', changed)).toThrow('segment damaged')
  }
})

test('a frame says which part it is of, and what it is asked for', () => {
  const bytes = framed('chunk', Uint8Array.of(1))
  expect(() => payloadOf('bucket', bytes)).toThrow('segment foreign: part 4, not a bucket')
  expect(() => payloadOf('bucket', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toThrow('no bucket')
  expect(() => payloadOf('chunk', bytes.subarray(0, 7))).toThrow('segment foreign: no chunk')
  expect(payloadOf('chunk', framed('chunk', new Uint8Array()))).toHaveLength(0)
})
