import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, so that none of them runs alone at the end. */
const LONGEST = ['views', 'layouts', 'card', 'quiet', 'following', 'living', 'secret']

/**
 * The files whose browsers go on to the next of them, brought back (test/browser/handing-on.ts): to start
 * both and to have them import what comes along takes 11 s of a processor. The others need one that was
 * just installed, or another extension, or leave what is not brought back.
 */
const SHARING = [
  'bad-input',
  'card',
  'comings',
  'demo',
  'keyboard',
  'layouts',
  'living',
  'page-anchor',
  'page-hostile',
  'panel',
  'popup',
  'quiet',
  'reading',
  'seeds',
  'selection',
].map((name) => `test/browser/${name}.test.ts`)

/** Those that share come last and in a row: a worker that meets another in between lets its browsers go. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      const place = at < 0 ? LONGEST.length : at
      return project.config.isolate ? place : place + LONGEST.length + 1
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/**
 * The built extensions in real browsers, two files at a time: three on two processors took 837 s where
 * two took 640 to 720 (2026-11-23).
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A machine that stands still for half a minute has failed nothing; what passes waits for none of it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 40_000 } },
    // Of 424 tests one or two a run met a state between two others on a busy machine (2026-11-22).
    retry: 1,
    // The browsers of a worker close at its end.
    teardownTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'own', include: ['test/browser/**/*.test.ts'], exclude: SHARING },
      },
      {
        extends: true,
        test: {
          name: 'sharing',
          include: SHARING,
          isolate: false,
          environment: './test/browser/handing-on.ts',
        },
      },
    ],
  },
})
