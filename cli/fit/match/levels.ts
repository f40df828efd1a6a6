import type { Company, Known, LevelName, Levels } from '../../../lib/match/fitted'
import { type Compared, type Events, isPlace } from './events'
import type { Judged } from './gather'

/**
 * Levels as sums of log odds: one for a speaker who is known, more for one who is not, less for
 * reports that share other statements. Eight numbers for sixteen levels: few enough for the pairs
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
  readonly occasion: number
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
  occasion: -5.5,
}
const TRIED: Readonly<Record<keyof Steps, readonly number[]>> = {
  base: [-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1],
  beside: [0, 0.5, 1, 1.5, 2],
  unknown: [0, 0.5, 1, 1.5, 2, 2.5, 3],
  disputed: [1, 2, 3, 4, 5],
  uncredited: [0.5, 1, 1.5, 2, 2.5, 3, 4],
  together: [0, -0.5, -1, -1.5, -2],
  speech: [0, -0.5, -1, -1.5, -2],
  occasion: [-6, -5.5, -5, -4, -3, -2, -1],
}

/** Another occasion: no pairs of such were judged, so that this one is set by hand. */
const OTHER_OCCASION = 0.2
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
  return Object.fromEntries([
    ...levels,
    ['same-occasion', chance(steps.occasion)],
    ['other-occasion', OTHER_OCCASION],
  ]) as Levels
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

/** What a wrong match costs beside a missed one, and a stranger beside either. */
const COST = { wrong: 1, missed: 1, gold: 1, paraphrase: 0.5, stranger: 0.1 } as const

/** The fewer errors the better, by what they cost. */
function costOf({ right, wrong, judgedSame, gold, goldFound, paraphrases, strangers }: Figures) {
  return (
    COST.wrong * wrong +
    COST.missed * (judgedSame - right) +
    COST.gold * (gold - goldFound) +
    COST.paraphrase * (paraphrases.false + paraphrases.missed) +
    COST.stranger * strangers
  )
}

/** Rounds of the search: it stands still after three. */
const ROUNDS = 4

/** The steps that cost least on some events, changed one after another; of two alike the stricter. */
export function searched(evidence: Evidence, isIn: (event: string) => boolean): Steps {
  const cost = (steps: Steps): number => costOf(figuresOf(evidence, levelsOf(steps), isIn))
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
