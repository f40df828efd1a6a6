import type { Features } from '../../../lib/match/features'
import type { Weights } from '../../../lib/match/fitted'
import type { Beside } from '../../../lib/match/found'
import { placesInArticle } from '../../../lib/statement/place'
import { hull } from '../../known-file'
import { type Events, isPlace, type Place } from './events'
import type { Gathered } from './gather'

/** What two passages have in common, and whether somebody found them one statement. */
export interface Example {
  readonly values: readonly number[]
  readonly same: boolean
  /** The events of both. */
  readonly events: readonly [string, string]
}

/** The values that weights are for, in the order of `WEIGHTS`. */
const valuesOf = (features: Features): number[] => [
  1,
  features.containedHere,
  features.containedThere,
  features.trigrams,
  features.order,
  Math.log1p(features.run),
  Math.log1p(features.shared),
]

const WEIGHTS = [
  'bias',
  'containedHere',
  'containedThere',
  'trigrams',
  'order',
  'run',
  'shared',
] as const satisfies (keyof Weights)[]

/**
 * The passages that gold pairs and judgements by eye are of, as positive or negative examples, and
 * all of different events, which are negative. What stands within one event and nobody looked at is
 * left out.
 */
export function examplesOf(events: Events, { reads, there }: Gathered): Example[] {
  const looked = new Map<string, { a: Place; b: Place; same: boolean }[]>()
  for (const { a, b, same } of events.compared) {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const key = `${x.article} ${y.article}`
      looked.set(key, [...(looked.get(key) ?? []), { a: x, b: y, same }])
    }
  }
  return reads.flatMap(({ id, statements, paired }) =>
    paired.likely.flatMap((list, at) =>
      list.flatMap(({ variant, whole, fragments }): Example[] => {
        const [statement, other] = [statements[at], there.get(variant.id)]
        const article = variant.article.id
        const [own, foreign] = [events.event.get(id) ?? '', events.event.get(article) ?? '']
        if (!statement || !other || id === article) return []
        return [whole, ...fragments].flatMap((pair): Example[] => {
          const values = valuesOf(pair.features)
          if (own !== foreign) return [{ values, same: false, events: [own, foreign] }]
          const here = { article: id, ...placed(statement, pair, 'here') }
          const yonder = { article, ...placed(other, pair, 'there') }
          const found = (looked.get(`${id} ${article}`) ?? []).filter(
            ({ a, b }) => isPlace(events, here, a) && isPlace(events, yonder, b),
          )
          const verdicts = new Set(found.map(({ same }) => same))
          return verdicts.size === 1
            ? [{ values, same: verdicts.has(true), events: [own, foreign] }]
            : []
        })
      }),
    ),
  )
}

const placed = (
  statement: Parameters<typeof placesInArticle>[0],
  pair: Beside,
  side: 'here' | 'there',
) => hull(placesInArticle(statement, pair[side].span), pair[side].span)

const FIT = { steps: 25, penalty: 1, smallest: 1e-9 } as const

/** Weights of a logistic model by Newton's method, with a penalty on their squares but the bias. */
export function weightsOf(examples: readonly Example[]): Weights {
  const size = WEIGHTS.length
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < FIT.steps; step += 1) {
    const slope = weights.map((weight, at) => (at > 0 ? -FIT.penalty * weight : 0))
    const curve = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row > 0 ? FIT.penalty : FIT.smallest) : 0)),
    )
    for (const { values, same } of examples) {
      const sum = values.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0)
      const chance = 1 / (1 + Math.exp(-sum))
      const error = Number(same) - chance
      const spread = chance * (1 - chance)
      for (let row = 0; row < size; row += 1) {
        const value = values[row] ?? 0
        slope[row] = (slope[row] ?? 0) + error * value
        const cells = curve[row] as number[]
        for (let column = 0; column < size; column += 1) {
          cells[column] = (cells[column] ?? 0) + spread * value * (values[column] ?? 0)
        }
      }
    }
    const moves = solved(curve, slope)
    weights = weights.map((weight, at) => weight + (moves[at] ?? 0))
  }
  const named = WEIGHTS.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))] as const)
  return Object.fromEntries(named) as Record<keyof Weights, number>
}

/** The solution of a system of linear equations (Gauss, with the largest pivot of each column). */
function solved(matrix: readonly (readonly number[])[], sums: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, sums[at] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const below = rows.slice(column).map((row) => Math.abs(row[column] ?? 0))
    const pivot = column + below.indexOf(Math.max(...below))
    const [upper, lower] = [rows[column] as number[], rows[pivot] as number[]]
    rows[column] = lower
    rows[pivot] = upper
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue
      const factor = ((rows[row] as number[])[column] ?? 0) / (lower[column] ?? 1)
      rows[row] = (rows[row] as number[]).map((cell, at) => cell - factor * (lower[at] ?? 0))
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1))
}
