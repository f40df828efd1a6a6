import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FOLLOW_JOBS } from '../fault/follow-jobs'
import { FAULTS } from '../fault/inject'
import { JOBS } from '../fault/jobs'
import { attempt, prepare, setUp } from '../fault/try'

beforeEach(setUp)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Every call of IndexedDB of every way in which the tables are written, with every kind of fault. */
describe.each([...JOBS, ...FOLLOW_JOBS])('$name', (job) => {
  test('ends in the old state or the new one, whichever call fails and how', async () => {
    const prepared = await prepare(job)
    const wrong: string[] = []
    for (let nth = 1; nth <= prepared.calls; nth += 1) {
      for (const fault of FAULTS) wrong.push(...(await attempt(prepared, nth, fault)))
    }
    console.log(
      `faults: ${job.name}: ${prepared.calls * FAULTS.length} tried, ${wrong.length} wrong`,
    )
    expect(wrong).toEqual([])
  })
})
