import type { LIMIT } from './format'

/**
 * Why a pack is refused. `not-a-pack`: the first line is no header. `newer-format`: written by a
 * later program. `bad-lines`: more than a few are at fault. `misplaced`: a second header, or lines
 * after the end. `incomplete`: no end, or records are missing. `changed`: the digest differs.
 * `unreadable`: broken gzip, or the source failed.
 */
export type PackFault =
  | 'not-a-pack'
  | 'newer-format'
  | 'too-large'
  | 'bad-lines'
  | 'misplaced'
  | 'incomplete'
  | 'changed'
  | 'unreadable'

/** A record that was left out, and why. The first line has number 1. */
export interface BadLine {
  readonly line: number
  readonly why: string
}

/** Why nothing of a pack may be used: plain data, fit for a message. */
export interface PackFailure {
  readonly reason: PackFault
  /** Where reading stopped; 0 before the first line. */
  readonly line: number
  /** The limit that was passed; null where it was none. */
  readonly limit: keyof typeof LIMIT | null
  readonly badLines: readonly BadLine[]
}

/** The one error that reading and writing packs throw. */
export class PackError extends Error {
  readonly failure: PackFailure

  constructor(reason: PackFault, rest: Partial<Omit<PackFailure, 'reason'>> = {}) {
    const failure = { reason, line: 0, limit: null, badLines: [], ...rest }
    const [first] = failure.badLines
    const detail = first ? `: line ${first.line} ${first.why}` : ''
    super(`${reason} at line ${failure.line}${failure.limit ? ` (${failure.limit})` : ''}${detail}`)
    this.name = 'PackError'
    this.failure = failure
  }
}
