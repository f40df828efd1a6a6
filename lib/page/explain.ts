import { type FlowLine, placesAround } from './flow'
import type { Decision, Judged } from './judged'
import type { Readable } from './readable'
import { isThrown } from './skeleton'
import type { Words } from './snapshot'

/** A line belongs to the article where Readability keeps more of it than this. */
const HALF = 0.5

/** Why a line is or is not in the article where no rule of ours has said so. */
const FOUND = {
  /** Readability was not shown it; it stands among others that it kept. */
  sampled: 'sampled',
  /** Readability was not shown it: it would have thrown it away for what it is called. */
  thrown: 'thrown',
  /** Readability left it out. */
  unread: 'readability',
} as const

/** How much of a line is among some words: 0 to 1. */
function shareOf({ words }: FlowLine, some: ReadonlySet<Words>): number {
  let all = 0
  let among = 0
  for (const each of words) {
    all += each.ink
    if (some.has(each)) among += each.ink
  }
  return among / all
}

/** The lines of a page as Readability judges them, before any rule of ours. */
export function foundIn(lines: readonly FlowLine[], { found, kept }: Readable): Judged[] {
  return lines.map((line) => {
    const isKept = shareOf(line, kept) > HALF
    const isSampled = isKept && found !== kept && shareOf(line, found) <= HALF
    return { line, kept: isKept, rule: isSampled ? FOUND.sampled : null }
  })
}

/** Each line that was left out or put in, and why; what Readability simply found needs no reason. */
export function decisionsOn(lines: readonly Judged[], { named }: Readable): Decision[] {
  const why = ({ place }: FlowLine): string =>
    named && [...placesAround(place)].some(isThrown) ? FOUND.thrown : FOUND.unread
  return lines.flatMap(({ line, kept, rule }) => {
    const reason = rule ?? (kept ? null : why(line))
    return reason === null ? [] : [{ text: line.text, kept, rule: reason }]
  })
}
