import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useOwnId } from '../own-id'
import { useSpeech } from '../speech'

interface PackAddressProps {
  readonly busy: boolean
  /** Called in the press itself: the browser asks the reader for leave, and only then. */
  onAddress(typed: string): void
}

/** Where the address of a pack is typed. */
export function PackAddress({ busy, onAddress }: PackAddressProps): JSX.Element {
  const { say } = useSpeech()
  const [address, setAddress] = useState('')
  const field = useOwnId()
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        if (address.trim() !== '' && !busy) onAddress(address)
      }}
    >
      <label htmlFor={field}>{say('packAddress')}</label>
      <input
        id={field}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://packs.example/index.json"
        dir="ltr"
        value={address}
        aria-describedby={`${field}-more`}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <p id={`${field}-more`} class="meta">
        {say('packAddressMore')}
      </p>
      <button type="submit" class="button" disabled={busy}>
        {say('packAddressAdd')}
      </button>
    </form>
  )
}
