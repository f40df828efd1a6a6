import type { JSX } from 'preact'
import type { ArticleHeader } from '../lib/article'
import { type Decision, type DecisionKey, decisionKey, wordingKey } from '../lib/decision'
import type { Statement } from '../lib/statement/statement'
import { shorten } from '../lib/telling'
import { Text } from './Sentence'
import { useSpeech } from './speech'

interface SetApartProps {
  readonly article: ArticleHeader
  readonly statement: Statement
  readonly decisions: readonly Decision[]
  onUndo(key: DecisionKey): void
}

/** What the reader has decided about a statement, each with the way back. */
export function SetApart(props: SetApartProps): JSX.Element | null {
  const { say } = useSpeech()
  const own = props.decisions.filter((each) => isAbout(each, props))
  if (own.length === 0) return null
  return (
    <ul class="apart">
      {own.map((decision) => (
        <li key={decisionKey(decision)}>
          <span>
            {decision.kind === 'wrong-speaker' ? (
              <Text
                of="decidedSpeaker"
                with={[<bdi key="name">{partsOf(decision.here).speaker}</bdi>]}
              />
            ) : (
              <Text
                of="decidedNotSame"
                with={[
                  <i class="w" dir="auto" key="words">
                    {shorten(partsOf(otherOf(decision, props)).words)}
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

type About = Pick<SetApartProps, 'article' | 'statement'>

/** A wording key is made of these three, in this order (lib/decision.ts). */
function partsOf(key: string): { speaker: string; outlet: string; words: string } {
  const [speaker = '', outlet = '', words = ''] = key.split('\u0001')
  return { speaker, outlet, words }
}

/** Whether a decision concerns the statement, by its outlet and words: the speaker may be set aside. */
function isAbout(decision: Decision, about: About): boolean {
  const sides = decision.kind === 'not-same' ? [decision.here, decision.there] : [decision.here]
  return sides.some((side) => isOf(side, about))
}

function isOf(key: string, { article, statement }: About): boolean {
  const own = partsOf(wordingKey({ ...article, speaker: null, text: statement.text }))
  const { outlet, words } = partsOf(key)
  return outlet === own.outlet && words === own.words
}

const otherOf = (decision: Decision & { kind: 'not-same' }, about: About): string =>
  isOf(decision.here, about) ? decision.there : decision.here
