import { STATES } from '../../lib/attribution/tagger/states'

/** Pairs seen less often are slips of the annotation. */
const LEAST_SEEN = 3

/** Which states follow one another, and in which a paragraph opens, in chains that were annotated. */
export function allowedPairs(chains: readonly Uint8Array[]) {
  const seen = new Map<number, number>()
  const opens = new Set<number>()
  for (const states of chains) {
    states.forEach((state, at) => {
      if (at === 0) opens.add(state)
      else {
        const pair = (states[at - 1] ?? 0) * STATES.length + state
        seen.set(pair, (seen.get(pair) ?? 0) + 1)
      }
    })
  }
  const pairs = [...seen.keys()]
    .filter((pair) => (seen.get(pair) ?? 0) >= LEAST_SEEN)
    .sort((a, b) => a - b)
  return {
    from: Uint8Array.from(pairs, (pair) => Math.floor(pair / STATES.length)),
    to: Uint8Array.from(pairs, (pair) => pair % STATES.length),
    opens,
  }
}
