import type { Form, Speaker } from '../attribution/attribution'
import type { Statement, StatementId } from '../statement/statement'
import type { Variant } from '../statement/variant'
import { wordsAlone } from '../text/normalise'
import { overlaps, type Span } from '../text/span'
import type { LeftOut } from './left-out'
import { isShared, type Report } from './report'
import type { Version } from './version'

/** How a report has a statement; `trimmed` is a quotation without much of what others have of it. */
export type Cell = 'direct' | 'mixed' | 'indirect' | 'trimmed' | 'absent'

/** One statement of the occasion, and how the article and each known report has it. */
export interface Row {
  /** In the article; null where the article, as read, does not have it. */
  readonly statement: StatementId | null
  readonly speaker: Speaker | null
  /** As the article has it; where it does not, the fullest form that is known. */
  readonly text: string
  readonly here: Cell
  /** In the order of the comparison's reports. */
  readonly there: readonly Cell[]
}

/** A quotation of less than this share of what others have of it is a trimmed one. */
const WHOLE_FROM = 0.67

/**
 * The statements of the occasion: those of the article in its order, each once, then those that it
 * leaves out; no rows where no report of the occasion is known.
 */
export function matrixOf(
  statements: readonly Statement[],
  versions: readonly (readonly Version[])[],
  { reports, leftOut }: { readonly reports: readonly Report[]; readonly leftOut: LeftOut },
): Row[] {
  if (reports.length === 0) return []
  const only = new Set(leftOut.onlyHere?.map((each) => each.statement))
  const listed = statements.flatMap((statement, at) => {
    const shared = (versions[at] ?? []).filter(isShared)
    return statement.credited && (shared.length > 0 || only.has(statement.id))
      ? [{ statement, shared }]
      : []
  })
  const own = withoutTwins(listed).map(({ statement, shared }) =>
    ownRow(statement, shared, reports),
  )
  const absent = (leftOut.absentHere ?? []).filter(({ partlyIn }) => partlyIn === null)
  return [...own, ...absent.map(({ variants }) => absentRow(variants, reports))]
}

interface Listed {
  readonly statement: Statement
  readonly shared: readonly Version[]
}

/** What an article says twice, in its lead and as a quotation, is one row: the fuller one. */
function withoutTwins(listed: readonly Listed[]): readonly Listed[] {
  return listed.filter(
    (one) =>
      !listed.some(
        (other) =>
          isTwin(one, other) &&
          (other.statement.text.length > one.statement.text.length ||
            (other.statement.text.length === one.statement.text.length &&
              listed.indexOf(other) < listed.indexOf(one))),
      ),
  )
}

/** Whether both have the same words of the same variant. */
const isTwin = (one: Listed, other: Listed): boolean =>
  one.shared.some((version) =>
    other.shared.some(
      ({ variant, parts }) =>
        variant.id === version.variant.id &&
        version.parts.some(({ there: a }) =>
          parts.some(
            ({ there: b }) =>
              Math.min(a.end, b.end) - Math.max(a.start, b.start) >
              Math.min(a.end - a.start, b.end - b.start) / 2,
          ),
        ),
    ),
  )

function ownRow(statement: Statement, shared: readonly Version[], reports: readonly Report[]): Row {
  const shortened = shared.some((version) => isWithout(version, 'trimmed'))
  return {
    statement: statement.id,
    speaker: statement.speaker,
    text: statement.text,
    here: shortened && statement.form !== 'indirect' ? 'trimmed' : statement.form,
    there: reports.map((report) => sharedCell(shared, report)),
  }
}

/** How a report has a statement of the article, in all versions of it that it prints. */
function sharedCell(shared: readonly Version[], { article }: Report): Cell {
  const versions = shared.filter(({ variant }) => variant.article.id === article.id)
  const cell = bestForm(versions.map(({ variant }) => variant))
  const shortened = versions.every((version) => isWithout(version, 'extended'))
  return shortened && cell !== 'indirect' && cell !== 'absent' ? 'trimmed' : cell
}

/** Whether one side lacks much of what the other has: `trimmed` here, or `extended` beyond there. */
function isWithout(
  { variant, parts, differences }: Version,
  kind: 'trimmed' | 'extended',
): boolean {
  const [side, lone] =
    kind === 'trimmed' ? (['there', 'added'] as const) : (['here', 'omitted'] as const)
  const named = differences.flatMap((each) => (each.kind === kind ? (each[side] ?? []) : []))
  const runs = parts
    .flatMap((part) => part.runs.filter((run) => run.kind === lone).map((run) => run[side]))
    .filter((run) => !named.some((span) => overlaps(span, run)))
  const lost = lengthOf([...named, ...runs])
  const apart = named.filter((span) => !parts.some((part) => overlaps(part[side], span)))
  const all = lengthOf(parts.map((part) => part[side])) + lengthOf(apart)
  return lost > (1 - WHOLE_FROM) * (kind === 'trimmed' ? Math.max(variant.text.length, all) : all)
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

function absentRow(variants: readonly Variant[], reports: readonly Report[]): Row {
  const text = fullest(variants)
  return {
    statement: null,
    speaker: variants.find(({ speaker }) => speaker !== null)?.speaker ?? null,
    text,
    here: 'absent',
    there: reports.map((report) => cellOf(ofReport(variants, report), text)),
  }
}

const ofReport = (variants: readonly Variant[], { article }: Report): Variant[] =>
  variants.filter((variant) => variant.article.id === article.id)

const fullest = (wordings: readonly { readonly text: string }[]): string =>
  wordings.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '')

/** How one report has it, beside the fullest form that is known. */
function cellOf(wordings: readonly Variant[], whole: string): Cell {
  const cell = bestForm(wordings)
  const words = wordings.reduce((sum, { text }) => sum + wordCount(text), 0)
  const shortened = words < WHOLE_FROM * wordCount(whole)
  return shortened && cell !== 'indirect' && cell !== 'absent' ? 'trimmed' : cell
}

/** Of several wordings the one that comes nearest to a quotation counts. */
const bestForm = (wordings: readonly { readonly form: Form }[]): Form | 'absent' =>
  FORMS.find((each) => wordings.some(({ form }) => form === each)) ?? 'absent'

const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect']

const wordCount = (text: string): number => wordsAlone(text).split(' ').length - 2
