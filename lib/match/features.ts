import { align, type Link } from './align'
import { type Passage, trigramsOf } from './passage'

/** What a pair of passages is judged by. Shares are 0 to 1, evidence is in nats of surprise. */
export interface Features {
  /** Share of the weight of the words here that stands there too, and the other way round. */
  readonly containedHere: number
  readonly containedThere: number
  /** Shared letter trigrams, of all that either has. */
  readonly trigrams: number
  /** Share of the shorter passage's words that stand in the other in the same order. */
  readonly order: number
  /** Weight of the longest stretch of like words in a row. */
  readonly run: number
  /** Weight of all shared words. */
  readonly shared: number
}

/** A pair of passages that cheap features let through, with its alignment. */
export interface Verified {
  readonly features: Features
  readonly links: readonly Link[]
}

/** A cheap look: the weight of shared concepts, and the share of the lighter passage it makes. */
export function glance(here: Passage, there: Passage): { shared: number; share: number } {
  let shared = 0
  const [few, many] = here.concepts.size <= there.concepts.size ? [here, there] : [there, here]
  few.concepts.forEach((weight, concept) => {
    if (many.concepts.has(concept)) shared += weight
  })
  const least = Math.min(here.weight, there.weight)
  return { shared, share: least > 0 ? shared / least : 0 }
}

/** The features of two passages, by their alignment. */
export function verify(here: Passage, there: Passage): Verified {
  const links = align(here.words, there.words)
  const strong = links.filter(({ likeness }) => likeness > 0)
  let sharedHere = 0
  let sharedThere = 0
  let shared = 0
  for (const link of strong) {
    sharedHere += link.likeness * (here.weights[link.here] ?? 0)
    sharedThere += link.likeness * (there.weights[link.there] ?? 0)
    shared += link.likeness * worth(link, here, there)
  }
  return {
    links,
    features: {
      containedHere: share(sharedHere, here.weight),
      containedThere: share(sharedThere, there.weight),
      trigrams: jaccard(trigramsOf(here), trigramsOf(there)),
      order: share(inOrder(strong), Math.min(here.words.length, there.words.length)),
      run: longestRun(strong, here, there),
      shared,
    },
  }
}

/** A word with a capital letter on one side alone is no name: a headline or a sentence begins so. */
const worth = (link: Link, here: Passage, there: Passage): number =>
  Math.max(here.weights[link.here] ?? 0, there.weights[link.there] ?? 0)

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0)

/** Of two lists in order, without twins. */
function jaccard(a: Int32Array, b: Int32Array): number {
  let both = 0
  let [left, right] = [0, 0]
  while (left < a.length && right < b.length) {
    const difference = (a[left] as number) - (b[right] as number)
    if (difference === 0) both += 1
    if (difference <= 0) left += 1
    if (difference >= 0) right += 1
  }
  return share(both, a.length + b.length - both)
}

/** Length of the longest increasing subsequence of links: words in the same order. */
function inOrder(links: readonly Link[]): number {
  const ends: number[] = []
  for (const { there } of links) {
    const at = ends.findIndex((end) => end >= there)
    if (at < 0) ends.push(there)
    else ends[at] = there
  }
  return ends.length
}

/** The most that linked words in a row are worth together. */
function longestRun(links: readonly Link[], here: Passage, there: Passage): number {
  let best = 0
  let run = 0
  links.forEach((link, at) => {
    const before = links[at - 1]
    const goesOn = before && before.here + 1 === link.here && before.there + 1 === link.there
    run = (goesOn ? run : 0) + worth(link, here, there)
    best = Math.max(best, run)
  })
  return best
}
