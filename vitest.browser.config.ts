import { defineConfig } from 'vitest/config'

/** The built extensions in real browsers; one file after the other, each with browsers of its own. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
})
