import type { Comparison, Finding, Mark } from '../comparison'
import { byTelling as mostTelling } from '../difference/telling'
import { isLikely } from '../statement/likely'
import { overlaps } from '../text/span'

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
      isCredited(each) ? isLikely(each.statement) || isKnown(each) : isKnown(each) && isNew(each),
    ),
  }
}

/**
 * Whether a finding is listed whatever is known of it: by the page's own words alone. The page may
 * see no other (trust requirement S-1).
 */
export const standsByItself = (finding: Finding): boolean =>
  isCredited(finding) && isLikely(finding.statement)

const isCredited = ({ statement }: Finding): boolean => statement.credited

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
