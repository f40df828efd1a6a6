import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FOLLOW_JOBS } from './follow-jobs'
import { JOBS } from './jobs'
import { prepare, setUp, twice } from './try'

beforeEach(setUp)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Those that a message asks for: one whose answer was lost is sent again. */
const asked = [...JOBS, ...FOLLOW_JOBS].filter(({ waits }) => waits === 'view')

describe.each(asked)('$name', (job) => {
  test('that is asked for twice leaves what it leaves once', async () => {
    const prepared = await prepare(job)
    expect(await twice(prepared, false)).toBe('')
    expect(await twice(prepared, true)).toBe('')
  }, 60_000)
})
