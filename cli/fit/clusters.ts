import { LARGEST } from '../../lib/attribution/tagger/packing'
import { tableHash } from '../../lib/attribution/tagger/word-table'
import type { Token } from '../../lib/text/token'

/** One character of the model file holds the number of a cluster. */
const CLUSTERS = 2 * LARGEST
/** Words seen less often have too few neighbours to be known by. */
const LEAST_SEEN = 8
/** Neighbours are told apart if they are among so many most frequent words. */
const NEIGHBOURS = 400
/** First centres are spread over so many most frequent words. */
const SEEDS = 1500
const ROUNDS = 20

const EDGE = '\u0000'
const NUMBER = '0'

type Sparse = readonly (readonly [dimension: number, value: number])[]

/**
 * Words that stand among the same neighbours, as a part-of-speech tagger would sort them: spherical
 * k-means (Dhillon and Modha 2001) over the square roots of the shares of the words before and
 * after. By table hash, from 1. Nothing but the text is needed: no annotation.
 */
export function wordClusters(paragraphs: readonly (readonly Token[])[]): Map<number, number> {
  const lines = paragraphs.map((tokens) => [EDGE, ...tokens.map(wordOf), EDGE])
  const seen = new Map<string, number>()
  for (const word of lines.flat()) seen.set(word, (seen.get(word) ?? 0) + 1)
  const ranked = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const dimensions = new Map(ranked.slice(0, NEIGHBOURS - 1).map(([word], at) => [word, at + 1]))
  const kept = ranked.filter(([word, n]) => n >= LEAST_SEEN && word !== EDGE)
  const points = neighboursOf(lines, dimensions, new Map(kept.map(([word], at) => [word, at])))
  const weights = kept.map(([, n]) => Math.sqrt(n))
  const nearest = sphericalMeans(points, weights)
  return new Map(kept.map(([word], at) => [tableHash(word), (nearest[at] ?? 0) + 1]))
}

const wordOf = ({ kind, norm }: Token): string => (kind === 'number' ? NUMBER : norm)

function neighboursOf(
  lines: readonly (readonly string[])[],
  dimensions: ReadonlyMap<string, number>,
  words: ReadonlyMap<string, number>,
): Sparse[] {
  const counts = Array.from(words, () => new Map<number, number>())
  for (const line of lines) {
    line.forEach((word, at) => {
      const own = counts[words.get(word) ?? -1]
      if (!own) return
      const before = dimensions.get(line[at - 1] ?? '') ?? 0
      const after = NEIGHBOURS + (dimensions.get(line[at + 1] ?? '') ?? 0)
      own.set(before, (own.get(before) ?? 0) + 1)
      own.set(after, (own.get(after) ?? 0) + 1)
    })
  }
  return counts.map((own) => {
    const all = [...own.values()].reduce((sum, n) => sum + n, 0)
    return [...own].map(([dimension, n]) => [dimension, Math.sqrt(n / all)] as const)
  })
}

function sphericalMeans(points: readonly Sparse[], weights: readonly number[]): number[] {
  const spread = Math.min(SEEDS, points.length)
  const centres = Array.from({ length: CLUSTERS }, (_, k) => {
    const centre = new Float64Array(2 * NEIGHBOURS)
    for (const [dimension, value] of points[Math.floor((k * spread) / CLUSTERS)] ?? []) {
      centre[dimension] = value
    }
    return centre
  })
  let nearest: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const lengths = centres.map((centre) => Math.hypot(...centre) || 1)
    nearest = points.map((point) => likest(point, centres, lengths))
    for (const centre of centres) centre.fill(0)
    points.forEach((point, at) => {
      const centre = centres[nearest[at] ?? 0]
      for (const [dimension, value] of point) {
        if (centre) centre[dimension] = (centre[dimension] ?? 0) + value * (weights[at] ?? 0)
      }
    })
  }
  return nearest
}

function likest(
  point: Sparse,
  centres: readonly Float64Array[],
  lengths: readonly number[],
): number {
  let best = 0
  let highest = -1
  centres.forEach((centre, k) => {
    let product = 0
    for (const [dimension, value] of point) product += value * (centre[dimension] ?? 0)
    const cosine = product / (lengths[k] ?? 1)
    if (cosine > highest) {
      highest = cosine
      best = k
    }
  })
  return best
}
