import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FOLLOW_JOBS } from './follow-jobs'
import { FAULTS } from './inject'
import { JOBS } from './jobs'
import { attempt, prepare, setUp } from './try'

/** Calls of each job that are tried here; test/long tries every call with every fault. */
const TRIED = 8

beforeEach(setUp)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe.each([...JOBS, ...FOLLOW_JOBS])('$name', (job) => {
  test('ends in the old state or the new one, whichever call fails', async () => {
    const prepared = await prepare(job)
    const step = Math.max(1, Math.floor(prepared.calls / TRIED))
    const wrong: string[] = []
    for (let nth = 1; nth <= prepared.calls; nth += step) {
      const fault = FAULTS[Math.floor(nth / step) % FAULTS.length] ?? 'throws'
      wrong.push(...(await attempt(prepared, nth, fault)))
    }
    expect(wrong).toEqual([])
  }, 60_000)
})
