import type { Variant, VariantId } from '../../statement/variant'
import type { KnownPassage, KnownStatements } from '../known'
import { type Lookup, likeliest, lookedUp } from '../likeliest'
import type { Likely } from '../tally'
import { isPair } from '../terms'
import { idAt, passageAt, variantAt } from './chunk'
import { chunkOf } from './directory'
import { idTerm, type Place, placeOf as placeIn } from './key'
import { reportsIn } from './reports'
import {
  bucketOf,
  bucketsAhead,
  chunksOf,
  knownFrequency,
  type Opened,
  openedSegment,
  postedIn,
  type Segment,
} from './segment'

/**
 * What the segments know together; each variant stands in one of them. What was read is kept: make
 * one of these for one comparison. All calls throw SegmentError where bytes are damaged.
 */
export function knownInSegments(segments: readonly Segment[]): KnownStatements {
  const opened: Opened[] = []
  let passages = 0
  for (const segment of segments) {
    opened.push(openedSegment(segment, passages))
    passages += segment.directory.passages
  }
  // A term is asked about again and again while it is chosen, read and counted.
  const placeOf = remembering(placeIn)
  const lookup: Lookup = {
    passages,
    frequency: remembering((term) => frequencyIn(opened, placeOf(term))),
    lists: (terms) => listsOf(opened, terms, placeOf),
    buckets: opened.reduce((sum, { firstBuckets }) => sum + (firstBuckets.at(-1) ?? 0), 0),
    bucket: bucketIn(opened, placeOf),
    isPair,
  }
  return {
    expect(asked) {
      const terms = lookedUp(asked, lookup)
      // What cannot be read is told to whoever asks for it.
      for (const segment of opened) bucketsAhead(segment, terms, placeOf).catch(() => undefined)
    },
    async candidates(asked) {
      const { frequencies, found } = await likeliest(asked, lookup)
      return { frequencies, found: await passagesOf(opened, affordable(opened, found)) }
    },
    async frequencies(terms) {
      const lists = await listsOf(opened, terms, placeOf)
      return { passages, of: new Map([...lists].map(([term, { length }]) => [term, length])) }
    },
    async postings(terms) {
      const lists = await listsOf(opened, terms, placeOf)
      const found = await passagesOf(opened, [...lists.values()])
      return new Map([...lists.keys()].map((term, at) => [term, found[at] ?? []]))
    },
    variants: (ids) => variantsOf(opened, ids),
    reports: (ids) => reportsOf(opened, ids),
  }
}

/**
 * What may be read for one article. Reading and inflating a chunk takes 200 µs, in Firefox 400; a
 * database of three thousand variants has no more chunks than that, and loses nothing. Where there
 * are many passages, finding them takes longer: among a million, recall is 0.990 with as many chunks
 * as that, and with any more. What many outlets print alike beyond the `likely` ones takes no chunk
 * from other passages: it is read where chunks are left.
 */
const AFFORD = { chunks: 96, chunksOfMany: 48, many: 2 ** 19, always: 1, likely: 20 } as const
/** A segment has fewer. */
const MOST_CHUNKS = 2 ** 24

/**
 * The best candidates of each passage and then, by their share, as many others as stand in the
 * chunks that may be read, likely ones of all passages before more of any.
 */
function affordable(
  segments: readonly Opened[],
  found: readonly (readonly Likely[])[],
): number[][] {
  const passages = segments.reduce((sum, { directory }) => sum + directory.passages, 0)
  const most = passages < AFFORD.many ? AFFORD.chunks : AFFORD.chunksOfMany
  const chunks = new Set<number>()
  const chunkAt = (number: number): number => {
    const at = segments.findLastIndex(({ base }) => base <= number)
    const { base = 0, directory } = segments[at] ?? {}
    return at * MOST_CHUNKS + (directory ? chunkOf(directory.firstPassages, number - base) : 0)
  }
  const first = found.flatMap((likely) => likely.slice(0, AFFORD.always))
  const byShare = (likely: readonly Likely[]) => likely.toSorted((a, b) => b.share - a.share)
  const likely = byShare(found.flatMap((each) => each.slice(0, AFFORD.likely)))
  const others = byShare(found.flatMap((each) => each.slice(AFFORD.likely)))
  const kept = new Set<number>()
  for (const { number } of [...first, ...likely, ...others]) {
    const chunk = chunkAt(number)
    if (chunks.size >= most && !chunks.has(chunk)) continue
    chunks.add(chunk)
    kept.add(number)
  }
  return found.map((likely) => likely.flatMap(({ number }) => (kept.has(number) ? [number] : [])))
}

/** The same function, which does its work for each term once. */
function remembering<Result>(of: (term: string) => Result): (term: string) => Result {
  const known = new Map<string, Result>()
  return (term) => {
    const before = known.get(term)
    if (before !== undefined) return before
    const found = of(term)
    known.set(term, found)
    return found
  }
}

/** The bucket of a term in the largest of the segments, where most of what is known stands. */
function bucketIn(
  segments: readonly Opened[],
  placeOf: (term: string) => Place,
): (term: string) => number {
  const [first, ...rest] = segments
  if (!first) return () => 0
  const largest = rest.reduce(
    (one, two) => (two.directory.passages > one.directory.passages ? two : one),
    first,
  )
  return (term) => bucketOf(largest, placeOf(term))
}

/** Null where one of the segments has to be asked. */
function frequencyIn(segments: readonly Opened[], place: Place): number | null {
  let sum = 0
  let unknown = false
  for (const segment of segments) {
    const frequency = knownFrequency(segment, place)
    if (frequency === null) unknown = true
    else sum += frequency
  }
  return unknown && sum === 0 ? null : sum
}

/** The numbers of passages by term, counted through all segments; terms that stand in none are left out. */
async function listsOf(
  segments: readonly Opened[],
  terms: readonly string[],
  placeOf: (term: string) => Place,
): Promise<Map<string, Uint32Array>> {
  const each = await Promise.all(segments.map((segment) => postedIn(segment, terms, placeOf)))
  const lists = new Map<string, Uint32Array>()
  for (const term of terms) {
    const parts = each.flatMap((posted, at) => {
      const list = posted.get(term)
      return list ? [{ list, base: segments[at]?.base ?? 0 }] : []
    })
    const [only] = parts
    if (only && parts.length === 1 && only.base === 0) lists.set(term, only.list)
    else if (only) lists.set(term, joined(parts))
  }
  return lists
}

function joined(parts: readonly { list: Uint32Array; base: number }[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { list }) => sum + list.length, 0))
  let at = 0
  for (const { list, base } of parts) for (const number of list) all[at++] = base + number
  return all
}

type Numbers = ArrayLike<number>

/** The passages of lists of numbers, in their order. Each chunk is read once. */
async function passagesOf(
  segments: readonly Opened[],
  lists: readonly Numbers[],
): Promise<KnownPassage[][]> {
  const found = new Map<number, KnownPassage>()
  const wanted = new Set(lists.flatMap((list) => Array.from(list)))
  await Promise.all(
    segments.map(async (segment) => {
      const { base, directory } = segment
      const { firstPassages } = directory
      const mine = [...wanted].filter((n) => n >= base && n < base + directory.passages)
      const places = mine.map((number) => chunkOf(firstPassages, number - base))
      const chunks = await chunksOf(segment, places)
      mine.forEach((number, index) => {
        const place = places[index] as number
        const chunk = chunks.get(place)
        const passage = chunk && passageAt(chunk, number - base - (firstPassages[place] ?? 0))
        if (passage) {
          found.set(number, { variant: idAt(chunk, passage.at), span: passage.span })
        }
      })
    }),
  )
  return lists.map((list) => Array.from(list).flatMap((number) => found.get(number) ?? []))
}

/** An article stands in one segment; where packs share one, what each of them has of it. */
async function reportsOf(
  segments: readonly Opened[],
  ids: readonly VariantId[],
): Promise<Map<string, readonly Variant[]>> {
  await variantsOf(segments, ids)
  const reports = new Map<string, readonly Variant[]>()
  for (const each of await Promise.all(segments.map((segment) => reportsIn(segment, ids)))) {
    for (const [article, variants] of each) {
      reports.set(article, [...(reports.get(article) ?? []), ...variants])
    }
  }
  return reports
}

/** Ids are looked up as terms are; another id of the same place is told by the id itself. */
async function variantsOf(
  segments: readonly Opened[],
  ids: readonly VariantId[],
): Promise<Map<VariantId, Variant>> {
  const found = new Map<VariantId, Variant>()
  for (const segment of segments) {
    const { firstVariants } = segment.directory
    const wanted = ids.filter((id) => !found.has(id) && !segment.seen.has(id))
    const posted = await postedIn(segment, wanted.map(idTerm))
    const places = wanted.flatMap((id) =>
      Array.from(posted.get(idTerm(id)) ?? [], (number) => chunkOf(firstVariants, number)),
    )
    await chunksOf(segment, places)
    for (const id of ids) {
      const place = segment.seen.get(id)
      if (place) found.set(id, variantAt(place.chunk, place.at))
    }
  }
  return found
}
