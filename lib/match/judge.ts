import type { Variant } from '../statement/variant'
import { read } from '../text/span'
import type { Case, Found, Match, Pair } from './found'
import { sharedOccasion } from './occasion'
import { daysBetween, relationOf } from './relation'
import { speakerAgrees } from './speaker'
import type { Certainty, Evidence, Relation } from './verdict'

/**
 * Scores from which a match is shown. Two reports that share one statement for sure are likely to
 * share others, so less is asked of those (`together`). Set on the development events so that
 * strangers stay rare when every date is the same.
 */
const SHOWN_FROM = {
  alone: { agreed: 0.15, unknown: 0.4, uncredited: 0.4 },
  together: { agreed: 0.03, unknown: 0.08, uncredited: 0.1 },
  /** Both name the occasion, and the speaker agrees. */
  sameOccasion: 0.018,
  /** Another occasion is told only where the words are nearly the same. */
  otherOccasion: 0.2,
} as const
/** The share of that score from which it is "possibly the same". */
const POSSIBLE = 0.25
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
  const agrees = speakerAgrees(statement, variant, setting.lexicon)
  const daysApart = daysBetween(article.publishedAt, variant.article.publishedAt ?? variant.day)
  const occasion = sharedOccasion(setting, variant)
  const facts = { speakerAgrees: agrees, daysApart, occasion, verbatim: pairs.some(isVerbatim) }
  const relation = relationOf(facts)
  if (relation === null) return null
  const others = (of.companions.get(variant.article.id) ?? 0) - (best.score >= SURE ? 1 : 0)
  const from = shownFrom({
    relation,
    agrees,
    credited: statement.credited,
    together: others > 0,
    occasion,
  })
  if (best.score < from * POSSIBLE) return null
  const certainty: Certainty = best.score >= from ? 'shown' : 'possible'
  return {
    variant,
    relation,
    certainty,
    score: best.score,
    evidence: { sharedWords: sharedWords(best), speakerAgrees: agrees, daysApart, occasion },
    pairs: pairs.filter(({ score }) => score >= from * POSSIBLE).sort(inTextOrder),
  }
}

interface Asked {
  readonly relation: Relation
  readonly agrees: boolean | null
  readonly credited: boolean
  readonly together: boolean
  readonly occasion: string | null
}

function shownFrom({ relation, agrees, credited, together, occasion }: Asked): number {
  if (together && credited && agrees === true && occasion !== null) return SHOWN_FROM.sameOccasion
  const levels = SHOWN_FROM[together ? 'together' : 'alone']
  const level = !credited ? levels.uncredited : agrees === true ? levels.agreed : levels.unknown
  return relation === 'talking-point' ? Math.max(level, SHOWN_FROM.otherOccasion) : level
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
