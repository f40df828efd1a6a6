import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Finding, Version } from '../lib/comparison'
import { tellFinding } from '../lib/telling/telling'
import { Dotted } from './Dotted'
import { Heading } from './Heading'
import { Sentence, Text } from './Sentence'
import { SPEAKER_AS } from './Sources'
import { useSpeech } from './speech'

interface LeadProps {
  readonly finding: Finding
  /** Whether the view takes the focus when it opens, as a new page would. */
  readonly takesFocus: boolean
}

/** Who says it, what differs, how many printed it, and in how many places: the sentence first. */
export function Lead({ finding, takesFocus }: LeadProps): JSX.Element {
  const { statement, utterances } = finding
  const { say, count } = useSpeech()
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  const name = statement.speaker?.name
  const same = sameOf(finding)
  const places = same === undefined ? 0 : placesIn(same)
  const own = utterances.find(({ relation }) => relation === 'same')
  return (
    <section>
      <div class="who" tabIndex={-1} ref={heading}>
        <Heading class="label">
          {statement.credited || name !== undefined ? (
            <Text
              of={SPEAKER_AS[statement.form]}
              with={[<bdi key="name">{name ?? say('speakerUnknown')}</bdi>]}
            />
          ) : (
            say('speakerNone')
          )}
        </Heading>
      </div>
      <p class="lead">
        <Sentence tellings={tellFinding(finding)} />
      </p>
      {same !== undefined && own !== undefined && (
        <p class="meta">
          <Dotted
            facts={[
              `${count('outlets', own.outlets)}, ${count('independentReports', own.independent)}`,
              <Days key="days" version={same} />,
              places > 0 && count('placesDiffer', places),
            ]}
          />
        </p>
      )}
    </section>
  )
}

/** The most telling version that surely is one of the statement itself. */
const sameOf = ({ versions }: Finding): Version | undefined =>
  versions.find(({ relation, certainty }) => relation === 'same' && certainty === 'shown')

/** In how many places the words differ, spelling and the like aside. */
export const placesIn = ({ parts }: Version): number =>
  parts.flatMap(({ runs }) => runs).filter(({ kind, trivial }) => kind !== 'equal' && !trivial)
    .length

function Days({ version }: { readonly version: Version }): JSX.Element {
  const { say, count } = useSpeech()
  const { daysApart } = version.evidence
  if (daysApart === null) return <>{say('daysUnknown')}</>
  return <>{daysApart === 0 ? say('sameDay') : count('daysApart', daysApart)}</>
}
