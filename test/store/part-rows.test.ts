import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { termsOf } from '../../lib/index/terms'
import { importPack } from '../../lib/store/import'
import { snapshotOf } from '../../lib/store/known-statements'
import { answers, expected, opened, packOf, SMALL } from './sample'

afterEach(() => void vi.restoreAllMocks())

const asked = [termsOf('The ferry of year 1 fed village 2.', 'en')]

test('buckets and chunks of a comparison are read in one transaction', async () => {
  const database = await opened()
  await importPack(database, await packOf(1, 6), { sizes: { ...SMALL, segmentPassages: 1_000 } })
  const known = await snapshotOf(database)
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const { found } = await known.candidates(asked)
  expect(found[0]?.length).toBeGreaterThan(0)
  expect(begun).toHaveBeenCalledTimes(1)
})

test('where the browser does not begin one, the database is read all the same', async () => {
  const database = await opened()
  await importPack(database, await packOf(1), { sizes: SMALL })
  vi.spyOn(database, 'backendDB').mockImplementation(() => {
    throw new DOMException('The connection is closing.', 'InvalidStateError')
  })
  expect(await answers(await snapshotOf(database))).toEqual(await expected(1))
})
