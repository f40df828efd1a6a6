/** Evidence of one attribution, and whether it was right. */
export interface Judged {
  readonly evidence: readonly number[]
  readonly right: boolean
}

const STEPS = 4000
const RATE = 0.05
/** Keeps weights small where evidence is doubled. */
const PULL = 0.001
const DIGITS = 1000

/** Logistic regression by plain gradient descent: the weights of `certaintyOf`. */
export function calibrate(judged: readonly Judged[]): number[] {
  let weights = (judged[0]?.evidence ?? []).map(() => 0)
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = weights.map((weight) => PULL * weight)
    for (const { evidence, right } of judged) {
      const score = evidence.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0)
      const error = 1 / (1 + Math.exp(-score)) - (right ? 1 : 0)
      evidence.forEach((each, at) => {
        slopes[at] = (slopes[at] ?? 0) + (error * each) / judged.length
      })
    }
    weights = weights.map((weight, at) => weight - RATE * (slopes[at] ?? 0))
  }
  return weights.map((weight) => Math.round(weight * DIGITS) / DIGITS)
}
