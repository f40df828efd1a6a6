import type { Comparison, Finding, Mark } from './comparison'
import { byTelling as mostTelling } from './difference/telling'
import { overlaps } from './text/span'

/**
 * Attributions below this confidence are more often wrong than right (lib/attribution/confidence.ts
 * counts them), so they are listed only where another report bears them out.
 */
const LEAST_CONFIDENCE = 0.5

/**
 * A comparison without what was only looked up, and without doubtful attributions: a sentence that
 * nobody is surely credited with is worth showing where it is surely known elsewhere, and where no
 * statement has its words already.
 */
export function worthShowing(comparison: Comparison): Comparison {
  const { findings } = comparison
  const taken = findings.filter(isCredited).flatMap(({ statement }) => statement.content)
  const isNew = ({ statement }: Finding): boolean =>
    !statement.content.some((span) => taken.some((other) => overlaps(span, other)))
  return {
    ...comparison,
    findings: findings.filter((each) =>
      isCredited(each) ? isLikely(each) || isKnown(each) : isKnown(each) && isNew(each),
    ),
  }
}

/**
 * Whether a finding is listed whatever is known of it: by the page's own words alone. The page may
 * see no other (trust requirement S-1).
 */
export const standsByItself = (finding: Finding): boolean =>
  isCredited(finding) && isLikely(finding)

const isCredited = ({ statement }: Finding): boolean => statement.credited

/** A paraphrase that nobody is named for says nothing by itself; a quotation does. */
const isLikely = ({ statement: { confidence, speaker, form } }: Finding): boolean =>
  confidence >= LEAST_CONFIDENCE && (speaker !== null || form !== 'indirect')

const isKnown = ({ versions }: Finding): boolean =>
  versions.some(({ certainty }) => certainty === 'shown')

/** What the list shows first. */
const MARK_ORDER: readonly Mark[] = ['differs', 'other-occasion', 'same', 'none']

/** The findings with the most telling difference first; those alike stay in the text's order. */
export function byTelling(findings: readonly Finding[]): readonly Finding[] {
  const first = ({ versions }: Finding) => versions[0]?.differences[0]
  const kinds = mostTelling(findings.flatMap((each) => first(each) ?? [])).map(({ kind }) => kind)
  const rank = (finding: Finding): number => {
    const difference = first(finding)
    const kind = difference === undefined ? kinds.length : kinds.indexOf(difference.kind)
    return MARK_ORDER.indexOf(finding.mark) * (kinds.length + 1) + kind
  }
  return findings.toSorted((a, b) => rank(a) - rank(b))
}
