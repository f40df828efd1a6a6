import type { Decision, DecisionKey } from '../lib/decision/decision'
import type { StatementId } from '../lib/statement/statement'

/** What can be done with one statement; what is absent cannot be done where the view stands. */
export interface ComparisonActions {
  /** The address of the settings. */
  readonly settings?: string | undefined
  /** Puts a text on the clipboard; false when the browser refuses. */
  onCopy(text: string): Promise<boolean>
  /** Brings the statement into view in its page; false when it is gone. */
  onReveal?: ((id: StatementId) => Promise<boolean>) | undefined
  /** Looks for its first words in the reader's own search engine. */
  onLookFor?: ((text: string) => void) | undefined
  /** Remembers what the reader decided; the view then comes anew without it. */
  onDecide?: ((decision: Decision) => void) | undefined
  onUndo?: ((key: DecisionKey) => void) | undefined
  /** Keeps the comparison beyond retention; false when that failed. */
  onKeep?: ((id: StatementId) => Promise<boolean>) | undefined
}
