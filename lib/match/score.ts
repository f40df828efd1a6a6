import type { Features } from './features'

/**
 * Weights of a logistic model. Placeholder values by hand; see the fit.
 */
const WEIGHT = {
  bias: -6,
  containedHere: 1.5,
  containedThere: 1.5,
  trigrams: 3,
  order: 2,
  run: 1.5,
  shared: 1,
} as const

/** Where more evidence adds nothing: nats of surprise after which `run` and `shared` are full. */
const FULL = { run: 20, shared: 40 } as const

/** How sure it is that two passages are versions of one statement, by their wording: 0 to 1. */
export function scoreOf(features: Features): number {
  const sum =
    WEIGHT.bias +
    WEIGHT.containedHere * features.containedHere +
    WEIGHT.containedThere * features.containedThere +
    WEIGHT.trigrams * features.trigrams +
    WEIGHT.order * features.order +
    WEIGHT.run * Math.log1p(Math.min(FULL.run, features.run)) +
    WEIGHT.shared * Math.log1p(Math.min(FULL.shared, features.shared))
  return 1 / (1 + Math.exp(-sum))
}
