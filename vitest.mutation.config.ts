import { matchesGlob, relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { MUTATED } from './scripts/mutated.ts'

const files = MUTATED[process.env.AS_QUOTED_MUTATED ?? ''] ?? []

/** Runs the tests in the order of the list: the first that fails ends the trial of a change. */
class InOrder extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      files.findIndex((glob) => matchesGlob(relative(import.meta.dirname, moduleId), glob))
    return specs.toSorted((a, b) => place(a) - place(b))
  }
}

/** The quick tests of one folder of the pure core: `npm run mutate` changes its lines one by one. */
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: [...files],
    setupFiles: ['test/laws-seed.ts', 'test/quick-laws.ts'],
    sequence: { sequencer: InOrder },
    // Watched line by line and beside everything else, a law takes its time.
    testTimeout: 120_000,
  },
})
