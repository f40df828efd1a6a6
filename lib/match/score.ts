import type { Features } from './features'
import { FITTED, type Weights } from './fitted'

/** How sure it is that two passages are versions of one statement, by their wording: 0 to 1. */
export function scoreOf(features: Features, weights: Weights = FITTED.weights): number {
  const sum =
    weights.bias +
    weights.containedHere * features.containedHere +
    weights.containedThere * features.containedThere +
    weights.trigrams * features.trigrams +
    weights.order * features.order +
    weights.run * Math.log1p(features.run) +
    weights.shared * Math.log1p(features.shared)
  return 1 / (1 + Math.exp(-sum))
}
