import assert from 'node:assert/strict'
import { addFields, type Fields, startFields } from '../../lib/index/segment/fields'
import { openPack, type Pack, readPack } from '../../lib/pack/read'

const bytesOf = ({ bytes, ends, closed }: Fields) => ({
  bytes: Buffer.from(bytes.subarray(0, ends[closed - 1] ?? 0)),
  ends: [...ends.subarray(0, closed)],
})

async function fieldsOf(source: ReadableStream<Uint8Array>) {
  const pack = await openPack(source)
  const all = startFields()
  const reading = pack.fields(1, () => all)
  for (;;) {
    const { done, value } = await reading.next()
    if (done) return { fields: bytesOf(all), badLines: value }
  }
}

const settled = <Value>(value: Promise<Value>): Promise<Value | { readonly error: unknown }> =>
  value.catch((error: unknown) => ({ error }))

/** What `readPack` gives, or throws; an import, which takes the fields of the lines, has it alike. */
export async function readBothWays(source: ReadableStream<Uint8Array>): Promise<Pack> {
  const [one, other] = source.tee()
  const [pack, fields] = await Promise.all([settled(readPack(one)), settled(fieldsOf(other))])
  if ('error' in pack) {
    assert.deepEqual(fields, pack)
    throw pack.error
  }
  const wanted = startFields()
  for (const variant of pack.variants) addFields(wanted, variant)
  assert.deepEqual(fields, { fields: bytesOf(wanted), badLines: pack.badLines })
  return pack
}
