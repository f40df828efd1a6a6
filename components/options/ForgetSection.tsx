import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useOwnId } from '../own-id'
import { useSpeech } from '../speech'
import { ReadArticles, type ReadArticlesProps, type ReadForgettable } from './ReadArticles'
import { SettingsSection } from './SettingsSection'
import { UndoLine, type UndoLineProps } from './UndoLine'

/** What can be forgotten from here; `address` is what the reader typed. */
export type Forgettable =
  | { readonly kind: 'page' | 'site'; readonly address: string }
  | ReadForgettable
  | { readonly kind: 'hour' }
  | { readonly kind: 'everything' }

export interface ForgetSectionProps extends UndoLineProps {
  readonly read: ReadArticlesProps
  /** Forgets; false where what was typed is no address. */
  onForget(what: Forgettable): boolean
}

/** Removes what was remembered from reading: by article, by site, the last hour, all of it. */
export function ForgetSection(props: ForgetSectionProps): JSX.Element {
  const { last, read, onForget, onUndo } = props
  const { say } = useSpeech()
  const [address, setAddress] = useState('')
  const [bad, setBad] = useState(false)
  const field = useOwnId()
  const typed = (kind: 'page' | 'site'): void => setBad(!onForget({ kind, address }))
  return (
    <SettingsSection id="forget">
      <p>{say('forgetLead')}</p>
      <UndoLine last={last} onUndo={onUndo} />
      <div class="actions spaced">
        <button type="button" class="button" onClick={() => onForget({ kind: 'hour' })}>
          {say('forgetHour')}
        </button>
        <button type="button" class="button" onClick={() => onForget({ kind: 'everything' })}>
          {say('forgetEverything')}
        </button>
      </div>
      <ReadArticles {...read} onForget={(what) => void onForget(what)} />
      <div class="field">
        <label htmlFor={field}>{say('forgetAddress')}</label>
        <input
          id={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://news.example/article"
          dir="ltr"
          value={address}
          aria-invalid={bad}
          aria-describedby={`${field}-bad`}
          onInput={(event) => {
            setAddress(event.currentTarget.value)
            setBad(false)
          }}
        />
        <p id={`${field}-bad`} class="wrong" role="status">
          {bad && say('forgetAddressBad')}
        </p>
        <div class="actions spaced">
          <button type="button" class="button" onClick={() => typed('page')}>
            {say('forgetArticle')}
          </button>
          <button type="button" class="button" onClick={() => typed('site')}>
            {say('forgetSite')}
          </button>
        </div>
      </div>
    </SettingsSection>
  )
}
