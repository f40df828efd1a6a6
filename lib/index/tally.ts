/** Scores by passage number, used again for each passage that is asked for: all 0 between. */
export type Tally = Float32Array

/** A list of passages and what standing in it is worth. */
interface Weighed {
  readonly list: ArrayLike<number>
  readonly weight: number
}

/** A passage and the share of all weights that it reaches. */
export interface Likely {
  readonly number: number
  readonly share: number
}

interface Limits {
  readonly mostPlaces: number
  /** Of the sum of all weights. */
  readonly leastShare: number
  readonly mostCandidates: number
  /** From this share on so many more are told, and leave room for these of the others. */
  readonly alike: { readonly share: number; readonly most: number; readonly others: number }
}

/** The numbers that were touched, used again for each passage: an array that grows costs more. */
const touched = { numbers: new Int32Array(2 ** 13), count: 0 }

function touch(number: number): void {
  if (touched.count === touched.numbers.length) {
    const larger = new Int32Array(touched.numbers.length * 2)
    larger.set(touched.numbers)
    touched.numbers = larger
  }
  touched.numbers[touched.count++] = number
}

/**
 * The numbers with the highest sums of weights that reach the least share, best first, of two alike
 * the lower one first. Lists are read shortest first, until they hold too many places. However many
 * have nearly all that was asked for, those that have less of it are among them.
 */
export function bestOf(
  lists: readonly Weighed[],
  scores: Tally,
  { mostPlaces, mostCandidates, leastShare, alike }: Limits,
): Likely[] {
  touched.count = 0
  let places = 0
  for (const { list, weight } of [...lists].sort((a, b) => a.list.length - b.list.length)) {
    places += list.length
    if (places > mostPlaces && touched.count > 0) break
    for (let at = 0; at < list.length; at += 1) {
      const number = list[at] as number
      if (scores[number] === 0) touch(number)
      scores[number] = (scores[number] as number) + weight
    }
  }
  const whole = lists.reduce((sum, { weight }) => sum + weight, 0)
  const numbers = touched.numbers.subarray(0, touched.count)
  const high = Math.fround(Math.max(alike.share, leastShare) * whole)
  const near = highest(numbers, scores, { least: high, below: Infinity, most: alike.most })
  const room = Math.max(mostCandidates - near.length, alike.others)
  const far = highest(numbers, scores, { least: leastShare * whole, below: high, most: room })
  const best = [...near, ...far]
  const likely = best.map((number) => ({ number, share: (scores[number] as number) / whole }))
  for (let at = 0; at < numbers.length; at += 1) scores[numbers[at] as number] = 0
  return likely
}

interface Wanted {
  /** Scores below are not, nor are those from `below` on. */
  readonly least: number
  readonly below: number
  readonly most: number
}

/** Kept sorted while it fills: nearly all that come are below the last and cost one look. */
function highest(numbers: Int32Array, scores: Tally, { least, below, most }: Wanted): number[] {
  const best: number[] = []
  let needed = least
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] as number
    const score = scores[number] as number
    if (score < needed || score >= below) continue
    let at = best.length
    while (at > 0 && isBetter(number, best[at - 1] as number, scores)) at -= 1
    best.splice(at, 0, number)
    if (best.length > most) best.pop()
    if (best.length === most) needed = scores[best[most - 1] as number] as number
  }
  return best
}

function isBetter(one: number, two: number, scores: Tally): boolean {
  const more = (scores[one] as number) - (scores[two] as number)
  return more === 0 ? one < two : more > 0
}
