import { expect, test } from 'vitest'
import { soakIn } from '../soak/run'
import { SEED } from './seed'

/** So many that a hundred and more of them are killed before they end. */
const STEPS = 900
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
    const meant = Object.entries(killedIn).filter(([each]) =>
      /^(?:import|fold|forget|upgrade|remove)/u.test(each),
    )
    expect(meant.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(POINTS)
    expect(Object.keys(killedIn)).toEqual(expect.arrayContaining(['import', 'fold', 'upgrade']))
  },
)
