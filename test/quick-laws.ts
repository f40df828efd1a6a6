import fc from 'fast-check'
import { inject, vi } from 'vitest'

// Which changed lines are noticed must not wait for the smallest example.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true })

// The first run counts what each test reaches, line by line and beside everything else.
if (inject('mode' as never) === 'dry-run') vi.setConfig({ testTimeout: 600_000 })
