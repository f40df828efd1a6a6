import { LABEL_OF, LABELS, STATES } from './states'

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): its states follow one
 * another only along `from` → `to`, with a weight for each class of token that is entered.
 */
export interface Transitions {
  readonly from: Uint8Array
  readonly to: Uint8Array
  /** Weight of pair p when a token of class c is entered: `byClass[c * pairs + p]`. */
  readonly byClass: Float32Array
  /** The same by the class of the token that is left. */
  readonly byLeft: Float32Array
  /** Weight of opening a chain in each state; -Infinity where no chain does. */
  readonly opening: Float32Array
}

/** One chain to decode: its emission scores by token and label, and the classes of its tokens. */
export interface Scores {
  readonly length: number
  readonly emissions: Float32Array
  readonly classes: Uint8Array
}

const WIDTH = STATES.length
const LABELS_WIDE = LABELS.length
/** The class that stands left of the first token. */
const NONE = 0

/** The likeliest state of each token (Viterbi 1967). */
export function likeliest({ length, emissions, classes }: Scores, net: Transitions): Uint8Array {
  const pairs = net.from.length
  const best = new Float64Array(length * WIDTH).fill(Number.NEGATIVE_INFINITY)
  const back = new Uint8Array(length * WIDTH)
  for (let at = 0; at < length; at += 1) {
    const row = at * WIDTH
    if (at === 0) best.set(net.opening)
    const entered = (classes[at] ?? NONE) * pairs
    const left = (classes[at - 1] ?? NONE) * pairs
    for (let pair = 0; at > 0 && pair < pairs; pair += 1) {
      const from = net.from[pair] as number
      const to = row + (net.to[pair] as number)
      const weight = (net.byClass[entered + pair] as number) + (net.byLeft[left + pair] as number)
      const score = (best[row - WIDTH + from] as number) + weight
      if (score > (best[to] as number)) {
        best[to] = score
        back[to] = from
      }
    }
    for (let state = 0; state < WIDTH; state += 1) {
      best[row + state] =
        (best[row + state] as number) +
        (emissions[at * LABELS_WIDE + (LABEL_OF[state] as number)] as number)
    }
  }
  return walkBack(best, back, length)
}

function walkBack(best: Float64Array, back: Uint8Array, length: number): Uint8Array {
  const states = new Uint8Array(length)
  const last = (length - 1) * WIDTH
  let state = 0
  for (let each = 1; length > 0 && each < WIDTH; each += 1) {
    if ((best[last + each] as number) > (best[last + state] as number)) state = each
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    states[at] = state
    state = back[at * WIDTH + state] as number
  }
  return states
}

/** What forward and backward leave behind; training reads the pairs' shares from it too. */
export interface Lattice {
  /** Scaled forward and backward values, by token and state. Their product is the probability. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly scale: Float64Array
  /** Exponentials of the emissions, by token and label, each token's largest being 1. */
  readonly emitted: Float64Array
  /** Exponentials of the transitions, by token and pair. */
  readonly moved: Float64Array
  /** Logarithm of the sum over all ways through the chain. */
  readonly total: number
}

/**
 * Forward and backward, scaled so that each token's forward values sum to 1 (Rabiner 1989, section
 * V.A): no logarithm in the inner loop, no underflow however long the chain.
 */
export function sumOver(
  scores: Scores,
  net: Transitions,
  factors: Factors = factorsOf(net),
): Lattice {
  const { length } = scores
  const { emitted, lifted } = exponentials(scores)
  const moved = movesOf(scores, factors)
  const forward = new Float64Array(length * WIDTH)
  const scale = new Float64Array(length)
  let total = lifted
  for (let at = 0; at < length; at += 1) {
    const row = at * WIDTH
    if (at === 0) for (let s = 0; s < WIDTH; s += 1) forward[s] = Math.exp(net.opening[s] as number)
    else push(forward, row, { net, moved, at })
    let sum = 0
    for (let s = 0; s < WIDTH; s += 1) {
      const value =
        (forward[row + s] as number) *
        (emitted[at * LABELS_WIDE + (LABEL_OF[s] as number)] as number)
      forward[row + s] = value
      sum += value
    }
    for (let s = 0; s < WIDTH; s += 1) forward[row + s] = (forward[row + s] as number) / sum
    scale[at] = sum
    total += Math.log(sum)
  }
  const backward = backwards({ length, net, emitted, moved, scale })
  return { forward, backward, scale, emitted, moved, total }
}

interface Step {
  readonly net: Transitions
  readonly moved: Float64Array
  readonly at: number
}

function push(forward: Float64Array, row: number, { net, moved, at }: Step): void {
  const pairs = net.from.length
  for (let pair = 0; pair < pairs; pair += 1) {
    const to = row + (net.to[pair] as number)
    const from = row - WIDTH + (net.from[pair] as number)
    forward[to] =
      (forward[to] as number) + (forward[from] as number) * (moved[at * pairs + pair] as number)
  }
}

interface Backwards {
  readonly length: number
  readonly net: Transitions
  readonly emitted: Float64Array
  readonly moved: Float64Array
  readonly scale: Float64Array
}

function backwards({ length, net, emitted, moved, scale }: Backwards): Float64Array {
  const backward = new Float64Array(length * WIDTH)
  const pairs = net.from.length
  if (length > 0) backward.fill(1, (length - 1) * WIDTH)
  for (let at = length - 2; at >= 0; at -= 1) {
    const row = at * WIDTH
    const divide = scale[at + 1] as number
    for (let pair = 0; pair < pairs; pair += 1) {
      const to = net.to[pair] as number
      const value =
        (moved[(at + 1) * pairs + pair] as number) *
        (emitted[(at + 1) * LABELS_WIDE + (LABEL_OF[to] as number)] as number) *
        (backward[row + WIDTH + to] as number)
      const from = row + (net.from[pair] as number)
      backward[from] = (backward[from] as number) + value / divide
    }
  }
  return backward
}

function exponentials({ length, emissions }: Scores): { emitted: Float64Array; lifted: number } {
  const emitted = new Float64Array(length * LABELS_WIDE)
  let lifted = 0
  for (let at = 0; at < length; at += 1) {
    let highest = Number.NEGATIVE_INFINITY
    const row = at * LABELS_WIDE
    for (let x = 0; x < LABELS_WIDE; x += 1) {
      highest = Math.max(highest, emissions[row + x] as number)
    }
    lifted += highest
    for (let x = 0; x < LABELS_WIDE; x += 1) {
      emitted[row + x] = Math.exp((emissions[row + x] as number) - highest)
    }
  }
  return { emitted, lifted }
}

/** Exponentials of the transitions' weights: what the sum over all ways multiplies. */
export interface Factors {
  readonly pairs: number
  readonly byClass: Float64Array
  readonly byLeft: Float64Array
}

/** The factors of a net; a model that stays as it is has them made once. */
export const factorsOf = ({ from, byClass, byLeft }: Transitions): Factors => ({
  pairs: from.length,
  byClass: Float64Array.from(byClass, Math.exp),
  byLeft: Float64Array.from(byLeft, Math.exp),
})

function movesOf({ length, classes }: Scores, { pairs, byClass, byLeft }: Factors): Float64Array {
  const moved = new Float64Array(length * pairs)
  for (let at = 1; at < length; at += 1) {
    const entered = (classes[at] ?? NONE) * pairs
    const left = (classes[at - 1] ?? NONE) * pairs
    const row = at * pairs
    for (let pair = 0; pair < pairs; pair += 1) {
      moved[row + pair] = (byClass[entered + pair] as number) * (byLeft[left + pair] as number)
    }
  }
  return moved
}
