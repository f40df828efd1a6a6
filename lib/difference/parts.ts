import type { Lexicon } from '../lexicon/lexicon'
import type { Link } from '../match/align'
import type { Match, Pair } from '../match/found'
import { LIKENESS } from '../match/likeness'
import type { Span } from '../text/span'
import { bridged } from './bridge'
import { type PartFound, partOf } from './part'

/** From this score on a pair would be a version if there were no other; below it others carry it. */
const ITSELF = 0.5

/** Fewer words left over are no part of their own. */
const LEAST_LEFT = 2

/** The words that better pairs have linked, by where they start. */
interface Taken {
  readonly here: Set<number>
  readonly there: Set<number>
}

/**
 * The parts of a match's passages, in text order. What a better pair has covered on both sides is
 * not shown twice; where it has on one side alone, one sentence here is two there: then the words
 * that are left over are a part of their own. Words that were found alone and again within their
 * sentence are shown once: in the sentence, if it would be a version by itself, else alone.
 */
export function partsOf(match: Match, lexicon: Lexicon): PartFound[] {
  const parts: PartFound[] = []
  const alone = new Set<PartFound>()
  const taken: Taken = { here: new Set(), there: new Set() }
  for (const pair of [...match.pairs].sort((a, b) => b.score - a.score)) {
    const part = uncovered(pair, { parts, taken, lexicon })
    if (!part) continue
    parts.push(part)
    if (pair.score >= ITSELF) alone.add(part)
    for (const { here, there } of linkedStarts(pair, part)) {
      taken.here.add(here)
      taken.there.add(there)
    }
  }
  const [first] = match.pairs
  const sorted = withoutTwins(parts, alone).sort(
    (a, b) => a.here.start - b.here.start || a.there.start - b.there.start,
  )
  return first ? bridged(sorted, { here: first.here.text, there: first.there.text, lexicon }) : []
}

interface Before {
  readonly parts: readonly PartFound[]
  readonly taken: Taken
  readonly lexicon: Lexicon
}

function uncovered(pair: Pair, { parts, taken, lexicon }: Before): PartFound | null {
  const whole = partOf(pair, lexicon)
  if (!whole || !parts.some((better) => coversOne(better, whole))) return whole
  if (parts.some((better) => coversBoth(better, whole))) return null
  const left = pair.links.filter(
    (link) =>
      !taken.here.has(pair.here.words[link.here]?.start ?? -1) &&
      !taken.there.has(pair.there.words[link.there]?.start ?? -1),
  )
  if (left.filter((link) => isTelling(link, pair)).length < LEAST_LEFT) return null
  const part = partOf({ ...pair, links: left }, lexicon)
  return part && !parts.some((better) => coversBoth(better, part)) ? part : null
}

const isTelling = ({ here, there, likeness }: Link, pair: Pair): boolean =>
  likeness >= LIKENESS.concept &&
  pair.here.words[here]?.kind !== 'function' &&
  pair.there.words[there]?.kind !== 'function'

function linkedStarts(pair: Pair, part: PartFound): { here: number; there: number }[] {
  return pair.links.flatMap(({ here, there, likeness }) => {
    const [left, right] = [pair.here.words[here], pair.there.words[there]]
    const inPart = left && right && left.start >= part.here.start && left.end <= part.here.end
    return inPart && likeness > 0 ? [{ here: left.start, there: right.start }] : []
  })
}

const coversOne = (better: PartFound, part: PartFound): boolean =>
  within(better.here, part.here) || within(better.there, part.there)

const coversBoth = (better: PartFound, part: PartFound): boolean =>
  within(better.here, part.here) && within(better.there, part.there)

/** Of parts that enclose others: those that are versions by themselves, and what the rest enclose. */
const withoutTwins = (parts: readonly PartFound[], alone: ReadonlySet<PartFound>): PartFound[] =>
  parts.filter((part) => {
    const others = parts.filter((other) => other !== part)
    return alone.has(part)
      ? !others.some((other) => alone.has(other) && encloses(other, part))
      : !others.some(
          (other) => encloses(part, other) || (alone.has(other) && encloses(other, part)),
        )
  })

const encloses = (longer: PartFound, part: PartFound): boolean =>
  (['here', 'there'] as const).every(
    (side) => longer[side].start <= part[side].start && longer[side].end >= part[side].end,
  )

/** Whether more than half of one span lies in the other. */
export const within = (outer: Span, inner: Span): boolean =>
  Math.min(outer.end, inner.end) - Math.max(outer.start, inner.start) >
  (inner.end - inner.start) / 2
