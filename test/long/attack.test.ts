import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Messages of strangers, a hundred times as many as `npm test` tries. */
const RUNS = '500000'

test('half a million messages of strangers move nothing', () => {
  const env = { ...process.env, AS_QUOTED_RUNS: RUNS }
  const args = ['run', 'test/extension/attack.test.ts', '--testTimeout', '1800000']
  const told = execFileSync('vitest', args, { encoding: 'utf8', env })
  console.log(/attack: .*/u.exec(told)?.[0])
  expect(told).toContain(`attack: ${RUNS} messages of strangers, 0 heard`)
})
