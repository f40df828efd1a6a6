import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, so that none of them runs alone at the end. */
const LONGEST = ['views', 'layouts', 'card', 'quiet', 'following', 'living', 'secret']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return at < 0 ? LONGEST.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/**
 * The built extensions in real browsers; each file has browsers of its own, two files at a time: three
 * on two processors took 837 s where two take 640 to 720 (2026-11-23).
 */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A machine that stands still for half a minute has failed nothing; what passes waits for none of it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 40_000 } },
    // Of 424 tests one or two a run met a state between two others on a busy machine (2026-11-22).
    retry: 1,
  },
})
