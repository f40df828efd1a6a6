import type { ArticleHeader } from '../article'
import type { Comparison, Finding } from '../comparison'
import type { Decision } from '../decision/decision'
import { worthShowing } from '../telling/listing'
import { isPrivate } from './active-tab'
import { setBadge } from './badge'
import { callTab } from './call'
import { countDiffering, markedOf } from './marked'
import type { Handlers } from './messages'
import type { KeptComparison } from './protocol'
import type { Engine } from './reading'
import { report } from './report'
import { comparedTabs, setTabState, tabArticle, tabState } from './tab-state'

/** What the store behind the reader's decisions can do. */
export interface JudgementPort {
  decide(decision: Decision, comparison: Comparison): Promise<boolean>
  undo(key: string): Promise<boolean>
  keep(kept: { readonly article: ArticleHeader; readonly finding: Finding }): Promise<string | null>
  kept(id: string): Promise<KeptComparison | null>
}

/**
 * Answers what side panel and popup ask for: to remember a decision, to undo it, to keep a
 * comparison. What is open is compared again at once; nothing of a private window is kept (P-7).
 */
export function judgementHandlers(port: JudgementPort, engine: Engine) {
  // What was said is kept, even where the tabs cannot be compared again now.
  const tryAgain = () => compareAgain(engine).catch((error) => report(error, 'comparing again'))
  return {
    async rememberDecision({ tab, decision }) {
      const state = await tabState(tab)
      if (state?.kind !== 'compared' || (await isPrivate(tab))) return false
      const kept = await port.decide(decision, state.comparison)
      if (kept) await tryAgain()
      return kept
    },
    async undoDecision(key) {
      const undone = await port.undo(key)
      if (undone) await tryAgain()
      return undone
    },
    async keepComparison({ tab, id }) {
      const state = await tabState(tab)
      if (state?.kind !== 'compared' || (await isPrivate(tab))) return null
      const { article, findings } = state.comparison
      const finding = findings.find(({ statement }) => statement.id === id)
      return finding === undefined ? null : await port.keep({ article, finding })
    },
    readKept: (id) => port.kept(id),
  } satisfies Handlers
}

/** Compares anew what stands in open tabs, from what was read of their pages. */
async function compareAgain(engine: Engine): Promise<void> {
  for (const [tab] of await comparedTabs()) {
    const article = await tabArticle(tab)
    if (article === null) continue
    const { comparison: whole, ...rest } = await engine.compare(article)
    // Meanwhile the page may have been left, or be read again.
    if ((await tabState(tab))?.kind !== 'compared') continue
    const comparison = worthShowing(whole)
    await setTabState(tab, { kind: 'compared', comparison, ...rest })
    await setBadge(tab, countDiffering(comparison))
    await callTab(tab, 'marksChanged', markedOf(comparison))
  }
}
