import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framed } from '../../../lib/index/segment/frame'
import { grouped, partsIn } from '../../../lib/index/segment/group'

const part = fc
  .uint8Array({ maxLength: 300 })
  .map((payload) => framed('bucket', payload) as Uint8Array)

test('a group holds its parts, each by itself in memory', () =>
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const found = partsIn(grouped(parts))
      expect(found).toEqual(parts)
      for (const each of found) expect(each.buffer.byteLength).toBe(each.length)
    }),
  ))

test('what is in no group is the only part', () =>
  fc.assert(
    fc.property(part, (only) => {
      expect(partsIn(only)).toEqual([only])
    }),
  ))

test('a group that is cut or changed gives parts or a clear error', () =>
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.nat(), fc.nat(255), (parts, at, byte) => {
      const bytes = grouped(parts)
      bytes[at % bytes.length] = byte
      for (const damaged of [bytes, bytes.subarray(0, at % bytes.length)]) {
        try {
          expect(partsIn(damaged).length).toBeLessThanOrEqual(bytes.length)
        } catch (error) {
          expect(error).toMatchObject({ name: 'SegmentError', fault: 'damaged' })
        }
      }
    }),
  ))
