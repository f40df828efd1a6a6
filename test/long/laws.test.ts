import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { SEED } from './seed'

/** So often every law is tried, each time from a seed of its own. */
const ROUNDS = 10

test.each(Array.from({ length: ROUNDS }, (_, round) => SEED + round))(
  'every unit and law holds, drawn from %i',
  (seed) => {
    const env = { ...process.env, AS_QUOTED_SEED: String(seed) }
    const { status } = spawnSync('vitest', ['run', '--config', 'vitest.config.ts'], {
      env,
      stdio: 'inherit',
    })
    expect(status).toBe(0)
  },
)
