import type { Article } from '../article'
import type { Variant } from '../statement/variant'
import { read } from '../text/span'
import type { Case, Found, Match, Pair } from './found'
import { LIKENESS } from './likeness'
import { sharedOccasion } from './occasion'
import { daysBetween, daysFrom, relationOf } from './relation'
import { AGREES, type Agreement, agreementOf } from './speaker'
import { heardRelation } from './transcript'
import type { Certainty, Evidence, Relation } from './verdict'

/**
 * Scores from which a match is shown, by what is known of the speakers. Two reports that share one
 * statement for sure are likely to share others, so less is asked of those (`together`), and those
 * that share several are likely to tell of one speech (`speech`): there two names are more likely to
 * be one source found wrong. Set on the development events: docs/evaluation.md.
 */
const SHOWN_FROM = {
  alone: { agreed: 0.15, beside: 0.3, unknown: 0.3, disputed: 0.9 },
  together: { agreed: 0.05, beside: 0.15, unknown: 0.15, disputed: 0.9 },
  speech: { agreed: 0.05, beside: 0.15, unknown: 0.15, disputed: 0.2 },
  /** Nobody is credited here: in the place of all of these. */
  uncredited: { alone: 0.4, together: 0.15, speech: 0.15 },
  /** Both name the occasion, the speaker agrees, and more than a name and a word is shared. */
  sameOccasion: 0.0035,
  /** Another occasion is told only where the words are nearly the same. */
  otherOccasion: 0.2,
} as const
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
  const from = shownFrom({ relation, agreement, credited, company, occasion, plain })
  const possibleFrom = Math.max(POSSIBLE.least, from * POSSIBLE.share)
  // What is possibly one of the thousand sentences of a speech is told by none of them.
  if (best.score < (heard ? from : Math.min(from, possibleFrom))) return null
  const certainty: Certainty = best.score >= from ? 'shown' : 'possible'
  return {
    variant,
    relation,
    certainty,
    score: best.score,
    evidence: { sharedWords: sharedWords(best), speakerAgrees: agrees, daysApart, occasion },
    pairs: pairs.filter(({ score }) => score >= Math.min(from, possibleFrom)).sort(inTextOrder),
  }
}

/** How much else the two reports share for sure. */
type Company = 'alone' | 'together' | 'speech'

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
  readonly relation: Relation
  readonly agreement: Agreement
  readonly credited: boolean
  readonly company: Company
  readonly occasion: string | null
  readonly plain: number
}

function shownFrom({ relation, agreement, credited, company, occasion, plain }: Asked): number {
  const agreed = agreement === 'agreed' || agreement === 'beside'
  const told = occasion !== null && plain >= LEAST_PLAIN
  if (company !== 'alone' && credited && agreed && told) {
    return SHOWN_FROM.sameOccasion
  }
  const known = agreement === 'guessed' || agreement === 'different' ? 'unknown' : agreement
  const level = credited ? SHOWN_FROM[company][known] : SHOWN_FROM.uncredited[company]
  return relation === 'talking-point' ? Math.max(level, SHOWN_FROM.otherOccasion) : level
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

const isVerbatim = ({ features, here, there }: Pair): boolean =>
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
