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
  difference: ['test/difference/**/*.test.ts', ...COMPARED, 'test/telling.test.ts'],
  index: ['test/index/**/*.test.ts', 'test/match/**/*.test.ts'],
  pack: [
    'test/pack/{format,sure,pack-index,update,digest,quality,write,signature,archives,bad-lines}.test.ts',
    'test/pack/**/*.test.ts',
    'test/store/add-pack.test.ts',
    'test/store/export-own.test.ts',
    'test/store/update-pack.test.ts',
  ],
}
