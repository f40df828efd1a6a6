import { LABELS, STATES } from '../../lib/attribution/tagger/states'
import { CLASS, CLASSES } from '../../lib/attribution/tagger/token-class'
import { tableHash } from '../../lib/attribution/tagger/word-table'
import { type Stemming, stemOf } from '../../lib/text/stem'
import type { Token } from '../../lib/text/token'

/** The tokens of one paragraph with their states. */
export interface Labelled {
  readonly tokens: readonly Token[]
  readonly states: Uint8Array
}

/** A share of occurrences as cue that makes a level, from 5 down to 1. */
const LEVELS = [0.65, 0.4, 0.2, 0.07, 0.02] as const
/** A stem seen once as a cue is one at level 1 if it is hardly ever anything else. */
const RARE = 3

/** By table hash of the stem, how often it is part of a cue: 1 (rarely) to 5 (nearly always). */
export function cueLevels(
  paragraphs: readonly Labelled[],
  stemming: Stemming,
): Map<number, number> {
  const counts = new Map<string, { cues: number; all: number }>()
  for (const { tokens, states } of paragraphs) {
    tokens.forEach(({ kind, norm }, at) => {
      if (kind === 'mark') return
      const stem = stemOf(norm, stemming)
      const count = counts.get(stem) ?? { cues: 0, all: 0 }
      counts.set(stem, count)
      count.all += 1
      if (STATES[states[at] ?? 0]?.part === 'cue') count.cues += 1
    })
  }
  const levels = new Map<number, number>()
  for (const [stem, { cues, all }] of counts) {
    const level = cues < 2 ? Number(cues === 1 && all <= RARE) : levelOf(cues / (all + 1))
    if (level > 0) levels.set(tableHash(stem), level)
  }
  return levels
}

function levelOf(share: number): number {
  const at = LEVELS.findIndex((least) => share >= least)
  return at < 0 ? 0 : LEVELS.length - at
}

/** Words seen less often have no class of their own. */
const LEAST_SEEN = 60
const LEARNED = CLASSES - CLASS.firstLearned - 2
const ROUNDS = 25

/**
 * Words that are alike in what they and the tokens after them are part of: k-means over the square
 * roots of the shares of labels (Hellinger distance). By table hash, from 1.
 */
export function wordClasses(paragraphs: readonly Labelled[]): Map<number, number> {
  const profiles = profilesOf(paragraphs)
  const frequent = [...profiles]
    .map(([word, counts]) => ({ word, counts, seen: sum(counts.slice(0, LABELS.length)) }))
    .filter(({ seen }) => seen >= LEAST_SEEN)
    .sort((a, b) => b.seen - a.seen || (a.word < b.word ? -1 : 1))
  const points = frequent.map(({ counts, seen }) => counts.map((n) => Math.sqrt(n / seen)))
  const weights = frequent.map(({ seen }) => Math.log(seen))
  const nearest = kMeans(points, weights)
  return new Map(frequent.map(({ word }, at) => [tableHash(word), (nearest[at] ?? 0) + 1]))
}

function profilesOf(paragraphs: readonly Labelled[]): Map<string, number[]> {
  const profiles = new Map<string, number[]>()
  for (const { tokens, states } of paragraphs) {
    tokens.forEach(({ kind, norm }, at) => {
      if (kind === 'mark') return
      const counts = profiles.get(norm) ?? new Array<number>(2 * LABELS.length).fill(0)
      profiles.set(norm, counts)
      const own = STATES[states[at] ?? 0]?.label ?? 0
      counts[own] = (counts[own] ?? 0) + 1
      const next = states[at + 1]
      if (next === undefined) return
      const after = LABELS.length + (STATES[next]?.label ?? 0)
      counts[after] = (counts[after] ?? 0) + 1
    })
  }
  return profiles
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** Lloyd's algorithm from the first points as centres; the centre of each point. */
function kMeans(points: readonly number[][], weights: readonly number[]): number[] {
  let centres = points.slice(0, LEARNED)
  let nearest: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    nearest = points.map((point) => {
      const distances = centres.map((centre) => distance(point, centre))
      return distances.indexOf(Math.min(...distances))
    })
    centres = centres.map((centre, k) => {
      const own = points.keys().filter((at) => nearest[at] === k)
      return meanOf([...own].map((at) => [points[at] ?? [], weights[at] ?? 0])) ?? centre
    })
  }
  return nearest
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((all, x, at) => all + (x - (b[at] ?? 0)) ** 2, 0)

function meanOf(points: readonly (readonly [number[], weight: number])[]): number[] | null {
  const total = sum(points.map(([, weight]) => weight))
  if (total === 0) return null
  const mean = new Array<number>(2 * LABELS.length).fill(0)
  for (const [point, weight] of points) {
    point.forEach((x, dimension) => {
      mean[dimension] = (mean[dimension] ?? 0) + (x * weight) / total
    })
  }
  return mean
}
