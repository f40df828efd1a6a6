import type { Lattice } from './crf'
import type { Group, Piece } from './link'
import { STATES } from './states'

/** A probability nearer to 0 or 1 than this tells no more. */
const NEAREST = 0.001

/**
 * What the chain is sure of in an attribution, as log odds: where its content begins, where it ends,
 * that what is between belongs to it, that the cue is one, that the source is one. The first is 1.
 */
export function evidenceOf({ content, cue, source }: Group, lattice: Lattice): number[] {
  const [first] = content
  const last = content.at(-1)
  if (!first || !last) return []
  return [
    1,
    odds(probability(lattice, first.first, (each) => each.part === first.part && each.first)),
    odds(endsAt(lattice, last)),
    odds(Math.min(...content.map((piece) => within(lattice, piece)))),
    cue ? odds(probability(lattice, cue.first, (each) => each.part === 'cue' && each.first)) : 0,
    source ? odds(within(lattice, source)) : 0,
    cue ? 0 : 1,
    source ? 0 : 1,
  ]
}

/** How likely attributions with such evidence are right (logistic regression). */
export function certaintyOf(evidence: readonly number[], weights: readonly number[]): number {
  const score = evidence.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0)
  return 1 / (1 + Math.exp(-score))
}

const odds = (probability: number): number => {
  const bounded = Math.min(1 - NEAREST, Math.max(NEAREST, probability))
  return Math.log(bounded / (1 - bounded))
}

type State = (typeof STATES)[number]
type Condition = (state: State) => boolean

/** The probability that the token is in one of the states that fulfil the condition. */
function probability({ forward, backward }: Lattice, token: number, holds: Condition): number {
  let sum = 0
  const row = token * STATES.length
  STATES.forEach((state, at) => {
    if (holds(state)) sum += (forward[row + at] ?? 0) * (backward[row + at] ?? 0)
  })
  return sum
}

/** The states of each part, by their numbers: long contents are asked about word by word. */
const STATES_OF = new Map<State['part'], readonly number[]>(
  STATES.map(({ part }) => [
    part,
    STATES.flatMap((state, at) => (state.part === part ? [at] : [])),
  ]),
)

/** The mean probability of a piece's tokens to be in such a part. */
function within({ forward, backward }: Lattice, { part, first, last }: Piece): number {
  const states = STATES_OF.get(part) ?? []
  let sum = 0
  for (let token = first; token <= last; token += 1) {
    const row = token * STATES.length
    let own = 0
    for (const at of states) own += (forward[row + at] ?? 0) * (backward[row + at] ?? 0)
    sum += own
  }
  return sum / (last - first + 1)
}

/** The probability that the token after the piece does not go on with it; 1 after the last. */
function endsAt(lattice: Lattice, { part, last }: Piece): number {
  if ((last + 1) * STATES.length >= lattice.forward.length) return 1
  return 1 - probability(lattice, last + 1, (state) => state.part === part && !state.first)
}
