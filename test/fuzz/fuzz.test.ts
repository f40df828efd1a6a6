import { describe, expect, test } from 'vitest'
import { savedInputs } from './corpus'
import { TARGETS } from './targets'
import { tryTarget } from './try'

/** The short part of `npm run fuzz`, the same each time: a few seconds for all targets together. */
const [SEED, CASES] = [20261122, 1_000]
/** On a machine that does much else at the same time. */
const PATIENCE = 120_000

describe.each(TARGETS)('$target.name', ({ target, share }) => {
  const saved = savedInputs('.', target.name)

  test('has inputs that are kept', () => {
    expect(saved.length).toBeGreaterThan(0)
  })

  test.each(saved)('keeps its promises for $name', async ({ input }) => {
    await target.check(input)
  })

  test(
    'keeps them for inputs that nobody meant',
    async () => {
      const cases = Math.ceil((CASES * share) / 1_000)
      expect(await tryTarget(target, { seed: SEED, cases })).toMatchObject({ cases, broke: null })
    },
    PATIENCE,
  )
})
