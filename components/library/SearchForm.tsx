import type { JSX, TargetedSubmitEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { MessageKey } from '../../lib/extension/i18n'
import type { LibraryQuery } from '../../lib/library'
import { useOwnId } from '../own-id'
import { useSpeech } from '../speech'

export interface SearchFormProps {
  readonly query: LibraryQuery
  onSearch(query: LibraryQuery): void
}

const TEXTS = [
  ['words', 'searchWords'],
  ['speaker', 'searchSpeaker'],
  ['outlet', 'searchOutlet'],
] as const satisfies readonly (readonly [keyof LibraryQuery, MessageKey])[]

const DAYS = [
  ['from', 'searchFrom'],
  ['to', 'searchTo'],
] as const satisfies readonly (readonly [keyof LibraryQuery, MessageKey])[]

/** What to look for: words, who said it, who printed it, when. Enter searches. */
export function SearchForm({ query, onSearch }: SearchFormProps): JSX.Element {
  const { say } = useSpeech()
  const [wanted, setWanted] = useState(query)
  const id = useOwnId()
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onSearch({ ...wanted, page: 0 })
  }
  return (
    <search>
      <form class="search" onSubmit={submit}>
        {TEXTS.map(([field, name]) => (
          <p key={field} class={`field ${field}`}>
            <label htmlFor={`${id}-${field}`}>{say(name)}</label>
            <input
              id={`${id}-${field}`}
              type="search"
              autocomplete="off"
              value={wanted[field]}
              onInput={({ currentTarget }) =>
                setWanted((now) => ({ ...now, [field]: currentTarget.value }))
              }
            />
          </p>
        ))}
        {DAYS.map(([field, name]) => (
          <p key={field} class="field">
            <label htmlFor={`${id}-${field}`}>{say(name)}</label>
            <input
              id={`${id}-${field}`}
              type="date"
              value={wanted[field] ?? ''}
              onInput={({ currentTarget }) =>
                setWanted((now) => ({ ...now, [field]: currentTarget.value || null }))
              }
            />
          </p>
        ))}
        <button type="submit" class="button first">
          {say('searchDo')}
        </button>
      </form>
    </search>
  )
}
