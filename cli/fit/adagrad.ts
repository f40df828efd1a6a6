/** Numbers that are learned, each with a step of its own. */
export interface Adapted {
  readonly values: Float32Array
  /** Sums of squared slopes. */
  readonly squares: Float32Array
  /** Sums of the values after the epochs that are averaged. */
  readonly sums: Float64Array
  remembered: number
  /** How much of a value is added to its slope. */
  readonly pull: number
}

const SMALL = 1e-6

export const adapted = (size: number, pull: number): Adapted => ({
  values: new Float32Array(size),
  squares: new Float32Array(size),
  sums: new Float64Array(size),
  remembered: 0,
  pull,
})

/** One step against the slope, the shorter the more a number has moved (Duchi, Hazan, Singer 2011). */
export function update(
  { values, squares, pull }: Adapted,
  at: number,
  { slope, rate }: { readonly slope: number; readonly rate: number },
): void {
  const value = values[at] as number
  const own = slope + pull * value
  const square = (squares[at] as number) + own * own
  squares[at] = square
  values[at] = value - (rate * own) / (Math.sqrt(square) + SMALL)
}

/** Notes the values as they are now, for `meanOf`. */
export function remember(part: Adapted): void {
  part.remembered += 1
  part.values.forEach((value, at) => {
    part.sums[at] = (part.sums[at] as number) + value
  })
}

/** The mean of the values that were noted. */
export const meanOf = ({ sums, remembered }: Adapted): Float32Array =>
  Float32Array.from(sums, (sum) => sum / remembered)
