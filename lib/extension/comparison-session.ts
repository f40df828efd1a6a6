import { isSameArticle } from '../article'
import type { Comparison } from '../comparison'
import { call } from './call'
import type { KeptComparison } from './protocol'
import { type TabState, watchTabState } from './tab-state'

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

/** What a comparison page shows of a tab. */
interface Held {
  readonly comparison: Comparison
  /** Whether its page was left: the comparison stays as it was. */
  readonly closed: boolean
  /** The comparison of another article, to which the tab went on. */
  readonly next: Comparison | null
}

/** The comparison page of a tab. */
export interface ComparisonSession {
  /** Goes on to the article that the tab shows by now. */
  goOn(): void
}

/**
 * Calls back with the comparison of a tab and again whenever it changes, null where there never was
 * one. It stays with its article: whoever compares, prints or copies loses no table.
 */
export function watchComparison(
  tab: number,
  onComparison: (held: Held | null) => void,
  signal: AbortSignal,
): ComparisonSession {
  let held: Held | null = null
  const hold = (now: Held | null): void => {
    held = now
    onComparison(held)
  }
  watchTabState(tab, (state) => hold(heldAfter(held, state)), signal)
  return {
    goOn: () => held?.next && hold({ comparison: held.next, closed: false, next: null }),
  }
}

function heldAfter(held: Held | null, state: TabState | null): Held | null {
  if (state?.kind === 'compared') {
    const { comparison } = state
    return held === null || isSameArticle(held.comparison.article, comparison.article)
      ? { comparison, closed: false, next: null }
      : { ...held, closed: true, next: comparison }
  }
  const isLeft = state === null || state.kind === 'unreadable'
  return held === null || !isLeft ? held : { ...held, closed: true, next: null }
}

/** A kept comparison, or null where it is not kept. */
export async function keptComparison(id: string): Promise<KeptComparison | null> {
  const answer = await call('readKept', id)
  return answer.ok ? answer.value : null
}
