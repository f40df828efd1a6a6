import type { Scores, Transitions } from '../../../lib/attribution/tagger/crf'
import { LABEL_OF, LABELS, STATES } from '../../../lib/attribution/tagger/states'

/** A network over the first few states only, so that every way through a chain can be tried. */
export function smallNet(states: number, weights: () => number): Transitions {
  const pairs: [number, number][] = []
  for (let from = 0; from < states; from += 1) {
    for (let to = 0; to < states; to += 1) if ((from + 2 * to) % 3 !== 1) pairs.push([from, to])
  }
  const table = () => Float32Array.from({ length: pairs.length * 3 }, weights)
  return {
    from: Uint8Array.from(pairs, ([from]) => from),
    to: Uint8Array.from(pairs, ([, to]) => to),
    byClass: table(),
    byLeft: table(),
    opening: Float32Array.from({ length: STATES.length }, (_, state) =>
      state < states ? weights() : Number.NEGATIVE_INFINITY,
    ),
  }
}

export const smallScores = (length: number, weights: () => number): Scores => ({
  length,
  emissions: Float32Array.from({ length: length * LABELS.length }, weights),
  classes: Uint8Array.from({ length }, (_, at) => at % 3),
})

/** Every way through a chain that the network allows, with its score. */
export function* ways(
  scores: Scores,
  net: Transitions,
  begun: readonly number[] = [],
): Generator<{ states: readonly number[]; score: number }> {
  if (begun.length === scores.length) {
    yield { states: begun, score: scoreOf(begun, scores, net) }
    return
  }
  for (let state = 0; state < STATES.length; state += 1) {
    const allowed =
      begun.length === 0
        ? net.opening[state] !== Number.NEGATIVE_INFINITY
        : pairOf(net, begun.at(-1) ?? 0, state) >= 0
    if (allowed) yield* ways(scores, net, [...begun, state])
  }
}

const pairOf = ({ from, to }: Transitions, left: number, entered: number): number =>
  from.findIndex((state, at) => state === left && to[at] === entered)

function scoreOf(states: readonly number[], { emissions, classes }: Scores, net: Transitions) {
  let score = 0
  states.forEach((state, at) => {
    score += emissions[at * LABELS.length + (LABEL_OF[state] ?? 0)] ?? 0
    const left = states[at - 1]
    if (left === undefined) score += net.opening[state] ?? 0
    else {
      const pair = pairOf(net, left, state)
      score += net.byClass[(classes[at] ?? 0) * net.from.length + pair] ?? 0
      score += net.byLeft[(classes[at - 1] ?? 0) * net.from.length + pair] ?? 0
    }
  })
  return score
}
