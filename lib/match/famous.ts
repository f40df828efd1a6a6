import type { Case, Found } from './found'
import { daysFrom } from './relation'
import { agreementOf, type Credit } from './speaker'

/**
 * Words that several people are credited with over the years are everybody's: a proverb, a line of
 * a famous speech, a slogan. Three people repeat each other within a week of one quarrel, and two
 * may be one that is credited wrongly; three over a year quote what they all know.
 */
const FAMOUS = {
  speakers: 3,
  days: 365,
  /** Of the weight of one side: the words stand in the other, whatever stands around them. */
  contained: 0.9,
} as const

/** Those of a statement's pairs whose words here are everybody's, as far as is known. */
export function famousAmong(found: readonly Found[], of: Case): ReadonlySet<Found> {
  const near = found.filter(
    ({ features }) => Math.min(features.containedHere, features.containedThere) >= FAMOUS.contained,
  )
  return new Set(
    byPassage(near).flatMap((pairs) =>
      pairs.filter((pair) => isFamous(pairs.filter(hasWordsOf(pair)), of)),
    ),
  )
}

/** The pairs of each passage here: what overlaps is of one, so that no more than a few are compared. */
function byPassage(pairs: readonly Found[]): Found[][] {
  const groups: Found[][] = []
  let end = -1
  for (const pair of [...pairs].sort((a, b) => a.here.span.start - b.here.span.start)) {
    if (pair.here.span.start >= end) groups.push([])
    groups.at(-1)?.push(pair)
    end = Math.max(end, pair.here.span.end)
  }
  return groups
}

/** Whether another pair is of most of the same words; not of a few quoted ones among them. */
const hasWordsOf =
  ({ here: { span } }: Found) =>
  ({ here: { span: other } }: Found): boolean =>
    Math.min(span.end, other.end) - Math.max(span.start, other.start) > (span.end - span.start) / 2

function isFamous(same: readonly Found[], { article, statement, setting }: Case): boolean {
  const credits: Credit[] = []
  for (const credit of [statement, ...same.map(({ variant }) => variant)]) {
    if (credit.speaker?.kind !== 'person') continue
    const isAnother = credits.every(
      (other) => agreementOf(other, credit, setting.lexicon) === 'different',
    )
    if (isAnother) credits.push(credit)
  }
  if (credits.length < FAMOUS.speakers) return false
  const dates = [
    article.publishedAt,
    ...same.map(({ variant }) => variant.day ?? variant.article.publishedAt),
  ]
    .flatMap((date) => date ?? [])
    .sort()
  return (daysFrom(dates[0] ?? null, dates.at(-1) ?? null) ?? 0) >= FAMOUS.days
}
