import { expect, test } from 'vitest'
import { soakIn } from '../soak/run'
import { wantedBrowsers } from './stage'

/** A short part of `npm run soak`, the same each time. */
const [SEED, STEPS] = [20261122, 40]

test.each(wantedBrowsers)(
  'in %s, killed workers leave the old state or the new one, and no row of neither',
  async (kind) => {
    const { killed, faults } = await soakIn(kind, { seed: SEED, steps: STEPS })
    expect(faults).toEqual([])
    expect(killed).toBeGreaterThan(0)
  },
)
