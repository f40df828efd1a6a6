import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPack } from '../../lib/pack/read'
import { header, sample, streamOf, variants } from './sample'

test('what is written is read again', async () => {
  const text = await sample()
  for (const content of [text, gzipSync(text)]) {
    const pack = await readPack(streamOf(content))
    expect(pack.header).toEqual(header)
    expect(pack.badLines).toEqual([])
    expect(pack.variants.map(({ id }) => id)).toEqual(variants.map(({ id }) => `harbour/${id}`))
  }
})

test('the digest of a small pack is the plain SHA-256 of its lines before the end', async () => {
  const text = await sample()
  const at = text.lastIndexOf('{"t":"end"')
  const { sha256 } = JSON.parse(text.slice(at))
  expect(sha256).toBe(createHash('sha256').update(text.slice(0, at)).digest('hex'))
})
