import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSpeech } from './speech'

export interface CopyDetailsProps {
  /** What a report of something broken needs. */
  readonly detail: string
  /** Puts a text on the clipboard; false when the browser refuses. */
  onCopy(text: string): Promise<boolean>
}

/** The details of something broken go on the clipboard at a press; they stand beside, to be read. */
export function CopyDetails({ detail, onCopy }: CopyDetailsProps): JSX.Element {
  const { say } = useSpeech()
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <>
      <button type="button" class="text" onClick={async () => setCopied(await onCopy(detail))}>
        {say('copyDetails')}
      </button>
      <span class="meta" role="status">
        {copied !== null && say(copied ? 'copied' : 'copyFailed')}
      </span>
    </>
  )
}
