import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startWriting, written } from '../../../lib/index/segment/bytes'
import { textBetween } from '../../../lib/index/segment/text-reading'
import {
  writeAll,
  writeNumber,
  writePart,
  writeSign,
  writeText,
} from '../../../lib/index/segment/text-writing'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** As they stand in articles: of one, two, three and four bytes a character. */
const TEXTS = ['cranes', 'été', 'Київ', '漢字 – “quoted”', '𝐁𝐨𝐥𝐝 🚢', '']
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'grapheme', maxLength: 200 }))

describe('what is written', () => {
  test('are texts one behind the other, however little room there was', () =>
    fc.assert(
      fc.property(fc.array(text), (all) => {
        const writer = startWriting(0)
        for (const each of all) writeText(writer, each)
        expect(written(writer)).toEqual(bytesOf(all.join('')))
      }),
    ))

  test('are the bytes from one place up to another, be they few or many', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), fc.nat(120), fc.nat(120), (bytes, a, b) => {
        const [start, end] = [Math.min(a, b, bytes.length), Math.min(Math.max(a, b), bytes.length)]
        const writer = startWriting(0)
        writeSign(writer, 1)
        writePart(writer, bytes, { start, end })
        writeAll(writer, bytes)
        expect(written(writer)).toEqual(Uint8Array.of(1, ...bytes.slice(start, end), ...bytes))
      }),
    ))

  test.each([0, 1, 9, 10, 11, 99, 100, 2_048, 1_000_000])(
    'is the number %i in figures',
    (value) => {
      const writer = startWriting(0)
      writeNumber(writer, value)
      expect(textOf(written(writer))).toBe(String(value))
    },
  )
})

describe('what is read between two places', () => {
  test.each(TEXTS)('is the text that was written there: %j', (each) => {
    const bytes = bytesOf(`"${each}", and more`)
    expect(textBetween(bytes, 1, 1 + bytesOf(each).length)).toBe(each)
  })

  test.each([1_023, 1_024, 1_025, 300_000])('is a text of %i characters as well', (length) => {
    const long = 'dam'.repeat(length).slice(0, length)
    expect(textBetween(bytesOf(long), 0, length)).toBe(long)
  })

  test('begins with the mark that some files begin with, where one stands there', () => {
    const bytes = bytesOf('\ufeffdam')
    expect(textBetween(bytes, 0, bytes.length)).toBe('\ufeffdam')
  })

  test('is what the browser reads, whatever bytes stand there', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (bytes, from) => {
        const start = Math.min(from, bytes.length)
        const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
        const wanted = decoder.decode(bytes.subarray(start))
        expect(textBetween(bytes, start, bytes.length)).toBe(wanted)
      }),
    ))
})
