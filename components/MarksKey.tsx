import type { JSX } from 'preact'
import type { Version } from '../lib/comparison'
import type { Statement } from '../lib/statement/statement'
import { type Marked, markedText } from './aligned'
import { Text } from './Sentence'
import { useSpeech } from './speech'

interface MarksKeyProps {
  readonly statement: Statement
  readonly version: Version
}

/** What the lines through and under the words of a version say, as far as it has them. */
export function MarksKey({ statement, version }: MarksKeyProps): JSX.Element | null {
  const { say } = useSpeech()
  const drawn = new Set(markedText(version, statement.text).map(({ kind }) => kind))
  const key: readonly (readonly [Marked['kind'], JSX.Element])[] = [
    ['left-out', <KeyTo says={say('keyOnlyHere')} as={<s key="as">{say('upperStruck')}</s>} />],
    ['added', <KeyTo says={say('keyOnlyThere')} as={<u key="as">{say('keySolid')}</u>} />],
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
