import { defineConfig } from 'vitest/config'
import { MUTATED } from './scripts/mutated.ts'

/** The quick tests of one folder of the pure core: `npm run mutate` changes its lines one by one. */
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: [...(MUTATED[process.env.AS_QUOTED_MUTATED ?? ''] ?? [])],
    setupFiles: ['test/laws-seed.ts', 'test/quick-laws.ts'],
    // Watched line by line and beside everything else, a law takes its time.
    testTimeout: 120_000,
  },
})
