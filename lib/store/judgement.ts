import type { ArticleHeader } from '../article'
import type { Comparison, Finding } from '../comparison'
import type { Decision } from '../decision/decision'
import { addDecision, decisionsOf, removeDecision } from './decisions'
import { keepComparison, keptComparisons } from './kept'
import type { KnownStore } from './open'
import type { KeptRow } from './rows'

/** What the reader says of comparisons, and which of them are to stay. */
export interface Judgement {
  /** All that the reader said; none where there is no database. */
  decisions(): Promise<readonly Decision[]>
  /** Of statements of a comparison; false where nothing can be kept. */
  decide(decision: Decision, comparison: Comparison): Promise<boolean>
  /** False where nothing can be written. */
  undo(key: string): Promise<boolean>
  /** The id under which it is kept; null where nothing can be kept. */
  keep(kept: { readonly article: ArticleHeader; readonly finding: Finding }): Promise<string | null>
  kept(id: string): Promise<KeptRow | null>
}

/** The judgement that stands in this store; a database of a later version is read and not written. */
export function openJudgement(store: KnownStore): Judgement {
  const writable = async (): Promise<boolean> => (await store.now()).notice !== 'newer'
  return {
    decisions: async () => (await store.use(decisionsOf)) ?? [],
    decide: async (decision, comparison) =>
      (await writable()) &&
      (await store.use((database) => addDecision(database, decision, comparison))) !== null,
    undo: async (key) => {
      if (!(await writable())) return false
      const removed = await store.use(async (database) => {
        await removeDecision(database, key)
        return true
      })
      return removed !== null
    },
    keep: async (kept) =>
      (await writable()) ? await store.use((database) => keepComparison(database, kept)) : null,
    kept: async (id) => {
      const rows = await store.use(keptComparisons)
      return rows?.find((row) => row.id === id) ?? null
    },
  }
}
