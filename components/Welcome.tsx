import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { AccessChoices, type AccessChoicesProps } from './AccessChoices'
import { Demo, type DemoProps } from './Demo'
import { Emblem } from './Glyph'
import { useSpeech } from './speech'
import { WhereToFind } from './WhereToFind'

interface WelcomeProps {
  readonly firefox: boolean
  readonly demo: DemoProps
  readonly choices: AccessChoicesProps
}

/** The page after installing: what it does, tried at once; where it is; where it may read. */
export function Welcome({ firefox, demo, choices }: WelcomeProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <main class="sheet">
      <header>
        <p class="brand">
          <Emblem /> {say('extensionName')}
        </p>
        <h1>{say('welcomeTitle')}</h1>
        <p class="standfirst">{say('welcomeLead')}</p>
      </header>
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
      <Block title={say('welcomeKept')}>
        <p>{say('welcomeKeptText')}</p>
        <p>{say('welcomeVerdict')}</p>
      </Block>
    </main>
  )
}

function Block({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}): JSX.Element {
  const id = useId()
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
