import type { Found } from './found'

/** Attributions at or above this confidence are shown plainly, the others quietly. */
export const SURE = 0.8

/**
 * How often attributions are right (content overlap of a half, as `evaluate` scores it), by what
 * stands in the content and how reliable the cue's word is; from 0, 40, 50 … 90 of 100. Counted on
 * 200 training articles of PolNeAR; rows with few cases lean on their neighbours.
 */
const STEPS = [0, 40, 50, 60, 70, 80, 90] as const
const PRECISION = {
  /** The content holds quotation marks: “It runs,” Weiss said. */
  quoted: [0.7, 0.72, 0.7, 0.84, 0.85, 0.93, 0.95],
  /** The content opens with "that". */
  clause: [0.5, 0.6, 0.78, 0.8, 0.83, 0.84, 0.95],
  /** Neither, the cue before its content: Weiss said it runs. */
  bare: [0.27, 0.42, 0.52, 0.62, 0.65, 0.73, 0.86],
  /** Neither, the cue after its content: It runs, Weiss said. */
  bareBefore: [0.2, 0.2, 0.25, 0.5, 0.5, 0.6, 0.87],
} as const

/** The same for the patterns that are right or wrong whatever the cue. */
const OF_PATTERN = {
  according: 0.84,
  headline: 0.85,
  pointing: 0.7,
  raising: 0.65,
  orphan: 0.58,
} as const

/** Each thought is less often marked than speech with a cue as reliable. */
const THOUGHT = 0.9

/** What tells how sure an attribution is, beside its cue. */
export interface Evidence {
  readonly quoted: boolean
  /** The content opens with a complementiser. */
  readonly clause: boolean
}

/** 0 to 1: how often attributions that a rule found in such a way are right. */
export function confidenceOf(found: Found, { quoted, clause }: Evidence): number {
  const { pattern } = found
  switch (pattern) {
    case 'after':
    case 'before':
    case 'same-source':
      return byCue(found, { quoted, clause })
    case 'orphan':
      return found.cue ? byCue(found, { quoted, clause }) : OF_PATTERN.orphan
    case 'according':
    case 'headline':
    case 'pointing':
    case 'raising':
      return OF_PATTERN[pattern]
    case 'fitted':
      return found.reliability / 100
    default:
      return pattern satisfies never
  }
}

function byCue({ pattern, reliability, act }: Found, { quoted, clause }: Evidence): number {
  const bare = pattern === 'before' ? PRECISION.bareBefore : PRECISION.bare
  const row = quoted ? PRECISION.quoted : clause ? PRECISION.clause : bare
  const step = STEPS.findLastIndex((least) => least <= reliability)
  return (row[step] ?? 0) * (act === 'thought' ? THOUGHT : 1)
}
