import type { Article } from '../article'
import type { Match } from '../match/found'
import type { Statement } from '../statement/statement'
import type { Variant, VariantId } from '../statement/variant'
import { wordsAlone } from '../text/normalise'
import { isShared } from './report'
import { isOfWording } from './telling'
import type { Version } from './version'
import { versionsOf } from './versions'

/** An earlier wording of the page's own outlet, set beside the present one. */
export interface Edit {
  readonly version: Version
  /** When it was last read so: ISO date or date and time; null where that is not known. */
  readonly readAt: string | null
}

/**
 * For each statement, what the page's own outlet printed in its place before, latest first.
 * `matches` are those of the outlet's own wordings. What still stands in the article, or was
 * published after it, is no earlier wording.
 */
export function editsOf(
  article: Article,
  statements: readonly Statement[],
  matches: readonly (readonly Match[])[],
): Edit[][] {
  if (matches.every(({ length }) => length === 0)) return statements.map(() => [])
  const now = wordsAlone(article.text)
  const isEarlier = (version: Version): boolean =>
    isShared(version) &&
    version.differences.some(isOfWording) &&
    !isLater(version.variant, article) &&
    !now.includes(wordsAlone(version.variant.text))
  const versions = versionsOf(article, statements, matches)
  const best = bestPlaces(versions)
  return versions.map((list, place) =>
    list
      .filter((version) => isEarlier(version) && best.get(version.variant.id)?.place === place)
      .map((version) => ({ version, readAt: version.variant.article.readAt ?? null }))
      .sort((a, b) => latest(b) - latest(a)),
  )
}

/** The statement that each variant is likest to: an earlier wording stood in one place. */
function bestPlaces(
  versions: readonly (readonly Version[])[],
): Map<VariantId, { place: number; score: number }> {
  const best = new Map<VariantId, { place: number; score: number }>()
  versions.forEach((list, place) => {
    for (const { variant, score } of list) {
      if (score > (best.get(variant.id)?.score ?? -1)) best.set(variant.id, { place, score })
    }
  })
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
