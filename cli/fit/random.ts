/** Numbers from 0 up to 1, the same for the same seed (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
  const MULTIPLIER = 1664525
  const INCREMENT = 1013904223
  let state = seed
  return () => {
    state = (Math.imul(state, MULTIPLIER) + INCREMENT) | 0
    return (state >>> 0) / 2 ** 32
  }
}
