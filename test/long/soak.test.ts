import { expect, test } from 'vitest'
import { soakIn } from '../soak/run'
import { SEED } from './seed'

const STEPS = 200

test.each(['chromium', 'firefox'] as const)(
  'in %s, no kill of a worker at any point leaves more or less than a step',
  async (kind) => {
    const { killed, faults } = await soakIn(kind, { seed: SEED, steps: STEPS })
    expect(faults).toEqual([])
    expect(killed).toBeGreaterThan(STEPS / 8)
  },
)
