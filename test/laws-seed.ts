import fc from 'fast-check'

// A law that holds today must not fail tomorrow by a draw: `npm test` draws the same each time, and
// test/long/laws.test.ts with another seed each time. A law that fails there prints what it drew.
fc.configureGlobal({ seed: Number(process.env.AS_QUOTED_SEED ?? 20261122) })
