import type { Comparison, Finding } from '../comparison'
import { standsByItself } from '../telling/listing'
import type { MarkedStatement } from './protocol'

/** What the page's script may learn of a comparison: where the statements stand, and their marks. */
export const markedOf = ({ findings }: Comparison): MarkedStatement[] =>
  findings.map((finding) => markedStatement(finding))

const markedStatement = (finding: Finding): MarkedStatement => {
  const { statement, mark } = finding
  return {
    id: statement.id,
    spans: statement.content,
    mark,
    quiet: statement.form === 'indirect',
    credited: standsByItself(finding),
  }
}

/** How many statements have another wording elsewhere: what the badge counts. */
export const countDiffering = ({ findings }: Comparison): number =>
  findings.filter(({ mark }) => mark === 'differs').length
