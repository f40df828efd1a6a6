const COMPARED = [
  'test/compare.test.ts',
  'test/edits.test.ts',
  'test/headline.test.ts',
  'test/independence.test.ts',
  'test/left-out.test.ts',
]

/** The folders of the pure core whose tests are tried by faults, and those tests, quick ones first. */
export const MUTATED: Readonly<Record<string, readonly string[]>> = {
  match: ['test/match/**/*.test.ts', ...COMPARED, 'test/translation.test.ts'],
  difference: [
    'test/difference/!(laws|noise).test.ts',
    ...COMPARED,
    'test/difference/laws.test.ts',
  ],
  index: ['test/index/**/*.test.ts', 'test/match/**/*.test.ts'],
  pack: [
    'test/pack/!(hostile|plain-record|round-trip|sources).test.ts',
    'test/pack/{hostile,plain-record,round-trip,sources}.test.ts',
  ],
}
