import type { JSX } from 'preact'
import { useSpeech } from './speech'

interface PagesProps {
  readonly pages: number
  /** From 0. */
  readonly page: number
  onPage(page: number): void
}

/** One page back, one on, and which of how many it is; nothing where there is but one. */
export function Pages({ pages, page, onPage }: PagesProps): JSX.Element | null {
  const { say, number } = useSpeech()
  if (pages < 2) return null
  return (
    <nav class="row" aria-label={say('searchPages')}>
      <button type="button" class="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {say('pageBefore')}
      </button>
      <span class="num">{say('position', number(page + 1), number(pages))}</span>
      <button
        type="button"
        class="button"
        disabled={page + 1 >= pages}
        onClick={() => onPage(page + 1)}
      >
        {say('pageAfter')}
      </button>
    </nav>
  )
}
