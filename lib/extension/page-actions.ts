import type { Decision, DecisionKey } from '../decision/decision'
import type { StatementId } from '../statement/statement'
import type { ActiveTab } from './active-tab'
import { call, callTab } from './call'
import { copyText, settingsAddress } from './page'
import { ALL_SITES, giveBack, requestAccess, siteOrigins } from './permissions'
import type { Answer } from './protocol'
import { lookFor } from './search'
import { comparisonAddress } from './side-panel'

/** What the reader may let us read: this site, every site, or neither without a click. */
export type AccessWanted = 'always' | 'all' | 'click'

/**
 * What popup and side panel know and offer alike of a tab, null where the browser tells of none.
 * Nothing of a private window is kept, so there nothing is offered to be. `onSaved` hears whether what
 * the reader said is kept.
 */
export function offeredFor(tab: ActiveTab | null, onSaved: (isSaved: boolean) => void) {
  const offered = {
    privateWindow: tab?.privateWindow ?? false,
    access: tab?.access ?? null,
    table: tab === null ? null : comparisonAddress({ tab: tab.id }),
    settings: settingsAddress(),
    onCopy: copyText,
    onLookFor: lookFor,
    onReveal: async (id: StatementId) => tab !== null && (await reveal(tab.id, id)),
    /** To be called in the click itself. */
    onAccess: (wanted: AccessWanted) => void changeAccess(tab, wanted),
  }
  if (tab === null || tab.privateWindow) return offered
  return {
    ...offered,
    onDecide: (decision: Decision) =>
      void saved(call('rememberDecision', { tab: tab.id, decision })).then(onSaved),
    onUndo: (key: DecisionKey) => void saved(call('undoDecision', key)).then(onSaved),
    onKeep: (id: StatementId) => keep(tab.id, id),
  }
}

async function saved(asked: Promise<Answer<boolean>>): Promise<boolean> {
  const answer = await asked
  return answer.ok && answer.value
}

/** Brings a statement into view in the page of a tab; false when it is gone. */
async function reveal(tab: number, id: StatementId): Promise<boolean> {
  const answer = await callTab(tab, 'revealStatement', id)
  return answer.ok && answer.value
}

/** Makes a statement of a tab the one that side panel and comparison page show. */
export async function choose(tab: number, id: StatementId): Promise<void> {
  await call('chooseStatement', { tab, id })
}

/** Keeps the comparison of a statement of a tab; false where it cannot be kept. */
async function keep(tab: number, id: StatementId): Promise<boolean> {
  const answer = await call('keepComparison', { tab, id })
  return answer.ok && answer.value !== null
}

/**
 * Asks for access, or gives it back; nothing where there is nothing to ask for. The site of a private
 * window is not asked for: the browser would remember it (trust requirement P-7).
 */
async function changeAccess(tab: ActiveTab | null, wanted: AccessWanted): Promise<void> {
  if (wanted === 'all') return void (await requestAccess(ALL_SITES))
  if (wanted === 'always' && tab?.privateWindow) return
  const origins = tab?.access ? siteOrigins(tab.access.host) : null
  if (origins !== null) await (wanted === 'always' ? requestAccess(origins) : giveBack(origins))
}
