import fc from 'fast-check'

// Which changed lines are noticed must not be left to chance, nor wait for the smallest example.
fc.configureGlobal({ seed: 20261122, endOnFailure: true })
