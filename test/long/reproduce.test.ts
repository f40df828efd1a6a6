import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the sources build to the same files in an empty folder', () => {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/reproduce.ts'], {
    encoding: 'utf8',
  })
  console.log(stdout.trim().split('\n').slice(-4).join('\n'))
  expect(`${status} ${status === 0 ? '' : stderr}`).toBe('0 ')
})
