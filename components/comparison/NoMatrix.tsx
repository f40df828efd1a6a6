import type { JSX } from 'preact'
import { useSpeech } from '../speech'

interface NoMatrixProps {
  /** Nobody is quoted in the article. */
  readonly nobody: boolean
  /** The address of what is known and kept. */
  readonly library: string
}

/** Why there is no table, and where to go on. */
export function NoMatrix({ nobody, library }: NoMatrixProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <>
      <p>{say(nobody ? 'popupNothingMore' : 'matrixNone')}</p>
      {nobody && <p>{say('selectInstead')}</p>}
      <p class="actions">
        <a class="text" href={library}>
          {say('openLibrary')}
        </a>
      </p>
    </>
  )
}
