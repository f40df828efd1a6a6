import type { Article } from '../article'
import type { Variant } from '../statement/variant'
import { read } from '../text/span'
import type { Company, LevelName } from './fitted'
import type { Case, Found, Match, Pair } from './found'
import { LIKENESS } from './likeness'
import { sharedOccasion } from './occasion'
import { daysBetween, daysFrom, relationOf } from './relation'
import { AGREES, type Agreement, agreementOf } from './speaker'
import { heardRelation } from './transcript'
import type { Certainty, Evidence } from './verdict'

/** Reports that share so many other statements tell of one speech. */
const ONE_SPEECH = 3
/** The share of that score from which it is "possibly the same", and the least such score. */
const POSSIBLE = { share: 0.12, least: 0.003 } as const
/** Fewer shared words that are no names and no function words say little, even at one occasion. */
const LEAST_PLAIN = 2
/** Two reports share a statement for sure from this score on. */
const SURE = 0.9

/** Nearly the same word by word: so much of both weights is shared, in passages of so many words. */
const VERBATIM = { contained: 0.9, words: 6 } as const

const MOST_SHARED_WORDS = 8

/** The known articles that share a statement with this one for sure, by how many statements. */
export function companions(found: readonly (readonly Found[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const list of found) {
    const sure = list.filter(({ score }) => score >= SURE)
    for (const id of new Set(sure.map(({ variant }) => variant.article.id))) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

/** The match that pairs of one statement and one variant make; null where they make none. */
export function judge(pairs: readonly Found[], variant: Variant, of: Case): Match | null {
  const { article, setting, statement } = of
  const best = pairs.reduce((a, b) => (b.score > a.score ? b : a))
  // Nothing is asked that could show it: looking at names takes longer than at scores.
  if (best.score < POSSIBLE.least) return null
  const company = companyOf(variant, of, best.score)
  const found = agreementOf(statement, variant, setting.lexicon)
  // One speech has one speaker: there "he" is more likely to be read wrong than to be another.
  const agreement = found === 'guessed' && company === 'speech' ? 'disputed' : found
  const agrees = AGREES[agreement]
  const daysApart = daysBetween(article.publishedAt, variant.article.publishedAt ?? variant.day)
  const occasion = sharedOccasion(setting, variant)
  const facts = { speakerAgrees: agrees, daysApart, occasion, verbatim: pairs.some(isVerbatim) }
  const heard = variant.outlet.kind === 'transcript'
  const relation = heard
    ? heardRelation({ ...facts, ...hearing(article, variant, best) })
    : relationOf(facts)
  if (relation === null) return null
  const { credited } = statement
  const plain = Math.max(...pairs.map(plainWords))
  const level = levelOf({ agreement, credited, company, occasion, plain })
  const isOther = relation === 'talking-point' && level !== 'same-occasion'
  const from = Math.max(of.levels[level], isOther ? of.levels['other-occasion'] : 0)
  const possibleFrom = Math.max(POSSIBLE.least, from * POSSIBLE.share)
  // What is possibly one of the thousand sentences of a speech is told by none of them.
  if (best.score < (heard ? from : Math.min(from, possibleFrom))) return null
  const certainty: Certainty = best.score >= from ? 'shown' : 'possible'
  return {
    variant,
    relation,
    certainty,
    score: best.score,
    level,
    evidence: { sharedWords: sharedWords(best), speakerAgrees: agrees, daysApart, occasion },
    pairs: pairs.filter(({ score }) => score >= Math.min(from, possibleFrom)).sort(inTextOrder),
  }
}

function companyOf({ article }: Variant, { companions: counts }: Case, score: number): Company {
  const others = (counts.get(article.id) ?? 0) - (score >= SURE ? 1 : 0)
  return others <= 0 ? 'alone' : others < ONE_SPEECH ? 'together' : 'speech'
}

/** What is asked of a transcript besides. */
function hearing({ publishedAt, text }: Article, { day }: Variant, best: Found) {
  return {
    daysAfter: daysFrom(day, publishedAt),
    namesYear: day !== null && text.includes(day.slice(0, 'yyyy'.length)),
    score: best.score,
    sharedWords: sharedWords(best).length,
  }
}

interface Asked {
  readonly agreement: Agreement
  readonly credited: boolean
  readonly company: Company
  readonly occasion: string | null
  readonly plain: number
}

/** The level that is asked for, whatever the relation. */
function levelOf({ agreement, credited, company, occasion, plain }: Asked): LevelName {
  const agreed = agreement === 'agreed'
  const told = occasion !== null && plain >= LEAST_PLAIN
  if (company !== 'alone' && credited && agreed && told) return 'same-occasion'
  const known = agreement === 'guessed' || agreement === 'different' ? 'unknown' : agreement
  return `${company}-${credited ? known : 'uncredited'}`
}

/** The shared words that are no function words, and have a capital letter on one side at most. */
function plainWords({ here, there, links }: Pair): number {
  const plain = links.filter((link) => {
    const [left, right] = [here.words[link.here], there.words[link.there]]
    return (
      link.likeness >= LIKENESS.concept &&
      left?.kind !== 'function' &&
      right?.kind !== 'function' &&
      !(left?.capital && right?.capital)
    )
  })
  return plain.length
}

/** Whether two passages are nearly the same word by word, and long enough to tell. */
export const isVerbatim = ({ features, here, there }: Pair): boolean =>
  Math.min(features.containedHere, features.containedThere) >= VERBATIM.contained &&
  Math.min(here.words.length, there.words.length) >= VERBATIM.words

const inTextOrder = (a: Pair, b: Pair): number =>
  a.here.span.start - b.here.span.start || a.there.span.start - b.there.span.start

/** The words that both have, rarest first, as printed here. */
function sharedWords({ here, links }: Pair): Evidence['sharedWords'] {
  const shared = links
    .filter(({ likeness }) => likeness > 0)
    .flatMap((link) => {
      const word = here.words[link.here]
      return word && word.kind !== 'function'
        ? [{ word, weight: here.weights[link.here] ?? 0 }]
        : []
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ word }) => read(here.text, word))
  return [...new Set(shared)].slice(0, MOST_SHARED_WORDS)
}
