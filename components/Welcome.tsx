import type { ComponentChildren, JSX } from 'preact'
import { AccessChoices, type AccessChoicesProps } from './AccessChoices'
import { Demo, type DemoProps } from './Demo'
import { useKeptFocus } from './kept-focus'
import { Note } from './Notices'
import { Switch } from './options/Choice'
import { useOwnId } from './own-id'
import { SheetHead } from './SheetHead'
import { useSpeech } from './speech'
import { WhereToFind } from './WhereToFind'

interface WelcomeProps {
  readonly remember: {
    readonly on: boolean
    /** The browser did not keep the last choice. */
    readonly unsaved: boolean
    onSwitch(on: boolean): void
  }
  readonly firefox: boolean
  readonly demo: DemoProps
  readonly choices: AccessChoicesProps
}

/** The page after installing: what it does, tried at once; where it is; where it may read. */
export function Welcome({ firefox, demo, choices, remember }: WelcomeProps): JSX.Element {
  const { say } = useSpeech()
  const view = useKeptFocus<HTMLDivElement>()
  return (
    <div class="sheet" ref={view}>
      <SheetHead here="welcome" title="welcomeTitle" lead="welcomeLead" />
      <main>
        <Block title={say('welcomeTry')}>
          <Demo {...demo} />
        </Block>
        <Block title={say('welcomeFind')}>
          <WhereToFind firefox={firefox} />
        </Block>
        <Block title={say('welcomeAccess')}>
          <p>{say('welcomeAccessLead')}</p>
          <AccessChoices {...choices} />
        </Block>
        <Block title={say('welcomeRemember')}>
          <Switch
            name="rememberRead"
            more="rememberReadMore"
            on={remember.on}
            onSwitch={remember.onSwitch}
          />
          <div role="alert">
            {remember.unsaved && <Note lead="settingsUnsaved" more="settingsUnsavedMore" />}
          </div>
          <p>{say('welcomeRememberMore')}</p>
        </Block>
        <Block title={say('welcomeKept')}>
          <p>{say('welcomeKeptText')}</p>
          <p>
            <a href="privacy.txt" target="_blank" rel="noreferrer">
              {say('privacyText')}
            </a>
          </p>
          <p>{say('welcomeVerdict')}</p>
        </Block>
      </main>
    </div>
  )
}

function Block({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}): JSX.Element {
  const id = useOwnId()
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
