import type { JSX } from 'preact'
import { searchAddress } from './search'
import { useSpeech } from './speech'

/** Opens a search for the first words of a statement; only a click does. */
export function LookFor({ text }: { readonly text: string }): JSX.Element {
  const { say } = useSpeech()
  return (
    <a
      class="text"
      href={searchAddress(text)}
      title={say('popupLookForNote')}
      target="_blank"
      rel="noreferrer noopener"
    >
      {say('popupLookFor')}
    </a>
  )
}
