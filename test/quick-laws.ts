import fc from 'fast-check'

// Which changed lines are noticed must not wait for the smallest example.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true })
