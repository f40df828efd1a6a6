import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** The tests of the pure core, which keeps no state: of these a hundred files share what is loaded. */
const CORE = [
  'attribution',
  'decision',
  'difference',
  'feed',
  'follow',
  'fuzz',
  'growth',
  'index',
  'interchange',
  'lexicon',
  'match',
  'pack',
  'packs',
  'statement',
  'telling',
  'text',
  'unseen',
  'web',
]

/** Who puts a module of its own in the place of ours shares none. */
const core = globSync(`test/{${CORE.join(',')}}/**/*.test.ts`).filter(
  (file) => !readFileSync(file, 'utf8').includes('vi.mock('),
)

/** Units, laws, components, architecture: everything that needs no browser and no patience. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // Left to itself it keeps one processor free, and there may be but two.
    maxWorkers: '100%',
    // No measure of anything: a busy machine starts a terminal program ten times in more than 5 s.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    setupFiles: ['test/laws-seed.ts', 'test/patience.ts'],
    projects: [
      { extends: true, test: { name: 'core', include: core, isolate: false } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/long/**', ...core],
        },
      },
    ],
  },
})
