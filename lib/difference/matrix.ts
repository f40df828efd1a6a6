import type { Speaker } from '../attribution/attribution'
import type { StatementId } from '../statement/statement'

/** How a report has a statement; `trimmed` is a quotation without much of the fullest form. */
export type Cell = 'direct' | 'mixed' | 'indirect' | 'trimmed' | 'absent'

/** One statement of the occasion, and how the article and each known report has it. */
export interface Row {
  /** In the article; null where the article, as read, does not have it. */
  readonly statement: StatementId | null
  readonly speaker: Speaker | null
  /** The fullest form that is known. */
  readonly text: string
  /** Null where the article is shown in part: what is not there may stand behind the paywall. */
  readonly here: Cell | null
  /** In the order of the comparison's reports. */
  readonly there: readonly Cell[]
}
