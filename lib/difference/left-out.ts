import type { Lexicon } from '../lexicon/lexicon'
import { passagesOf } from '../statement/passage'
import type { StatementId } from '../statement/statement'
import type { Variant } from '../statement/variant'
import { overlaps, type Span } from '../text/span'
import type { Version } from './version'

/** A statement of other reports of the occasion that the article, as read, does not have. */
export interface Absent {
  /** One of each report that has it, the fullest first; never empty. */
  readonly variants: readonly Variant[]
  /** The passages of the first variant that are not in the article as read. */
  readonly passages: readonly Span[]
  /** The article's statement that has the other passages of it; null where none has. */
  readonly partlyIn: StatementId | null
}

/** What the article and the known reports of its occasion do not share, as facts of the wording. */
export interface LeftOut {
  /**
   * Not in this article as read, those that most reports have first. Null where nothing is claimed:
   * the page shows a part of the text alone, or no report of the same occasion is known.
   */
  readonly absentHere: readonly Absent[] | null
  /** How many passages that are: the sum over `absentHere`. */
  readonly passagesAbsentHere: number
  /** Statements of the article that no known report of the occasion has; null as above. */
  readonly onlyHere: readonly StatementId[] | null
  readonly passagesOnlyHere: number
}

/** Where nothing is claimed. */
export const NOTHING_CLAIMED: LeftOut = {
  absentHere: null,
  passagesAbsentHere: 0,
  onlyHere: null,
  passagesOnlyHere: 0,
}

/**
 * The passages of a variant that no version of the article's statements shares. `versions` are
 * those of all its findings; mere possibilities count as shared, so that nothing is said to be
 * missing that may be there.
 */
export function passagesNotIn(
  variant: Variant,
  versions: readonly Version[],
  lexicon: Lexicon,
): Span[] {
  const shared = versions
    .filter((version) => version.variant.id === variant.id)
    .flatMap(({ parts }) => parts.map(({ there }) => there))
  return passagesOf(variant.text, lexicon).filter(
    (span) => !shared.some((part) => overlaps(part, span)),
  )
}
