import type { Decision, DecisionKey } from '../decision/decision'
import type { StatementId } from '../statement/statement'
import type { ActiveTab } from './active-tab'
import { call, callTab } from './call'
import { ALL_SITES, giveBack, requestAccess, siteOrigins } from './permissions'

/** What the reader may let us read: this site, every site, or neither without a click. */
export type AccessWanted = 'always' | 'all' | 'click'

/** Brings a statement into view in the page of a tab; false when it is gone. */
export async function reveal(tab: number, id: StatementId): Promise<boolean> {
  const answer = await callTab(tab, 'revealStatement', id)
  return answer.ok && answer.value
}

/** Makes a statement of a tab the one that side panel and comparison page show. */
export async function choose(tab: number, id: StatementId): Promise<void> {
  await call('chooseStatement', { tab, id })
}

/** Remembers what the reader said of a statement of a tab; false where it cannot be kept. */
export async function decide(tab: number, decision: Decision): Promise<boolean> {
  const answer = await call('rememberDecision', { tab, decision })
  return answer.ok && answer.value
}

/** Forgets what the reader said. */
export async function undo(key: DecisionKey): Promise<void> {
  await call('undoDecision', key)
}

/** Keeps the comparison of a statement of a tab; false where it cannot be kept. */
export async function keep(tab: number, id: StatementId): Promise<boolean> {
  const answer = await call('keepComparison', { tab, id })
  return answer.ok && answer.value !== null
}

/**
 * Asks for access, or gives it back; false where the reader refused or there is nothing to ask for.
 * To be called in the click itself.
 */
export async function changeAccess(tab: ActiveTab | null, wanted: AccessWanted): Promise<boolean> {
  if (wanted === 'all') return await requestAccess(ALL_SITES)
  const origins = tab?.access ? siteOrigins(tab.access.host) : null
  if (origins === null) return false
  return await (wanted === 'always' ? requestAccess(origins) : giveBack(origins))
}
