import type { Nearest } from './nearest'
import type { View } from './view'

/** One token of a paragraph while its features are gathered. */
export interface Place {
  readonly view: View
  readonly index: number
  /** Its index in the arrays with a margin. */
  readonly at: number
  readonly before: Nearest
  readonly after: Nearest
  /** Notes one feature; each call of a token is a feature of its own, in the same order. */
  readonly add: (value: number) => void
}

/** Counts up to 7 stand for themselves, then for ever wider ranges; 15 stands for "none". */
const RANGES = [0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10]
const FAR = 11
const FARTHEST = 12
const FAR_UP_TO = 40
const NONE = 15
export const range = (count: number): number =>
  count < 0 ? NONE : (RANGES[count] ?? (count < FAR_UP_TO ? FAR : FARTHEST))

/** Two and more small numbers as one: classes and ranges are below 64, clusters below 256. */
export const join = (a: number, b: number): number => a * 64 + b
export const join3 = (a: number, b: number, c: number): number => (a * 64 + b) * 64 + c
export const pair = (a: number, b: number): number => a * 256 + b

export const get = (values: Int32Array | Uint8Array, at: number): number => values[at] ?? 0
