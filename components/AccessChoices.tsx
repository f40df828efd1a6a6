import type { ComponentChildren, JSX, TargetedSubmitEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { MessageKey } from '../lib/extension/i18n'
import { useOwnId } from './own-id'
import { useSpeech } from './speech'

export interface AccessChoicesProps {
  /** The widest access there is now. */
  readonly chosen: 'click' | 'sites' | 'all'
  /** Hosts that are read without a click. */
  readonly sites: readonly string[]
  /** Whether the hosts are listed beside the choices anyway. */
  readonly listed?: boolean
  /** Asks for a site; false where what was typed is no address. To be called in the click itself. */
  onSite(address: string): boolean
  onAll(): void
  /** Takes "on all sites" back; the sites that were allowed one by one stay. */
  onSitesOnly(): void
  onClickOnly(): void
}

/** Three choices of what the extension may see, each with what it means. */
export function AccessChoices(props: AccessChoicesProps): JSX.Element {
  const { chosen, onAll, onClickOnly } = props
  const { say } = useSpeech()
  return (
    <ul class="three">
      <Choice name="Click" now={chosen === 'click'}>
        {chosen !== 'click' && (
          <button type="button" class="button" onClick={onClickOnly}>
            {say('accessClickDo')}
          </button>
        )}
      </Choice>
      <Choice name="Sites" now={chosen === 'sites'}>
        <SiteField {...props} />
      </Choice>
      <Choice name="All" now={chosen === 'all'}>
        {chosen !== 'all' && (
          <button type="button" class="button" onClick={onAll}>
            {say('accessAllDo')}
          </button>
        )}
      </Choice>
    </ul>
  )
}

interface ChoiceProps {
  readonly name: 'Click' | 'Sites' | 'All'
  readonly now: boolean
  readonly children: ComponentChildren
}

function Choice({ name, now, children }: ChoiceProps): JSX.Element {
  const { say } = useSpeech()
  const key = <Suffix extends 'Sees' | 'More'>(suffix: Suffix): MessageKey =>
    `access${name}${suffix}`
  return (
    <li aria-current={now ? 'true' : undefined}>
      <h3>{say(`access${name}`)}</h3>
      <p>
        <b>{say('accessSeesWord')}</b> {say(key('Sees'))}
      </p>
      <p>{say(key('More'))}</p>
      {now && <p class="now">{say('accessNow')}</p>}
      {children}
    </li>
  )
}

function SiteField(props: AccessChoicesProps): JSX.Element {
  const { sites, chosen, listed = false, onSite, onSitesOnly } = props
  const { say, list } = useSpeech()
  const [address, setAddress] = useState('')
  const [bad, setBad] = useState(false)
  const field = useOwnId()
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const asked = onSite(address)
    setBad(!asked)
    if (asked) setAddress('')
  }
  return (
    <form class="site" onSubmit={submit}>
      {sites.length > 0 && !listed && <p>{say('accessSitesList', list(sites))}</p>}
      {sites.length > 0 && chosen === 'all' && (
        <button type="button" class="button" onClick={onSitesOnly}>
          {say('accessSitesOnly')}
        </button>
      )}
      <label htmlFor={field}>{say('accessSitesField')}</label>
      <input
        id={field}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="news.example"
        dir="ltr"
        value={address}
        aria-invalid={bad}
        aria-describedby={`${field}-bad`}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {say('accessSitesDo')}
      </button>
      <p id={`${field}-bad`} role="status">
        {bad && say('accessSitesBad')}
      </p>
    </form>
  )
}
