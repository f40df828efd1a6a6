import type { Comparison } from '../comparison'
import { call } from './call'
import type { KeptComparison } from './protocol'
import { watchTabState } from './tab-state'

/** What a comparison page is about: an article in a tab, or one comparison that was kept. */
export type Subject = { readonly tab: number } | { readonly kept: string } | null

/** What an address asks for; null where it asks for nothing that could be. */
export function subjectOf(search: string): Subject {
  const query = new URLSearchParams(search)
  const kept = query.get('kept')
  if (kept !== null && kept !== '') return { kept }
  const tab = Number(query.get('tab') ?? 'none')
  return Number.isSafeInteger(tab) && tab >= 0 ? { tab } : null
}

/**
 * Calls back with the comparison of a tab and again whenever it changes. Once it was there it stays,
 * `closed`, when its page is left; null where there never was one.
 */
export function watchComparison(
  tab: number,
  onComparison: (found: { comparison: Comparison; closed: boolean } | null) => void,
  signal: AbortSignal,
): void {
  let last: Comparison | null = null
  watchTabState(
    tab,
    (state) => {
      if (state?.kind === 'compared') last = state.comparison
      const closed = state === null || state.kind === 'unreadable'
      onComparison(last === null ? null : { comparison: last, closed })
    },
    signal,
  )
}

/** A kept comparison, or null where it is not kept. */
export async function keptComparison(id: string): Promise<KeptComparison | null> {
  const answer = await call('readKept', id)
  return answer.ok ? answer.value : null
}
