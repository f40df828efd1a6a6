import type { JSX } from 'preact'
import type { ArticleHeader } from '../lib/article'
import { isAbout, otherWords, wrongName } from '../lib/decision/concerning'
import { type Decision, type DecisionKey, decisionKey } from '../lib/decision/decision'
import type { Statement } from '../lib/statement/statement'
import { shorten } from '../lib/telling/shorten'
import { usePrinted } from './printed'
import { Text } from './Sentence'
import { useSpeech } from './speech'

interface SetApartProps {
  readonly article: ArticleHeader
  readonly statement: Statement
  readonly decisions: readonly Decision[]
  onUndo(key: DecisionKey): void
}

/** Whether the reader has said of a statement that what was found elsewhere is not the same. */
export const hasSetAside = (
  decisions: readonly Decision[],
  of: { readonly article: ArticleHeader; readonly finding: { readonly statement: Statement } },
): boolean => {
  const about = { article: of.article, statement: of.finding.statement }
  return decisions.some((each) => each.kind === 'not-same' && isAbout(each, about))
}

/** What the reader has decided about a statement, each with the way back. */
export function SetApart(props: SetApartProps): JSX.Element | null {
  const { say } = useSpeech()
  const words = usePrinted()
  const own = props.decisions.filter((each) => isAbout(each, props))
  if (own.length === 0) return null
  return (
    <ul class="apart">
      {own.map((decision) => (
        <li key={decisionKey(decision)}>
          <span>
            {decision.kind === 'wrong-speaker' ? (
              <Text of="decidedSpeaker" with={[<bdi key="name">{wrongName(decision)}</bdi>]} />
            ) : (
              <Text
                of="decidedNotSame"
                with={[
                  <i class="w" {...words} key="words">
                    {shorten(otherWords(decision, props))}
                  </i>,
                ]}
              />
            )}
          </span>
          <button type="button" class="text" onClick={() => props.onUndo(decisionKey(decision))}>
            {say('undo')}
          </button>
        </li>
      ))}
    </ul>
  )
}
