import type { JSX } from 'preact'
import type { Version } from '../lib/comparison'
import { usePrinted } from './printed'
import { Text } from './Sentence'
import { useSpeech } from './speech'

/** More words prove nothing more to a reader. */
const WORDS_SHOWN = 8

/** Why a version is one, in facts that the reader can check; no score. */
export function Why({ version }: { readonly version: Version }): JSX.Element {
  const { say, count, listParts } = useSpeech()
  const printed = usePrinted()
  const { sharedWords, speakerAgrees, daysApart, occasion } = version.evidence
  const words = listParts(sharedWords.slice(0, WORDS_SHOWN)).map(({ type, value }, at) =>
    type === 'element' ? (
      <i class="w" {...printed} key={at}>
        {value}
      </i>
    ) : (
      value
    ),
  )
  return (
    <details>
      <summary>{say('why')}</summary>
      <ul class="why">
        <li>{say(speakerKey(speakerAgrees))}</li>
        <li>
          {daysApart === null
            ? say('whyDaysUnknown')
            : daysApart === 0
              ? say('whySameDay')
              : count('whyDays', daysApart)}
        </li>
        {occasion !== null && (
          <li>
            <Text of="whyOccasion" with={[<bdi key="occasion">{occasion}</bdi>]} />
          </li>
        )}
        {sharedWords.length > 0 && (
          <li>
            <Text of="whyWords" with={[words]} />
          </li>
        )}
      </ul>
    </details>
  )
}

const speakerKey = (agrees: boolean | null) =>
  agrees === null ? 'whyNoSpeaker' : agrees ? 'whySpeaker' : 'whyOtherSpeaker'
