import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { deflated, inflatedText } from '../../../lib/index/segment/deflate'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A text of so many letters in which little repeats. */
function longText(length: number): string {
  const words: string[] = []
  for (let at = 0; at * 4 < length; at += 1) words.push(((at * 48_271) % 1_679_616).toString(36))
  return words.join(' ').padEnd(length, '.').slice(0, length)
}

describe('a text that is compressed', () => {
  const ROOM = 2 ** 17
  test.each([0, 1, 9_000, ROOM - 1, ROOM, ROOM + 1, 1_000_000])(
    'of %i letters comes back as it was',
    async (length) => {
      const text = longText(length)
      expect(inflatedText(await deflated(bytesOf(text)))).toBe(text)
    },
  )

  test('comes back whatever its letters', async () => {
    const text = '“Київ” – 漢字 🚢'
    expect(inflatedText(await deflated(bytesOf(text)))).toBe(text)
  })

  test('of a few letters comes back after a long one', async () => {
    const [long, short] = await Promise.all(
      [longText(5_000), 'dam'].map((text) => deflated(bytesOf(text))),
    )
    expect(inflatedText(long as Uint8Array)).toHaveLength(5_000)
    expect(inflatedText(short as Uint8Array)).toBe('dam')
  })
})

test.each([
  ['what was never compressed', bytesOf('dam')],
  ['what ends too early', deflateRawSync(longText(5_000)).subarray(0, 900)],
  ['what ends too early, of a long text', deflateRawSync(longText(500_000)).subarray(0, 200_000)],
  ['what is no text', deflateRawSync(Uint8Array.of(0xff, 0xfe))],
])('%s is damage', (_, bytes) => {
  expect(() => inflatedText(bytes)).toThrow('segment damaged: does not inflate')
})
