import type { Comparison } from '../comparison'
import type { MarkedStatement } from './protocol'

/** What the page's script may learn of a comparison: where the statements stand, and their marks. */
export const markedOf = ({ findings }: Comparison): MarkedStatement[] =>
  findings.map(({ statement, mark }) => ({
    id: statement.id,
    spans: statement.content,
    mark,
    quiet: statement.form === 'indirect',
    credited: statement.credited,
  }))

/** How many statements have another wording elsewhere: what the badge counts. */
export const countDiffering = ({ findings }: Comparison): number =>
  findings.filter(({ mark }) => mark === 'differs').length
