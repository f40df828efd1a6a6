import type { JSX } from 'preact'
import type { Version } from '../lib/comparison'
import type { MessageKey } from '../lib/extension/i18n'
import type { Statement } from '../lib/statement/statement'
import { type Marked, markedText } from './aligned'
import { Text } from './Sentence'
import { useSpeech } from './speech'

interface MarksKeyProps {
  /** The versions that are drawn, each of its statement. */
  readonly of: readonly { readonly statement: Statement; readonly version: Version }[]
  /** Where the words stand that only the version has. */
  readonly there?: MessageKey
}

/** What the lines through and under the words of versions say, as far as they have them. */
export function MarksKey({ of, there = 'keyOnlyThere' }: MarksKeyProps): JSX.Element | null {
  const { say } = useSpeech()
  const drawn = new Set(
    of.flatMap(({ statement, version }) =>
      markedText(version, statement.text).map(({ kind }) => kind),
    ),
  )
  const key: readonly (readonly [Marked['kind'], JSX.Element])[] = [
    ['left-out', <KeyTo says={say('keyOnlyHere')} as={<s key="as">{say('upperStruck')}</s>} />],
    ['added', <KeyTo says={say(there)} as={<u key="as">{say('keySolid')}</u>} />],
    [
      'moved',
      <KeyTo
        says={say('keyMoved')}
        as={
          <span key="as" class="moved">
            {say('keyDotted')}
          </span>
        }
      />,
    ],
  ]
  const shown = key.filter(([kind]) => drawn.has(kind))
  if (shown.length === 0) return null
  return (
    <ul class="meta marks">
      {shown.map(([kind, entry]) => (
        <li key={kind}>{entry}</li>
      ))}
    </ul>
  )
}

const KeyTo = ({ as, says }: { readonly as: JSX.Element; readonly says: string }): JSX.Element => (
  <Text of="keyIs" with={[as, says]} />
)
