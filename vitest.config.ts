import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** Units, laws, components, architecture: everything that needs no browser and no patience. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'test/long/**'],
    // Left to itself it keeps one processor free, and there may be but two.
    maxWorkers: '100%',
    // No measure of anything: a busy machine starts a terminal program ten times in more than 5 s.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    setupFiles: ['test/laws-seed.ts', 'test/patience.ts'],
  },
})
