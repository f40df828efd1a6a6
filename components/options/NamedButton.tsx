import type { JSX } from 'preact'
import type { MessageKey } from '../../lib/extension/i18n'
import { Text } from '../Sentence'

interface NamedButtonProps {
  /** Its `$1` is the name. */
  readonly says: MessageKey
  /** What it is for: heard, not seen, since it stands beside it. */
  readonly name: string
  readonly disabled?: boolean
  onPress(): void
}

/** One of several alike: who listens hears which line it belongs to. */
export function NamedButton({ says, name, disabled, onPress }: NamedButtonProps): JSX.Element {
  return (
    <button type="button" class="text" disabled={disabled ?? false} onClick={onPress}>
      <span>
        <Text
          of={says}
          with={[
            <bdi key="name" class="vh">
              {name}
            </bdi>,
          ]}
        />
      </span>
    </button>
  )
}
