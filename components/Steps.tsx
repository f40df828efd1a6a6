import type { JSX } from 'preact'
import { useSpeech } from './speech'

interface StepsProps {
  /** From 0. */
  readonly at: number
  readonly count: number
  onGo(to: number): void
}

/** One back, one on, and where that is. */
export function Steps({ at, count, onGo }: StepsProps): JSX.Element {
  const { say, number } = useSpeech()
  // Not `disabled`: whoever steps to the end by keyboard would lose the focus there.
  const isFirst = at <= 0
  const isLast = at >= count - 1
  return (
    <div class="row num push steps">
      <button
        type="button"
        class="button step"
        aria-label={say('previous')}
        aria-disabled={isFirst}
        onClick={() => isFirst || onGo(at - 1)}
      >
        <span aria-hidden="true">‹</span>
      </button>
      <span role="status">{say('position', number(at + 1), number(count))}</span>
      <button
        type="button"
        class="button step"
        aria-label={say('next')}
        aria-disabled={isLast}
        onClick={() => isLast || onGo(at + 1)}
      >
        <span aria-hidden="true">›</span>
      </button>
    </div>
  )
}
