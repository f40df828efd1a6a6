import { expect, test } from 'vitest'
import { TARGETS } from '../fuzz/targets'
import { tryTarget } from '../fuzz/try'
import { SEED } from './seed'

/** Of all targets together; `npm run fuzz` tries a million on all processors. */
const CASES = 100_000
const SHARES = TARGETS.reduce((sum, { share }) => sum + share, 0)

test.each(TARGETS)('$target.name keeps its promises for inputs that nobody meant', async (each) => {
  const cases = Math.ceil((CASES * each.share) / SHARES)
  const tried = await tryTarget(each.target, { seed: SEED, cases })
  expect(tried).toMatchObject({ cases, broke: null })
})
