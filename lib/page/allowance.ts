/**
 * How much of a page's time we take for what is not urgent: what comes once is done at once, what
 * comes again and again is done for a share of the time.
 */
export interface Allowance {
  /** Milliseconds that may be spent at one go after a long rest. */
  readonly burst: number
  /** One millisecond is had back after so many. */
  readonly share: number
  /** What is left, less than nothing where more was spent, at a time of `performance.now`. */
  left: number
  at: number
}

/** A full allowance. */
export const newAllowance = (burst: number, share: number): Allowance => ({
  burst,
  share,
  left: burst,
  at: performance.now(),
})

function refill(allowance: Allowance): void {
  const now = performance.now()
  const back = (now - allowance.at) / allowance.share
  allowance.left = Math.min(allowance.burst, allowance.left + back)
  allowance.at = now
}

/** Takes milliseconds that were spent from an allowance. */
export function spend(allowance: Allowance, spent: number): void {
  refill(allowance)
  allowance.left -= spent
}

/** Milliseconds until something may be spent again: 0 where it may be now. */
export function waitFor(allowance: Allowance): number {
  refill(allowance)
  return Math.max(0, -allowance.left * allowance.share)
}
