import type { Article } from '../article'
import type { StatementId } from '../statement/statement'
import type { Variant, VariantId } from '../statement/variant'
import { wordsAlone } from '../text/normalise'
import { isOfWording } from './telling'
import type { Version } from './version'

/** An earlier wording of the page's own outlet, set beside the present one. */
export interface Edit {
  readonly version: Version
  /** When it was last read so: ISO date or date and time; null where that is not known. */
  readonly readAt: string | null
}

/**
 * For each statement (by its id), what the page's own outlet printed in its place before, latest
 * first. `versions` are those of the outlet's own wordings. What still stands in the article, or
 * was published after it, is no earlier wording.
 */
export function editsOf(
  article: Article,
  versions: ReadonlyMap<StatementId, readonly Version[]>,
): Map<StatementId, Edit[]> {
  const now = wordsAlone(article.text)
  const isEarlier = ({ variant, certainty, relation, differences }: Version): boolean =>
    certainty === 'shown' &&
    relation === 'same' &&
    differences.some(isOfWording) &&
    !isLater(variant, article) &&
    !now.includes(wordsAlone(variant.text))
  const best = bestPlaces(versions)
  return new Map(
    [...versions].map(([id, list]) => [
      id,
      list
        .filter((version) => isEarlier(version) && best.get(version.variant.id)?.id === id)
        .map((version) => ({ version, readAt: version.variant.article.readAt ?? null }))
        .sort((a, b) => latest(b) - latest(a)),
    ]),
  )
}

/** The statement that each variant is likest to: an earlier wording stood in one place. */
function bestPlaces(
  versions: ReadonlyMap<StatementId, readonly Version[]>,
): Map<VariantId, { id: StatementId; score: number }> {
  const best = new Map<VariantId, { id: StatementId; score: number }>()
  for (const [id, list] of versions) {
    for (const { variant, score } of list) {
      if (score > (best.get(variant.id)?.score ?? -1)) best.set(variant.id, { id, score })
    }
  }
  return best
}

/** Published after the article, as far as both say when: a date without a time is no moment. */
function isLater({ article }: Variant, { publishedAt }: Article): boolean {
  const [there, here] = [article.publishedAt, publishedAt].map((date) =>
    date?.includes('T') ? Date.parse(date) : Number.NaN,
  ) as [number, number]
  return there > here
}

const latest = ({ readAt }: Edit): number => (readAt === null ? 0 : Date.parse(readAt))
