import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { citation } from './as-text'
import type { Source } from './source'
import { useSpeech } from './speech'

interface CopyCitationProps {
  readonly source: Source
  /** Puts a text on the clipboard; false when the browser refuses. */
  onCopy(text: string): Promise<boolean>
}

/** Copies one wording with all that a citation names. */
export function CopyCitation({ source, onCopy }: CopyCitationProps): JSX.Element {
  const speech = useSpeech()
  const { say } = speech
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async (): Promise<void> => setCopied(await onCopy(citation(source, speech)))
  return (
    <>
      <button type="button" class="text" onClick={() => void copy()}>
        {say('copyCitation')}
      </button>
      <span class="meta" role="status">
        {copied === null ? '' : say(copied ? 'copied' : 'copyFailed')}
      </span>
    </>
  )
}
