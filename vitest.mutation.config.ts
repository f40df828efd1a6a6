import { matchesGlob, relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { lastingThread, noticing } from './scripts/lasting-thread.ts'
import { MUTATED } from './scripts/mutated.ts'

const files = MUTATED[process.env.AS_QUOTED_MUTATED ?? ''] ?? []

/**
 * Runs the tests that noticed the last changes first, then in the order of the list: the first that
 * fails ends the trial of a change.
 */
class InOrder extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const noticed = noticing.indexOf(moduleId)
      if (noticed >= 0) return noticed - noticing.length
      return files.findIndex((glob) => matchesGlob(relative(import.meta.dirname, moduleId), glob))
    }
    return specs.toSorted((a, b) => place(a) - place(b))
  }
}

/** The quick tests of one folder of the pure core: `npm run mutate` changes its lines one by one. */
export default defineConfig({
  plugins: [
    {
      name: 'one-thread',
      configureVitest({ project }) {
        Object.assign(project.config, { pool: lastingThread.name, poolRunner: lastingThread })
      },
    },
  ],
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: [...files],
    setupFiles: ['test/loaded-anew.ts', 'test/laws-seed.ts', 'test/quick-laws.ts'],
    isolate: false,
    sequence: { sequencer: InOrder },
    // A change may have a test wait for ever; test/quick-laws.ts has the first run take longer.
    testTimeout: 30_000,
  },
})
