import type { Variant } from '../statement/variant'
import { read } from '../text/span'
import type { Case, Match, Pair } from './found'
import { sharedOccasion } from './occasion'
import { daysBetween, relationOf } from './relation'
import { speakerAgrees } from './speaker'
import type { Certainty, Evidence } from './verdict'

/** Scores from which a match is shown, and from which it is offered as possible. */
const THRESHOLD = {
  /** The speaker agrees. */
  agreed: 0.5,
  /** A side does not name its speaker. */
  unknown: 0.8,
  /** Nobody is credited with the sentence here. */
  uncredited: 0.9,
  /** Below that of showing, how far "possibly the same" reaches. */
  possible: 0.25,
} as const

/** Nearly the same word by word: so much of both weights is shared, in passages of so many words. */
const VERBATIM = { contained: 0.9, words: 6 } as const

const MOST_SHARED_WORDS = 8

/** The match that pairs of one statement and one variant make; null where they make none. */
export function judge(pairs: readonly Pair[], variant: Variant, of: Case): Match | null {
  const { article, setting, statement } = of
  const best = pairs.reduce((a, b) => (b.score > a.score ? b : a))
  const agrees = speakerAgrees(statement, variant, setting.lexicon)
  const shownFrom = thresholdOf(statement.credited, agrees)
  const possibleFrom = shownFrom - THRESHOLD.possible
  if (best.score < possibleFrom) return null
  const daysApart = daysBetween(article.publishedAt, variant.article.publishedAt ?? variant.day)
  const occasion = sharedOccasion(setting, variant)
  const facts = { speakerAgrees: agrees, daysApart, occasion, verbatim: pairs.some(isVerbatim) }
  const relation = relationOf(facts)
  if (relation === null) return null
  const certainty: Certainty = best.score >= shownFrom ? 'shown' : 'possible'
  return {
    variant,
    relation,
    certainty,
    score: best.score,
    evidence: { sharedWords: sharedWords(best), speakerAgrees: agrees, daysApart, occasion },
    pairs: pairs.filter(({ score }) => score >= possibleFrom).sort(inTextOrder),
  }
}

function thresholdOf(credited: boolean, agrees: boolean | null): number {
  if (!credited) return THRESHOLD.uncredited
  return agrees === true ? THRESHOLD.agreed : THRESHOLD.unknown
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
