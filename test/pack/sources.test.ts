import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPack } from '../../lib/pack/read'
import { packText } from '../../lib/pack/write'
import { header, outlets, streamOf, variantRecord } from './sample'

/** Hardly compressed, so that a pack of them is several times as long as what is kept of one. */
const noise = (seed: number): string =>
  Array.from({ length: 10 }, (_, at) =>
    createHash('sha256').update(`${seed} ${at}`).digest('hex'),
  ).join(' ')

const records = Array.from({ length: 4_000 }, (_, at) =>
  variantRecord(`v${at}`, { text: noise(at) }),
)
const zipped = gzipSync(await packText(header, outlets, records))

/** A stream that fills what it is given, as far as the next length says. */
function fillingStream(bytes: Uint8Array, lengths: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0
  let turn = 0
  return new ReadableStream({
    type: 'bytes',
    pull(controller) {
      const request = controller.byobRequest
      const view = request?.view
      if (!request || !view) throw new Error('nobody said where the bytes go')
      if (at === bytes.length) {
        controller.close()
        request.respond(0)
        return
      }
      const most = Math.min(view.byteLength, lengths[turn % lengths.length] as number)
      const part = bytes.subarray(at, at + most)
      new Uint8Array(view.buffer, view.byteOffset, part.length).set(part)
      at += part.length
      turn += 1
      request.respond(part.length)
    },
  })
}

test.each<[string, () => ReadableStream<Uint8Array>]>([
  ['a file', () => new Blob([zipped]).stream()],
  ['chunks of their own', () => streamOf(zipped, 100_000)],
  ['a buffer that is filled again', () => fillingStream(zipped, [2 ** 20])],
  ['a buffer that is filled in part', () => fillingStream(zipped, [40_000, 1, 3, 17_000, 16_384])],
])('a pack of more than a megabyte, compressed, is read from %s', async (_, source) => {
  expect(zipped.length).toBeGreaterThan(2 ** 20)
  const { variants, badLines } = await readPack(source())
  expect(badLines).toEqual([])
  expect(variants.map(({ text }) => text)).toEqual(records.map(({ text }) => text))
})
