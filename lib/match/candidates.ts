import type { Frequencies, KnownPassage, KnownStatements } from '../index/known'

/** Tried on the development sets: more of each finds nothing that fewer do not. */
const LOOKUP = {
  /** Terms in more passages than this are not looked up: their lists are long and say little. */
  mostPassages: 4000,
  /** Terms looked up for one passage, rarest first. */
  mostTerms: 40,
  /** Places read for one passage; the rarest terms come first, so the rest adds nothing. */
  mostPlaces: 8000,
  /** Candidates handed on for one passage. */
  mostCandidates: 30,
} as const

/** What is looked up at once, and what it was found in. */
export interface Candidates {
  readonly frequencies: Frequencies
  /** For each list of terms that was asked for: the likeliest passages, best first. */
  readonly found: readonly (readonly KnownPassage[])[]
}

/**
 * For each passage, given as its terms: the known passages that share its rarest terms, by the sum
 * of their inverse document frequencies. All passages of an article are looked up in two calls.
 */
export async function candidatesOf(
  passages: readonly (readonly string[])[],
  known: KnownStatements,
): Promise<Candidates> {
  const frequencies = await known.frequencies([...new Set(passages.flat())])
  const chosen = passages.map((terms) => rarest(terms, frequencies))
  const postings = await known.postings([...new Set(chosen.flat())])
  return {
    frequencies,
    found: chosen.map((terms) => likeliest(terms, postings, frequencies)),
  }
}

function rarest(terms: readonly string[], { of }: Frequencies): string[] {
  const frequency = (term: string): number => of.get(term) ?? 0
  return terms
    .filter((term) => frequency(term) > 0 && frequency(term) <= LOOKUP.mostPassages)
    .sort((a, b) => frequency(a) - frequency(b))
    .slice(0, LOOKUP.mostTerms)
}

function likeliest(
  terms: readonly string[],
  postings: ReadonlyMap<string, readonly KnownPassage[]>,
  { passages, of }: Frequencies,
): KnownPassage[] {
  const scores = new Map<string, { readonly passage: KnownPassage; score: number }>()
  let places = 0
  for (const term of terms) {
    const list = postings.get(term) ?? []
    places += list.length
    if (places > LOOKUP.mostPlaces && scores.size > 0) break
    const weight = Math.log(1 + passages / (of.get(term) ?? passages))
    for (const passage of list) {
      const key = `${passage.variant} ${passage.span.start}`
      const entry = scores.get(key)
      if (entry) entry.score += weight
      else scores.set(key, { passage, score: weight })
    }
  }
  return [...scores.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, LOOKUP.mostCandidates)
    .map(({ passage }) => passage)
}
