import type { JSX } from 'preact'
import type { MessageKey } from '../../lib/extension/i18n'
import { useSpeech } from '../speech'

/** Names and figures side by side, the figures large. */
export function Facts({
  facts,
}: {
  readonly facts: readonly (readonly [MessageKey, string])[]
}): JSX.Element {
  const { say } = useSpeech()
  return (
    <dl class="facts num">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
