import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MessageKey } from '../../lib/extension/i18n'
import { useOwnId } from '../own-id'
import { useSpeech } from '../speech'

interface AddressFormProps {
  readonly name: MessageKey
  /** What becomes of the address. */
  readonly more: MessageKey
  /** Shown while nothing is typed. */
  readonly example: string
  readonly button: string
  readonly busy: boolean
  /** Called in the press itself: the browser asks the reader for leave, and only then. */
  onAddress(typed: string): void
}

/** Where an address is typed, and the button that takes it. */
export function AddressForm(props: AddressFormProps): JSX.Element {
  const { name, more, example, button, busy, onAddress } = props
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
      <label htmlFor={field}>{say(name)}</label>
      <input
        id={field}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder={example}
        dir="ltr"
        value={address}
        aria-describedby={`${field}-more`}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <p id={`${field}-more`} class="meta">
        {say(more)}
      </p>
      <button type="submit" class="button" disabled={busy}>
        {button}
      </button>
    </form>
  )
}
