import { defineConfig } from 'vitest/config'

/** The built extensions in real browsers; each file has browsers of its own, two files at a time. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // A stopped worker that an event of a tab wakes in the same moment: seen twice in fifty runs.
    retry: 1,
  },
})
