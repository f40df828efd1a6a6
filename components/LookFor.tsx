import type { JSX } from 'preact'
import type { ComparisonActions } from './comparison-actions'
import { useSpeech } from './speech'

interface LookForProps extends Pick<ComparisonActions, 'onLookFor'> {
  readonly text: string
}

/** Searches for the first words of a statement; only a press does. */
export function LookFor({ text, onLookFor }: LookForProps): JSX.Element | null {
  const { say } = useSpeech()
  if (onLookFor === undefined) return null
  return (
    <p class="actions">
      <button
        type="button"
        class="text"
        title={say('popupLookForNote')}
        onClick={() => onLookFor(text)}
      >
        {say('popupLookFor')}
      </button>
    </p>
  )
}
