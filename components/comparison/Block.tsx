import type { JSX } from 'preact'
import type { MessageKey } from '../../lib/extension/i18n'
import { useOwnId } from '../own-id'
import { useSpeech } from '../speech'

interface BlockProps {
  readonly title: MessageKey
  children(id: string): JSX.Element
}

/** One part of the page under its heading, whose id names a table in it. */
export function Block({ title, children }: BlockProps): JSX.Element {
  const id = useOwnId()
  const { say } = useSpeech()
  return (
    <section class="block">
      <h2 id={id}>{say(title)}</h2>
      {children(id)}
    </section>
  )
}
