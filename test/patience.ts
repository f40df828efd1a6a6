import { vi } from 'vitest'

/** Milliseconds; by itself it is one second, which a busy machine may need for one turn of the loop. */
const PATIENCE = 20_000

const { waitFor } = vi
vi.waitFor = (callback, options = {}) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: PATIENCE, ...options })
