import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { builtFolder } from '../../scripts/build'

/** Bytes that a page which is no article may cost, packed as they would be sent. */
const MOST = 3_000

test.each(['chromium', 'firefox'] as const)('what runs on every page of %s stays small', (kind) => {
  const gate = readFileSync(join(builtFolder(kind), 'gate.js'))
  expect(gzipSync(gate, { level: 9 }).length).toBeLessThanOrEqual(MOST)
})
