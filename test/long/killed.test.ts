import { expect, test } from 'vitest'
import { soakIn } from '../soak/run'
import { SEED } from './seed'

/** So many that a hundred and more of them are killed before they end. */
const STEPS = 600
const POINTS = 100

test.each(['chromium', 'firefox'] as const)(
  'in %s, a worker killed at a hundred points of import, fold, forget and upgrade',
  async (kind) => {
    const { killed, killedIn, kept, faults } = await soakIn(kind, { seed: SEED, steps: STEPS })
    const at = JSON.stringify(killedIn)
    console.log(
      `killed: ${kind}, seed ${SEED}: ${killed} killed, ${kept} had done it all the same: ${at}`,
    )
    expect(faults).toEqual([])
    expect(killed).toBeGreaterThanOrEqual(POINTS)
    const kinds = Object.keys(killedIn)
    expect(kinds).toEqual(expect.arrayContaining(['import', 'fold', 'upgrade']))
    expect(kinds.some((each) => each.startsWith('forget'))).toBe(true)
  },
)
