import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import type { Decision } from '../../lib/decision/decision'
import { addDecision } from '../../lib/store/decisions'
import { foldTail } from '../../lib/store/fold'
import { forget } from '../../lib/store/forget'
import { importPack } from '../../lib/store/import'
import { comparisonOf } from '../components/builders'
import { remember, report } from './own-sample'
import { opened, packOf } from './sample'

afterEach(() => void vi.restoreAllMocks())

test('what the reader decided is written to disk before it counts, what can be done again is not', async () => {
  // A connection keeps the function that it was opened with.
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const database = await opened()
  const durabilityOf = async (work: () => Promise<unknown>): Promise<unknown[]> => {
    begun.mockClear()
    await work()
    const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite')
    return [...new Set(writing.map(([, , options]) => options?.durability))].sort()
  }
  const decision = { kind: 'wrong-speaker', here: 'a' } as Decision
  expect(await durabilityOf(() => addDecision(database, decision, comparisonOf([])))).toEqual([
    'strict',
  ])
  expect(await durabilityOf(() => remember(database, report(1)))).toEqual(['relaxed'])
  expect(await durabilityOf(() => foldTail(database, { from: 1 }))).toEqual(['relaxed'])
  // Rows may be lost with the power; the flip that makes them count may not.
  const both = ['relaxed', 'strict']
  expect(await durabilityOf(async () => importPack(database, await packOf(1)))).toEqual(both)
  expect(await durabilityOf(() => forget(database, { kind: 'own' }))).toEqual(
    expect.arrayContaining(['strict']),
  )
})
