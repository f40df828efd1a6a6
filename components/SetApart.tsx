import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
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
  /** What was said by a press in this view; its way back takes the focus when it comes. */
  readonly pressed: DecisionKey | null
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

/**
 * What the reader has decided about a statement, each with the way back; told as it comes to those who
 * listen. The focus goes to the way back of what was pressed: where its button was stands that of the
 * next version now, which a second press would set apart, too.
 */
export function SetApart(props: SetApartProps): JSX.Element {
  const own = props.decisions.filter((each) => isAbout(each, props))
  return (
    <div class="set-apart" role="status" aria-atomic="false">
      {own.length > 0 && (
        <ul class="apart">
          {own.map((decision) => (
            <SetAside key={decisionKey(decision)} {...props} decision={decision} />
          ))}
        </ul>
      )}
    </div>
  )
}

function SetAside(props: SetApartProps & { readonly decision: Decision }): JSX.Element {
  const { decision, pressed, onUndo } = props
  const { say } = useSpeech()
  const words = usePrinted()
  const undo = useRef<HTMLButtonElement>(null)
  const key = decisionKey(decision)
  const isPressed = key === pressed
  useLayoutEffect(() => {
    if (isPressed) undo.current?.focus()
  }, [isPressed])
  return (
    <li>
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
      <button type="button" class="text" ref={undo} onClick={() => onUndo(key)}>
        {say('undo')}
      </button>
    </li>
  )
}
