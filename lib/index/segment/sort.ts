import { NUMBER_SPACE } from './bucket'
import { PRINT_BITS } from './key'

/** Fewer are sorted sooner by comparing. */
const FEW = 256
/** Bits of a print that are looked at in one of the two passes. */
const DIGIT_BITS = PRINT_BITS / 2
const DIGITS = 2 ** DIGIT_BITS

const lowDigit = (posting: number): number => Math.floor(posting / NUMBER_SPACE) & (DIGITS - 1)
const highDigit = (posting: number): number => Math.floor(posting / (NUMBER_SPACE * DIGITS))

/** How many postings have each digit, then where the next of them goes. */
const places = { low: new Uint32Array(DIGITS), high: new Uint32Array(DIGITS) }

/**
 * Sorts the first so many postings, with as much room in `spare`: by the lower half of their prints,
 * then by the upper one, each pass keeping the order of the one before. That takes a third of the time
 * of comparing them. Those of one print mostly come in order; where they do not, they are compared.
 */
export function sortPostings(postings: Float64Array, spare: Float64Array, count: number): void {
  if (count < FEW) {
    postings.subarray(0, count).sort()
    return
  }
  const { low, high } = places
  low.fill(0)
  high.fill(0)
  for (let at = 0; at < count; at += 1) {
    const posting = postings[at] as number
    const one = lowDigit(posting)
    const two = highDigit(posting)
    low[one] = (low[one] as number) + 1
    high[two] = (high[two] as number) + 1
  }
  summed(low)
  summed(high)
  for (let at = 0; at < count; at += 1) {
    const posting = postings[at] as number
    const digit = lowDigit(posting)
    const to = low[digit] as number
    spare[to] = posting
    low[digit] = to + 1
  }
  for (let at = 0; at < count; at += 1) {
    const posting = spare[at] as number
    const digit = highDigit(posting)
    const to = high[digit] as number
    postings[to] = posting
    high[digit] = to + 1
  }
  sortNumbers(postings, count)
}

/** From how many there are to where the first of each goes. */
function summed(counts: Uint32Array): void {
  let sum = 0
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const count = counts[digit] as number
    counts[digit] = sum
    sum += count
  }
}

/** Sorts the numbers of each print, where the prints are sorted. */
function sortNumbers(postings: Float64Array, count: number): void {
  for (let at = 1; at < count; at += 1) {
    if ((postings[at] as number) >= (postings[at - 1] as number)) continue
    const print = Math.floor((postings[at] as number) / NUMBER_SPACE)
    let from = at
    while (from > 0 && (postings[from - 1] as number) >= print * NUMBER_SPACE) from -= 1
    let to = at
    while (to < count && (postings[to] as number) < (print + 1) * NUMBER_SPACE) to += 1
    postings.subarray(from, to).sort()
    at = to
  }
}
