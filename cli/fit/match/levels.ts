import type { Company, Known, LevelName, Levels } from '../../../lib/match/fitted'
import { type Compared, type Events, isPlace } from './events'
import type { Judged } from './gather'

/**
 * Levels as sums of log odds: one for a speaker who is known, more for one who is not, less for
 * reports that share other statements. Seven numbers for fifteen levels: few enough for the pairs
 * that somebody judged.
 */
export interface Steps {
  readonly base: number
  readonly beside: number
  readonly unknown: number
  readonly disputed: number
  readonly uncredited: number
  readonly together: number
  readonly speech: number
}

/** Where the search begins, and the values that it tries. */
const START: Steps = {
  base: -1.5,
  beside: 1,
  unknown: 1,
  disputed: 4,
  uncredited: 1.5,
  together: -1,
  speech: -1,
}
const TRIED: Readonly<Record<keyof Steps, readonly number[]>> = {
  base: [-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1],
  beside: [0, 0.5, 1, 1.5, 2],
  unknown: [0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6],
  disputed: [3, 4, 5, 6],
  uncredited: [0.5, 1, 1.5, 2, 2.5, 3, 4, 5],
  together: [0, -0.5, -1, -1.5, -2, -3, -4],
  speech: [0, -0.5, -1],
}

/** Too few pairs of one named occasion or of another one were judged: these two are set by hand. */
const BY_HAND = { 'same-occasion': 0.0041, 'other-occasion': 0.2 } as const
/** In one speech two names are one source found wrong: such a speaker counts as a little unknown. */
const DISPUTED_IN_SPEECH = 0.5

const COMPANIES = ['alone', 'together', 'speech'] as const satisfies Company[]
const KNOWN = ['agreed', 'beside', 'unknown', 'disputed', 'uncredited'] as const satisfies Known[]

/** The levels of these steps, 0 to 1. */
export function levelsOf(steps: Steps): Levels {
  const levels = COMPANIES.flatMap((company) =>
    KNOWN.map((known): [LevelName, number] => {
      const by =
        company === 'alone' ? 0 : steps.together + (company === 'speech' ? steps.speech : 0)
      const isHeard = company === 'speech' && known === 'disputed'
      const of =
        known === 'agreed' ? 0 : isHeard ? steps.unknown + DISPUTED_IN_SPEECH : steps[known]
      return [`${company}-${known}`, chance(steps.base + by + of)]
    }),
  )
  return Object.fromEntries([...levels, ...Object.entries(BY_HAND)]) as Levels
}

const chance = (odds: number): number => Number((1 / (1 + Math.exp(-odds))).toPrecision(2))

/** What was found of each compared pair, one way and the other; and the strangers. */
export interface Evidence {
  readonly pairs: readonly { readonly compared: Compared; readonly ways: readonly Judged[][] }[]
  /** Matches of different events, with the event of the article that is read. */
  readonly strangers: readonly { readonly event: string; readonly judged: Judged }[]
}

/** `seen`: with the dates as they are; `blind`: with one day for all. */
export function evidenceOf(
  events: Events,
  { seen, blind }: { readonly seen: readonly Judged[]; readonly blind: readonly Judged[] },
): Evidence {
  const between = new Map<string, Judged[]>()
  for (const each of seen) {
    const key = `${each.here.article} ${each.there.article}`
    between.set(key, [...(between.get(key) ?? []), each])
  }
  return {
    pairs: events.compared.map((compared) => ({
      compared,
      ways: [[compared.a, compared.b] as const, [compared.b, compared.a] as const].map(([x, y]) =>
        (between.get(`${x.article} ${y.article}`) ?? []).filter(
          ({ here, there }) => isPlace(events, here, x) && isPlace(events, there, y),
        ),
      ),
    })),
    strangers: blind.flatMap((judged) => {
      const event = events.event.get(judged.here.article) ?? ''
      return event === events.event.get(judged.there.article) ? [] : [{ event, judged }]
    }),
  }
}

/** How levels do on some events. */
export interface Figures {
  readonly right: number
  readonly wrong: number
  readonly judgedSame: number
  readonly gold: number
  readonly goldFound: number
  readonly paraphrases: { readonly found: number; readonly false: number; readonly missed: number }
  readonly strangers: number
}

export function figuresOf(
  { pairs, strangers }: Evidence,
  levels: Levels,
  isIn: (event: string) => boolean,
): Figures {
  const shown = ({ score, level }: Judged): boolean => score >= levels[level]
  const figures = { right: 0, wrong: 0, judgedSame: 0, gold: 0, goldFound: 0, strangers: 0 }
  const paraphrases = { found: 0, false: 0, missed: 0 }
  for (const { compared, ways } of pairs) {
    if (!isIn(compared.event)) continue
    const found = ways.map((way) => way.some(shown))
    const either = found.some(Boolean)
    if (compared.kind === 'gold') {
      figures.gold += found.length
      figures.goldFound += found.filter(Boolean).length
    } else if (compared.kind === 'judged') {
      figures.judgedSame += Number(compared.same)
      if (either) figures[compared.same ? 'right' : 'wrong'] += 1
    } else if (compared.same) paraphrases[either ? 'found' : 'missed'] += 1
    else paraphrases.false += Number(either)
  }
  figures.strangers = strangers.filter(({ event, judged }) => isIn(event) && shown(judged)).length
  return { ...figures, paraphrases }
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Precision and recall of judged pairs, recall of gold pairs, F1 of paraphrases. */
export const ratesOf = ({ right, wrong, judgedSame, gold, goldFound, paraphrases }: Figures) => ({
  precision: ratio(right, right + wrong),
  recall: ratio(right, judgedSame),
  gold: ratio(goldFound, gold),
  paraphrases: ratio(
    2 * paraphrases.found,
    2 * paraphrases.found + paraphrases.false + paraphrases.missed,
  ),
})

/** What an error costs by what it is of; a wrong match costs more than a missed one. */
const COST = { judged: 1, gold: 1, paraphrase: 0.5, stranger: 0.05, wrong: 3 } as const

/**
 * What levels cost: each error by how far it is on the wrong side, in log odds, so that a handful of
 * pairs on an edge decide nothing.
 */
function costOf({ pairs, strangers }: Evidence, levels: Levels, isIn: (event: string) => boolean) {
  const chanceOf = (found: readonly Judged[]): number =>
    found.reduce(
      (most, { score, level }) => Math.max(most, 1 / (1 + odds(levels[level]) / odds(score))),
      0,
    )
  let cost = 0
  for (const { compared, ways } of pairs) {
    if (!isIn(compared.event)) continue
    const chances = compared.kind === 'gold' ? ways.map(chanceOf) : [chanceOf(ways.flat())]
    for (const each of chances) {
      cost += COST[compared.kind] * (compared.same ? 1 - each : COST.wrong * each)
    }
  }
  for (const { event, judged } of strangers) {
    if (isIn(event)) cost += COST.stranger * chanceOf([judged])
  }
  return cost
}

const odds = (probability: number): number => probability / Math.max(1e-9, 1 - probability)

/** Rounds of the search: it stands still after three. */
const ROUNDS = 4

/** The steps that cost least on some events, changed one after another; of two alike the stricter. */
export function searched(evidence: Evidence, isIn: (event: string) => boolean): Steps {
  const cost = (steps: Steps): number => costOf(evidence, levelsOf(steps), isIn)
  let best = START
  let least = cost(best)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(TRIED) as (keyof Steps)[]) {
      for (const value of TRIED[name]) {
        const steps = { ...best, [name]: value }
        const found = cost(steps)
        const isStricter = found === least && value > best[name]
        if (found < least || isStricter) {
          best = steps
          least = found
        }
      }
    }
  }
  return best
}
