import type { Lexicon } from '../lexicon/lexicon'
import { passagesOf } from '../statement/passage'
import type { Variant } from '../statement/variant'
import { overlaps, type Span } from '../text/span'
import type { Version } from './version'

/** A passage of another report of the same occasion that this article, as read, does not have. */
export interface LeftOut {
  readonly variant: Variant
  readonly span: Span
}

/**
 * Of the statements of another report, the passages that no version of this article's statements
 * shares. `versions` are those of all its findings; mere possibilities count as shared, so that
 * nothing is said to be missing that may be there.
 */
export function leftOut(
  report: readonly Variant[],
  versions: readonly Version[],
  lexicon: Lexicon,
): LeftOut[] {
  return report.flatMap((variant) => {
    const shared = versions
      .filter((version) => version.variant.id === variant.id)
      .flatMap(({ parts }) => parts.map(({ there }) => there))
    return passagesOf(variant.text, lexicon)
      .filter((span) => !shared.some((part) => overlaps(part, span)))
      .map((span) => ({ variant, span }))
  })
}
