import { wordsOf } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import type { Statement } from '../statement/statement'
import type { Variant } from '../statement/variant'
import { contains, type Span } from '../text/span'
import { type Stretch, stretches } from './coverage'
import { creditDifferences } from './credit'
import type { Difference, QuotationKind } from './difference'
import type { PartFound } from './part'

export type QuotationDifference = Extract<Difference, { scope: 'quotation' }>

/** A statement beside a variant, and what the rest of both reports has of the same words. */
export interface Beside {
  readonly statement: Statement
  readonly variant: Variant
  readonly parts: readonly PartFound[]
  readonly lexicon: Lexicon
  /** Spans of the statement that stand in other statements of the variant's report. */
  readonly elsewhereThere: readonly Span[]
  /** Spans of the variant that stand in other statements of this article. */
  readonly elsewhereHere: readonly Span[]
}

/**
 * What a statement as a whole has otherwise than the variant: which words it leaves out or has
 * beyond it, from one statement or several, in which order, who is credited and how.
 */
export function quotationDifferences(beside: Beside): QuotationDifference[] {
  const { statement, variant, parts, lexicon, elsewhereHere, elsewhereThere } = beside
  const here = wordsOf(statement.text, whole(statement.text), lexicon)
  const there = wordsOf(variant.text, whole(variant.text), lexicon)
  const missing = stretches(there, { parts, elsewhere: elsewhereHere }, 'there').filter(
    ({ span }) => !isClarification(span, parts, 'there'),
  )
  const surplus = stretches(here, { parts, elsewhere: elsewhereThere }, 'here').filter(
    ({ span }) => !isClarification(span, parts, 'here'),
  )
  return [
    ...missing.map((stretch) => trimmed(stretch, statement.text)),
    ...surplus.map((stretch) => extended(stretch, variant.text)),
    ...(elsewhereThere.length > 0
      ? [plain('spliced', hull(parts, 'here'), hull(parts, 'there'))]
      : []),
    ...(elsewhereHere.length > 0
      ? [plain('split', hull(parts, 'here'), hull(parts, 'there'))]
      : []),
    ...reordered(parts),
    ...creditDifferences(statement, variant, lexicon).map((kind) => plain(kind, null, null)),
  ]
}

/** Words in brackets are an editor's: the quotation is no longer or shorter for them. */
const isClarification = (span: Span, parts: readonly PartFound[], side: 'here' | 'there') =>
  parts.some((part) =>
    part.differences.some((each) => {
      const words = each.kind === 'clarification' ? each[side] : null
      return words !== null && contains(words, span)
    }),
  )

const whole = (text: string): Span => ({ start: 0, end: text.length })

const plain = (
  kind: QuotationKind,
  here: Span | null,
  there: Span | null,
): QuotationDifference => ({ scope: 'quotation', kind, here, there })

const trimmed = ({ span, where, facing }: Stretch, text: string): QuotationDifference => ({
  ...plain('trimmed', null, span),
  where,
  ellipsis: hasEllipsis(text, where, facing),
})

const extended = ({ span, where, facing }: Stretch, text: string): QuotationDifference => ({
  ...plain('extended', span, null),
  where,
  ellipsis: hasEllipsis(text, where, facing),
})

/** How near an ellipsis must stand to the place where words are missing. */
const NEAR = 6
const ELLIPSIS = /…|\.\s?\.\s?\./u

/** Whether an ellipsis stands where words are missing in `text`: at an end, or at `facing`. */
function hasEllipsis(text: string, where: Stretch['where'], facing: number): boolean {
  const at = where === 'start' ? 0 : where === 'end' ? text.length : facing
  return ELLIPSIS.test(text.slice(Math.max(0, at - NEAR), at + NEAR))
}

function hull(parts: readonly PartFound[], side: 'here' | 'there'): Span | null {
  if (parts.length === 0) return null
  return {
    start: Math.min(...parts.map((part) => part[side].start)),
    end: Math.max(...parts.map((part) => part[side].end)),
  }
}

/** The first two parts whose order is turned round there. */
function reordered(parts: readonly PartFound[]): QuotationDifference[] {
  const sorted = [...parts].sort((a, b) => a.here.start - b.here.start)
  const turned = sorted.find((part, at) => {
    const before = sorted[at - 1]
    return (
      before !== undefined &&
      part.here.start >= before.here.end &&
      part.there.end <= before.there.start
    )
  })
  return turned ? [plain('reordered', turned.here, turned.there)] : []
}
