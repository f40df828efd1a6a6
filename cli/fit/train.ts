import {
  type Lattice,
  type Scores,
  sumOver,
  type Transitions,
} from '../../lib/attribution/tagger/crf'
import { LABEL_OF, LABELS, STATES } from '../../lib/attribution/tagger/states'
import { CLASSES } from '../../lib/attribution/tagger/token-class'
import { type Adapted, adapted, meanOf, remember, update } from './adagrad'
import { allowedPairs } from './allowed-pairs'
import { randomFrom } from './random'

/** One paragraph to learn from. */
export interface Example {
  /** The rows of token t's features stand from `starts[t]` to `starts[t + 1]`. */
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly classes: Uint8Array
  readonly states: Uint8Array
}

export interface Fitted {
  /** By row, then by label. */
  readonly weights: Float32Array
  readonly transitions: Transitions
}

export interface Training {
  readonly rows: number
  readonly epochs: number
  readonly log: (line: string) => void
}

/**
 * The step of AdaGrad, its pull to 0 and how many last epochs are averaged. Half of
 * the features are left out at random at each reading (Hinton et al. 2012): on held-out articles that
 * was worth 2 to 4 points of overlap F1, more than any other setting.
 */
const RATE = 0.01
const PULL = 3e-4
const AVERAGED = 3
const KEPT = 0.5
/** A gradient below it is not worth a row's visit. */
const LEAST_GRADIENT = 0.003
const LEAST_MOVE = 1e-4
const SEED = 7

const WIDTH = LABELS.length

/** A linear-chain CRF fitted by stochastic gradient steps, paragraph by paragraph. */
export function train(examples: readonly Example[], { rows, epochs, log }: Training): Fitted {
  const { from, to, opens } = allowedPairs(examples.map(({ states }) => states))
  const learned = {
    weights: adapted(rows * WIDTH, PULL),
    byClass: adapted(CLASSES * from.length, PULL),
    byLeft: adapted(CLASSES * from.length, PULL),
    opening: adapted(STATES.length, 0),
  }
  learned.opening.values.forEach((_, state) => {
    if (!opens.has(state)) learned.opening.values[state] = Number.NEGATIVE_INFINITY
  })
  const parts = Object.values(learned)
  const random = randomFrom(SEED)
  const order = [...examples]
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    let lost = 0
    for (const example of order) lost -= step(learned, { from, to }, thinned(example, random))
    if (epoch >= epochs - AVERAGED) for (const part of parts) remember(part)
    log(`epoch ${epoch + 1} of ${epochs}: ${(lost / examples.length).toFixed(3)} a paragraph`)
  }
  const [weights, byClass, byLeft, opening] = [
    meanOf(learned.weights),
    meanOf(learned.byClass),
    meanOf(learned.byLeft),
    meanOf(learned.opening),
  ]
  return { weights, transitions: { from, to, byClass, byLeft, opening } }
}

interface Learned {
  readonly weights: Adapted
  readonly byClass: Adapted
  readonly byLeft: Adapted
  readonly opening: Adapted
}

/** One paragraph's step; returns the log likelihood of its states before it. */
function step(learned: Learned, pairs: Pick<Transitions, 'from' | 'to'>, example: Example): number {
  const scores = {
    length: example.classes.length,
    emissions: emissions(learned.weights.values, example),
    classes: example.classes,
  }
  const net = {
    ...pairs,
    byClass: learned.byClass.values,
    byLeft: learned.byLeft.values,
    opening: learned.opening.values,
  }
  const lattice = sumOver(scores, net)
  const way = scoreOf(scores, net, example.states)
  for (let at = 0; at < scores.length; at += 1) {
    stepEmissions(learned.weights, lattice, { example, at })
    if (at > 0) stepMoves(learned, lattice, { example, at, net })
  }
  stepOpening(learned.opening, lattice, example.states[0] ?? 0)
  return way - lattice.total
}

function emissions(weights: Float32Array, { rows, starts }: Example): Float32Array {
  const length = starts.length - 1
  const scores = new Float32Array(length * WIDTH)
  for (let at = 0; at < length; at += 1) {
    for (let feature = starts[at] as number; feature < (starts[at + 1] as number); feature += 1) {
      const from = (rows[feature] as number) * WIDTH
      for (let label = 0; label < WIDTH; label += 1) {
        const to = at * WIDTH + label
        scores[to] = (scores[to] as number) + (weights[from + label] as number)
      }
    }
  }
  return scores
}

/** The score of one way through the chain. */
function scoreOf({ length, emissions, classes }: Scores, net: Transitions, states: Uint8Array) {
  let score = length > 0 ? (net.opening[states[0] as number] as number) : 0
  for (let at = 0; at < length; at += 1) {
    const state = states[at] as number
    score += emissions[at * WIDTH + (LABEL_OF[state] as number)] as number
    if (at === 0) continue
    const pair = pairOf(net, states[at - 1] as number, state)
    if (pair < 0) continue
    score += net.byClass[(classes[at] as number) * net.from.length + pair] as number
    score += net.byLeft[(classes[at - 1] as number) * net.from.length + pair] as number
  }
  return score
}

function pairOf({ from, to }: Pick<Transitions, 'from' | 'to'>, left: number, entered: number) {
  for (let pair = 0; pair < from.length; pair += 1) {
    if (from[pair] === left && to[pair] === entered) return pair
  }
  return -1
}

interface At {
  readonly example: Example
  readonly at: number
}

const gradient = new Float64Array(WIDTH)

function stepEmissions(weights: Adapted, lattice: Lattice, { example, at }: At): void {
  gradient.fill(0)
  const row = at * STATES.length
  for (let s = 0; s < STATES.length; s += 1) {
    const label = LABEL_OF[s] as number
    const probability = (lattice.forward[row + s] as number) * (lattice.backward[row + s] as number)
    gradient[label] = (gradient[label] as number) + probability
  }
  const gold = LABEL_OF[example.states[at] as number] as number
  gradient[gold] = (gradient[gold] as number) - 1
  const { rows, starts } = example
  for (let label = 0; label < WIDTH; label += 1) {
    const slope = gradient[label] as number
    if (Math.abs(slope) < LEAST_GRADIENT) continue
    for (let feature = starts[at] as number; feature < (starts[at + 1] as number); feature += 1) {
      update(weights, (rows[feature] as number) * WIDTH + label, { slope, rate: RATE })
    }
  }
}

function stepMoves(learned: Learned, lattice: Lattice, place: At & { net: Transitions }): void {
  const { example, at, net } = place
  const pairs = net.from.length
  const row = at * STATES.length
  const gold = pairOf(net, example.states[at - 1] as number, example.states[at] as number)
  for (let pair = 0; pair < pairs; pair += 1) {
    const from = row - STATES.length + (net.from[pair] as number)
    const to = net.to[pair] as number
    const probability =
      ((lattice.forward[from] as number) *
        (lattice.moved[at * pairs + pair] as number) *
        (lattice.emitted[at * WIDTH + (LABEL_OF[to] as number)] as number) *
        (lattice.backward[row + to] as number)) /
      (lattice.scale[at] as number)
    const slope = probability - (pair === gold ? 1 : 0)
    if (Math.abs(slope) < LEAST_MOVE) continue
    update(learned.byClass, (example.classes[at] as number) * pairs + pair, { slope, rate: RATE })
    update(learned.byLeft, (example.classes[at - 1] as number) * pairs + pair, {
      slope,
      rate: RATE,
    })
  }
}

function stepOpening(opening: Adapted, lattice: Lattice, gold: number): void {
  for (let s = 0; s < STATES.length; s += 1) {
    if (opening.values[s] === Number.NEGATIVE_INFINITY) continue
    const probability = (lattice.forward[s] as number) * (lattice.backward[s] as number)
    update(opening, s, { slope: probability - (s === gold ? 1 : 0), rate: RATE })
  }
}

/** The example with a random share of its features. */
function thinned(example: Example, random: () => number): Example {
  const { rows, starts } = example
  const kept = new Int32Array(rows.length)
  const begins = new Int32Array(starts.length)
  let end = 0
  for (let at = 0; at + 1 < starts.length; at += 1) {
    begins[at] = end
    for (let feature = starts[at] as number; feature < (starts[at + 1] as number); feature += 1) {
      if (random() >= KEPT) continue
      kept[end] = rows[feature] as number
      end += 1
    }
  }
  begins[starts.length - 1] = end
  return { ...example, rows: kept.subarray(0, end), starts: begins }
}

function shuffle(examples: Example[], random: () => number): void {
  for (let at = examples.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const one = examples[at] as Example
    examples[at] = examples[other] as Example
    examples[other] = one
  }
}
