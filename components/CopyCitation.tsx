import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { citation } from './as-text'
import { Copied, type CopyOutcome } from './Copied'
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
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null)
  const copy = async (): Promise<void> => {
    const text = citation(source, speech)
    setOutcome({ text, copied: await onCopy(text) })
  }
  return (
    <>
      <button type="button" class="text" onClick={() => void copy()}>
        {say('copyCitation')}
      </button>
      <Copied outcome={outcome} />
    </>
  )
}
