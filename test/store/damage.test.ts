import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../lib/store/database'
import { importPack } from '../../lib/store/import'
import { snapshotOf } from '../../lib/store/known-statements'
import { answers, expected, freshName, opened, packOf } from './sample'

const turned = (bytes: Uint8Array): Uint8Array => {
  const other = bytes.slice()
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1
  return other
}

describe('a bit that the disk has lost', () => {
  test.each<[string, (database: Database) => Promise<unknown>]>([
    [
      'a bucket',
      ({ buckets }) =>
        buckets.toCollection().modify((row, { value }) => {
          Object.assign(value, { bytes: turned(row.bytes) })
        }),
    ],
    [
      'a chunk',
      ({ chunks }) =>
        chunks.toCollection().modify((row, { value }) => {
          Object.assign(value, { bytes: turned(row.bytes) })
        }),
    ],
    [
      'a directory',
      ({ segments }) =>
        segments.toCollection().modify((row, { value }) => {
          Object.assign(value, { directory: turned(row.directory) })
        }),
    ],
  ])('in %s stops no comparison, and the pack is built again', async (_, damage) => {
    const name = freshName()
    const before = await opened(name)
    await importPack(before, await packOf(1))
    await damage(before)
    before.close()

    const database = await opened(name)
    const known = await snapshotOf(database)
    expect((await known.candidates([['grain', 'hungri']])).found).toEqual([[]])
    await expect.poll(async () => (await database.packs.toArray())[0]?.rules).toBe(0)
    expect(await importPack(database, await packOf(1))).toMatchObject({ ok: true })
    expect(await answers(await snapshotOf(database))).toEqual(await expected(1))
  })
})
