import type { Frequencies } from './known'
import { bestOf, type Likely, type Tally } from './tally'

/** What can be asked of an index whose passages are numbered from 0. */
export interface Lookup {
  readonly passages: number
  /** In how many passages a term stands; null where that takes a lookup: the term is rare or absent. */
  frequency(term: string): number | null
  /** The numbers of the passages in which each term stands, ascending; a term in none may be left out. */
  lists(terms: readonly string[]): Promise<ReadonlyMap<string, ArrayLike<number>>>
  /** Pieces that lists are read from; where there are few, a term more costs no read more. */
  readonly buckets: number
  /** The number of the piece that holds a term, roughly: terms of one piece cost one read. */
  bucket(term: string): number
  /** Joined to the two stems of a pair: such terms are looked up only where stems say too little. */
  isPair(term: string): boolean
}

/** Tried with 10,000 to a million passages, on re-worded and trimmed variants: docs/evaluation.md. */
const LOOKUP = {
  /** Terms in more passages than this are not looked up: their lists are long and say little. */
  mostPassages: 4000,
  /**
   * Terms looked up for one passage, rarest first, in an index of few buckets: that of the packs that
   * come along is one, with as much again for what the reader adds.
   */
  mostTerms: 40,
  fewBuckets: 512,
  /**
   * In a larger one, where nearly each takes a read: single stems, and pairs of them beside those
   * that the same reads give. Among a million passages recall is 0.990 with five pairs and 286 reads
   * an article, 0.988 with four and 256, 0.980 with three and 224. More stems find no more: those of
   * most passages are too frequent to tell them apart.
   */
  mostStems: 4,
  mostPairs: 4,
  /** Places read for one passage; the rarest terms come first, so the rest adds nothing. */
  mostPlaces: 5000,
  /**
   * Candidates share this much of the weight that was looked up: reading a candidate's text takes
   * longer than finding it. Of whole statements re-worded not one in a thousand lies below 0.25, but
   * a few words quoted inside a long sentence do: at 0.25 one in twelve pairs of the development
   * events is lost (recall 0.91, 0.97 at 0.1).
   */
  leastShare: 0.1,
  /** Candidates handed on for one passage: of 30, none of the last ten was shown (development events, debates). */
  mostCandidates: 20,
  /**
   * What forty outlets print, or a speaker says every day, would leave no room for who words it
   * otherwise: passages that share so much of the weight are candidates beyond twenty, up to more than a
   * reader looks through, and so many of the others with them. A word that one of forty has as the page
   * prints it outweighs much of what all share: at 0.4 the other ones were not found.
   */
  alike: { share: 0.33, most: 100, others: 10 },
} as const

/** Passages by number that share the rarest terms of what was asked for. */
export interface Likeliest {
  readonly frequencies: Frequencies
  /** For each list of terms: the likeliest passages, best first. */
  readonly found: readonly (readonly Likely[])[]
}

/** The terms that are looked up for passages, each given as its terms; each once. */
export function lookedUp(asked: readonly (readonly string[])[], lookup: Lookup): string[] {
  const of = frequenciesIn(asked, lookup)
  return [...new Set(asked.flatMap((terms) => rarest(terms, lookup, of)))]
}

/** The terms whose frequency is known without a lookup. */
function frequenciesIn(asked: readonly (readonly string[])[], lookup: Lookup): Map<string, number> {
  const of = new Map<string, number>()
  for (const term of new Set(asked.flat())) {
    const frequency = lookup.frequency(term)
    if (frequency !== null && frequency > 0) of.set(term, frequency)
  }
  return of
}

/**
 * For each passage, given as its terms: the numbers of the known passages that share its rarest
 * terms, by the sum of their inverse document frequencies. One call of `lists` for all of them.
 */
export async function likeliest(
  asked: readonly (readonly string[])[],
  lookup: Lookup,
): Promise<Likeliest> {
  const of = frequenciesIn(asked, lookup)
  const chosen = asked.map((terms) => rarest(terms, lookup, of))
  const lists = await lookup.lists([...new Set(chosen.flat())])
  for (const [term, { length }] of lists) if (length > 0) of.set(term, length)
  const tally = tallyFor(lookup.passages)
  return {
    frequencies: { passages: lookup.passages, of },
    found: chosen.map((terms) => {
      const weighed = terms.flatMap((term) => {
        const list = lists.get(term)
        if (!list || list.length === 0) return []
        return [{ list, weight: Math.log(1 + lookup.passages / list.length) }]
      })
      return bestOf(weighed, tally, LOOKUP)
    }),
  }
}

/** Used again by the next comparison: four megabytes for a million passages, all 0 between. */
const kept = { tally: new Float32Array() satisfies Tally }

function tallyFor(passages: number): Tally {
  if (kept.tally.length < passages) kept.tally = new Float32Array(passages)
  return kept.tally
}

/** The terms worth looking up, rarest first; those of unknown frequency are rarer than any other. */
function rarest(
  terms: readonly string[],
  lookup: Lookup,
  of: ReadonlyMap<string, number>,
): string[] {
  const rarity = (term: string): number => of.get(term) ?? 0
  const known = terms
    .filter((term) => of.has(term) || lookup.frequency(term) === null)
    .filter((term) => rarity(term) <= LOOKUP.mostPassages)
    .sort((a, b) => rarity(a) - rarity(b))
  if (lookup.buckets <= LOOKUP.fewBuckets) return known.slice(0, LOOKUP.mostTerms)
  const stems = known.filter((term) => !lookup.isPair(term)).slice(0, LOOKUP.mostStems)
  const read = new Set(stems.map((term) => lookup.bucket(term)))
  const pairs = known.filter((term) => lookup.isPair(term))
  const beside = pairs.filter((term) => read.has(lookup.bucket(term)))
  const others = pairs.filter((term) => !read.has(lookup.bucket(term)))
  return [...stems, ...beside, ...others.slice(0, LOOKUP.mostPairs)]
}
