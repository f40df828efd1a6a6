import type { JSX } from 'preact'
import type { Version } from '../lib/comparison'
import { Text } from './Sentence'
import { useSpeech } from './speech'

/** More words prove nothing more to a reader. */
const WORDS_SHOWN = 8

/** Why a version is one, in facts that the reader can check; no score. */
export function Why({ version }: { readonly version: Version }): JSX.Element {
  const { say, count, list } = useSpeech()
  const { sharedWords, speakerAgrees, daysApart, occasion } = version.evidence
  const words = list(sharedWords.slice(0, WORDS_SHOWN))
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
            <Text
              of="whyWords"
              with={[
                <i class="w" key="words">
                  {words}
                </i>,
              ]}
            />
          </li>
        )}
      </ul>
    </details>
  )
}

const speakerKey = (agrees: boolean | null) =>
  agrees === null ? 'whyNoSpeaker' : agrees ? 'whySpeaker' : 'whyOtherSpeaker'
