import type { JSX } from 'preact'
import { useSpeech } from './speech'

/** A text, and whether the browser has put it on the clipboard. */
export interface CopyOutcome {
  readonly text: string
  readonly copied: boolean
}

/** What a press to copy came to; a text that the browser refuses stands there to be selected. */
export function Copied({ outcome }: { readonly outcome: CopyOutcome | null }): JSX.Element {
  const { say } = useSpeech()
  return (
    <>
      <span class="meta" role="status">
        {outcome === null ? '' : say(outcome.copied ? 'copied' : 'copyFailed')}
      </span>
      {outcome?.copied === false && outcome.text !== '' && (
        <textarea
          class="by-hand"
          readOnly
          rows={4}
          aria-label={say('copyFailed')}
          value={outcome.text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  )
}
