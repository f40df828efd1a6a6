// The mutation tester, for the folder that scripts/mutate.ts names.
const folder = process.env.AS_QUOTED_MUTATED
const isSample = process.env.AS_QUOTED_SHARE !== undefined
const name = isSample ? `${folder}.sample` : folder

export default {
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation-sample.mjs'],
  checkers: isSample ? ['sample'] : [],
  testRunner: 'vitest',
  // TypeScript 7 has no program for others to read its settings with, and the tests need none.
  tsconfigFile: 'none.json',
  // Which tests a change needs is known from the first run.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [`lib/${folder}/**/*.ts`],
  // A line that runs once as its file is loaded is tried by loading all files again: far too slow.
  ignoreStatic: true,
  // What one sample left out would be taken for left out by every other.
  incremental: !isSample,
  incrementalFile: `.output/mutation/${folder}.incremental.json`,
  jsonReporter: { fileName: `.output/mutation/${name}.json` },
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, skipFull: true },
  tempDirName: '.output/mutation/sandbox',
  ignorePatterns: ['.output', 'docs', 'demo', 'entrypoints', 'components', 'test/browser'],
  concurrency: 2,
  // A change that has a reader read for ever fills all memory before its time is up: 13 GB were seen.
  testRunnerNodeArgs: ['--max-old-space-size=2048'],
  // On a busy machine, or where it is stopped for a while, the first run takes its time.
  dryRunTimeoutMinutes: 30,
  timeoutMS: 600_000,
  // Whatever a thread that lasts may leave behind is left behind with it.
  maxTestRunnerReuse: 500,
  allowEmpty: false,
  disableTypeChecks: false,
  thresholds: { high: 90, low: 80, break: 80 },
}
