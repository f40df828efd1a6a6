import type { JSX } from 'preact'
import { Text } from '../Sentence'
import { useSpeech } from '../speech'

/** The way to what is wrong with the database, and to what can be done. */
export function SeeCondition(): JSX.Element {
  const { say } = useSpeech()
  const link = (
    <a key="link" href="#condition">
      {say('settingsCondition')}
    </a>
  )
  return <Text of="seeCondition" with={[link]} />
}

/** That there is nothing to show because nothing could be looked at, and where the reason stands. */
export function NotLookedAt(): JSX.Element {
  const { say } = useSpeech()
  return (
    <>
      {say('notLookedAt')} <SeeCondition />
    </>
  )
}
