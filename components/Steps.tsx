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
  return (
    <div class="row num push steps">
      <button
        type="button"
        class="button step"
        aria-label={say('previous')}
        disabled={at <= 0}
        onClick={() => onGo(at - 1)}
      >
        <span class="arrow" aria-hidden="true">
          ‹
        </span>
      </button>
      <span role="status">{say('position', number(at + 1), number(count))}</span>
      <button
        type="button"
        class="button step"
        aria-label={say('next')}
        disabled={at >= count - 1}
        onClick={() => onGo(at + 1)}
      >
        <span class="arrow" aria-hidden="true">
          ›
        </span>
      </button>
    </div>
  )
}
