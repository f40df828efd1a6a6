import type { Word } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import { align, type Link } from '../match/align'
import type { Match, Pair } from '../match/found'
import { LIKENESS } from '../match/likeness'
import type { Span } from '../text/span'
import { bridged } from './bridge'
import { type PartFound, partOf } from './part'

/** From this score on a pair would be a version if there were no other; below it others carry it. */
const ITSELF = 0.5

/** Fewer words left over are no part of their own, and fewer that others have are chance. */
const LEAST_LEFT = 2

/** The words that better pairs have linked, by where they start: each with the one it is linked to. */
interface Taken {
  readonly here: Map<number, number>
  readonly there: Map<number, number>
}

/** A part, and the passages and links that it is made of. */
interface Made {
  readonly pair: Pair
  readonly part: PartFound
  readonly linked: readonly Starts[]
}

/** Where two linked words start. */
interface Starts {
  readonly here: number
  readonly there: number
}

/**
 * The parts of a match's passages, in text order. What a better pair has covered is not shown twice:
 * the words that are left over are a part of their own, as where one sentence here is two there, and
 * none tells a word that another one does. Words that were found alone and again within their
 * sentence are shown once: in the sentence, if it would be a version by itself, else alone.
 */
export function partsOf(match: Match, lexicon: Lexicon): PartFound[] {
  const made: Made[] = []
  const alone = new Set<PartFound>()
  const taken: Taken = { here: new Map(), there: new Map() }
  for (const pair of [...match.pairs].sort((a, b) => b.score - a.score)) {
    const found = uncovered(pair, { made, taken, lexicon })
    if (!found) continue
    made.push(found)
    if (pair.score >= ITSELF) alone.add(found.part)
    for (const { here, there } of found.linked) {
      taken.here.set(here, there)
      taken.there.set(there, here)
    }
  }
  const [first] = match.pairs
  const kept = withoutTwins(
    made.map(({ part }) => part),
    alone,
  )
  const sorted = made
    .filter(({ part }) => kept.includes(part))
    .map((each, _, all) => besideOthers(each, all, lexicon))
    .sort((a, b) => a.here.start - b.here.start || a.there.start - b.there.start)
  return first ? bridged(sorted, { here: first.here.text, there: first.there.text, lexicon }) : []
}

/** Of each side: where words start that another part tells. */
type Told = Readonly<Record<'here' | 'there', ReadonlySet<number>>>

/** The part without words that are told by another one: those at its ends, or where they part it. */
function besideOthers(made: Made, all: readonly Made[], lexicon: Lexicon): PartFound {
  const linked = all.filter((other) => other !== made).flatMap((other) => other.linked)
  if (linked.length === 0) return made.part
  const told = {
    here: new Set(linked.map(({ here }) => here)),
    there: new Set(linked.map(({ there }) => there)),
  }
  const { pair } = made
  const links = longestGroup(pair, told)
  return (
    partOf({ ...pair, links }, lexicon, (side, { start }) => told[side].has(start)) ?? made.part
  )
}

/** The links of a pair that no told word stands between, where there are several such groups. */
function longestGroup(pair: Pair, told: Told): readonly Link[] {
  const isParted = (side: 'here' | 'there', from: number, to: number): boolean =>
    pair[side].words.slice(from + 1, to).some(({ start }) => told[side].has(start))
  const groups: Link[][] = []
  let last: Link | undefined
  for (const link of pair.links.filter(({ likeness, crossing }) => likeness > 0 && !crossing)) {
    const isNew =
      last === undefined ||
      isParted('here', last.here, link.here) ||
      isParted('there', last.there, link.there)
    if (isNew) groups.push([])
    groups.at(-1)?.push(link)
    last = link
  }
  if (groups.length < 2) return pair.links
  const size = (group: readonly Link[]): number =>
    group.filter((link) => isTelling(link, pair)).length
  const [longest = []] = groups.toSorted((a, b) => size(b) - size(a))
  return longest
}

interface Before {
  readonly made: readonly Made[]
  readonly taken: Taken
  readonly lexicon: Lexicon
}

function uncovered(pair: Pair, { made, taken, lexicon }: Before): Made | null {
  const whole = madeOf(pair, lexicon)
  if (!whole) return null
  const parts = made.map(({ part }) => part)
  const isSplit = parts.some((better) => coversOne(better, whole.part)) || isTold(whole, taken)
  if (!isSplit) return whole
  const links = linksLeft(pair, taken)
  if (links.filter((link) => isTelling(link, pair)).length < LEAST_LEFT) return null
  const rest = madeOf({ ...pair, links }, lexicon)
  return rest && !parts.some((better) => coversBoth(better, rest.part)) ? rest : null
}

function madeOf(pair: Pair, lexicon: Lexicon): Made | null {
  const part = partOf(pair, lexicon)
  return part && { pair, part, linked: linkedStarts(pair, part) }
}

/** Whether a better pair has words of this one beside other words than this one has. */
const isTold = ({ linked }: Made, taken: Taken): boolean =>
  linked.filter(
    ({ here, there }) =>
      (taken.here.get(here) ?? there) !== there || (taken.there.get(there) ?? here) !== here,
  ).length >= LEAST_LEFT

/** The words of both passages that no better pair has, linked anew among themselves. */
function linksLeft({ here, there }: Pair, taken: Taken): Link[] {
  const left = (words: readonly Word[], told: ReadonlyMap<number, number>): number[] =>
    words.flatMap(({ start }, at) => (told.has(start) ? [] : [at]))
  const rows = left(here.words, taken.here)
  const columns = left(there.words, taken.there)
  const wordsAt = (words: readonly Word[], places: readonly number[]): Word[] =>
    places.flatMap((at) => words[at] ?? [])
  return align(wordsAt(here.words, rows), wordsAt(there.words, columns)).map((link) => ({
    ...link,
    here: rows[link.here] ?? 0,
    there: columns[link.there] ?? 0,
  }))
}

const isTelling = ({ here, there, likeness }: Link, pair: Pair): boolean =>
  likeness >= LIKENESS.concept &&
  pair.here.words[here]?.kind !== 'function' &&
  pair.there.words[there]?.kind !== 'function'

function linkedStarts(pair: Pair, part: PartFound): Starts[] {
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
      : !others.some((other) => encloses(part, other))
  })

const encloses = (longer: PartFound, part: PartFound): boolean =>
  (['here', 'there'] as const).every(
    (side) => longer[side].start <= part[side].start && longer[side].end >= part[side].end,
  )

/** Whether more than half of one span lies in the other. */
export const within = (outer: Span, inner: Span): boolean =>
  Math.min(outer.end, inner.end) - Math.max(outer.start, inner.start) >
  (inner.end - inner.start) / 2
