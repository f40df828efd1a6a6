import type { Span } from '../text/span'
import type { Clause, Range } from './clause'
import type { Cue } from './cue'
import type { Found, Pattern } from './found'

/** One sentence while its attributions are found: what there is, and which units are taken. */
export interface Work {
  readonly clause: Clause
  /** The article's text. */
  readonly text: string
  readonly found: Found[]
  /** 1 for each unit that belongs to an attribution already. */
  readonly claimed: Uint8Array
}

/** An attribution in units of its sentence. */
export interface Parts {
  readonly content: readonly Range[]
  readonly cue: Range
  readonly source: Range | null
}

/** Marks units as taken. */
export function claim({ claimed }: Work, ranges: readonly (Range | null)[]): void {
  for (const range of ranges) if (range) claimed.fill(1, range.from, range.to)
}

/** Notes an attribution and claims its content and cue. */
export function note(
  work: Work,
  parts: Parts,
  how: Pick<Cue, 'act' | 'reliability'> & { pattern: Pattern },
): void {
  claim(work, [...parts.content, parts.cue])
  work.found.push({
    content: parts.content.map((range) => spanOf(work.clause, range)),
    cue: spanOf(work.clause, parts.cue),
    source: parts.source && spanOf(work.clause, parts.source),
    act: how.act,
    reliability: how.reliability,
    pattern: how.pattern,
  })
}

/** The text that units cover. */
export const spanOf = ({ units }: Clause, { from, to }: Range): Span => ({
  start: units[from]?.start ?? 0,
  end: units[to - 1]?.end ?? 0,
})
