import type { Lexicon } from '../lexicon/lexicon'
import { isLikely, isOutright } from '../statement/likely'
import { passagesOf } from '../statement/passage'
import type { Statement, StatementId } from '../statement/statement'
import type { Variant } from '../statement/variant'
import type { Span } from '../text/span'
import { type Missing, missingHere, type Shared, together } from './absent'
import { isShared } from './report'
import { originOf, type SourceOf } from './source'
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

/** A statement of the article that no known report of the occasion has. */
export interface OnlyHere {
  readonly statement: StatementId
  readonly passages: number
}

/** What the article and the known reports of its occasion do not share, as facts of the wording. */
export interface LeftOut {
  /**
   * Not in this article as read, those that most independent reports have first. Null where nothing
   * is claimed: the page shows a part of the text alone, or no report of the occasion is known.
   */
  readonly absentHere: readonly Absent[] | null
  /** In the article's order; null where no report of the occasion is known. */
  readonly onlyHere: readonly OnlyHere[] | null
}

/** Where nothing is claimed. */
export const NOTHING_CLAIMED: LeftOut = { absentHere: null, onlyHere: null }

/** What the article leaves out of its occasion, and what it alone has. */
export function leftOut(
  statements: readonly Statement[],
  shared: Shared,
  sourceOf: SourceOf,
): LeftOut {
  if (shared.reports.size === 0) return NOTHING_CLAIMED
  return {
    absentHere: shared.article.partial ? null : absentHere(statements, shared, sourceOf),
    onlyHere: onlyHere(statements, shared),
  }
}

function absentHere(
  statements: readonly Statement[],
  shared: Shared,
  sourceOf: SourceOf,
): Absent[] {
  const sources = (group: readonly Missing[]): number =>
    new Set(group.map(({ variant }) => sourceOf(originOf(variant)))).size
  return together(missingHere(shared), shared.lexicon)
    .sort((a, b) => sources(b) - sources(a))
    .map((group) => ({
      variants: oneOfEach(group),
      passages: group[0]?.passages.map(({ span }) => span) ?? [],
      partlyIn: statementWith(group, statements, shared),
    }))
}

/** The fullest variant of each report; the group has the fullest ones first. */
function oneOfEach(group: readonly Missing[]): Variant[] {
  const reports = new Map<string, Variant>()
  for (const { variant } of group) {
    if (!reports.has(variant.article.id)) reports.set(variant.article.id, variant)
  }
  return [...reports.values()]
}

function statementWith(
  group: readonly Missing[],
  statements: readonly Statement[],
  { versions }: Shared,
): StatementId | null {
  const ids = new Set(group.map(({ variant }) => variant.id))
  const at = versions.findIndex((list) =>
    list.some((version) => isShared(version) && ids.has(version.variant.id)),
  )
  return statements[at]?.id ?? null
}

function onlyHere(
  statements: readonly Statement[],
  { versions, reports, lexicon }: Shared,
): OnlyHere[] {
  return statements.flatMap((statement, at) =>
    isLikely(statement) && isOutright(statement, lexicon) && !isKnownTo(reports, versions[at] ?? [])
      ? [{ statement: statement.id, passages: passageCount(statement, lexicon) }]
      : [],
  )
}

const isKnownTo = (reports: Shared['reports'], versions: readonly Version[]): boolean =>
  versions.some(({ variant }) => reports.has(variant.article.id))

const passageCount = ({ text }: Statement, lexicon: Lexicon): number =>
  passagesOf(text, lexicon).length
