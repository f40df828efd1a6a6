import { expect, test } from 'vitest'
import { growing } from '../soak/reader/memory'
import { dayOf } from '../soak/reader/run'
import { SEED } from './seed'

/** Of each browser; `npm run soak` takes an hour. */
const MINUTES = Number(process.env.AS_QUOTED_MINUTES ?? 10)

test.each(['chromium', 'firefox'] as const)(
  'in %s, a reader’s day ends where a model says, without an error, and needs no more memory than its morning',
  async (kind) => {
    const day = await dayOf({ seed: SEED, minutes: MINUTES, kind }, () => {})
    expect(day.faults).toEqual([])
    expect(growing(day.memory), JSON.stringify(day.memory)).toEqual([])
    expect(day.killed).toBeGreaterThan(0)
  },
)
