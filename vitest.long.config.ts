import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** The same again with AS_QUOTED_SEED=…; another one each time it is not given. */
const seed = process.env.AS_QUOTED_SEED ?? String(Date.now() % 1_000_000)

/** What takes minutes or hours, and draws what it does from a seed that it prints (test/long/seed.ts). */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/long/**/*.test.{ts,tsx}'],
    env: { AS_QUOTED_SEED: seed },
    globalSetup: ['test/long/print-seed.ts'],
    maxWorkers: 2,
    testTimeout: 3 * 3_600_000,
    hookTimeout: 300_000,
  },
})
