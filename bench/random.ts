/** Numbers from 0 up to 1 that look random and are the same in every run. */
export type Random = () => number

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough to draw samples. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to, and without, `below`. */
export const below = (random: Random, limit: number): number => Math.floor(random() * limit)

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[below(random, values.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
