import type { JSX } from 'preact'
import type { HeadlineFinding } from '../../lib/comparison'
import { tellVersion } from '../../lib/telling'
import { VersionText } from '../FullText'
import { Sentence } from '../Sentence'
import { useSpeech } from '../speech'

interface HeadlineListProps {
  readonly headline: readonly HeadlineFinding[]
}

/** What the headline says that somebody said, over the article's own body. */
export function HeadlineList({ headline }: HeadlineListProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <ul class="headline">
      {headline.map(({ statement, versions }) => (
        <li key={statement.id}>
          <p class="said" dir="auto">
            {statement.text}
          </p>
          <p class="label">{say('headlineBody')}</p>
          {versions.map((version) => (
            <div key={version.variant.id}>
              <VersionText statement={statement} version={version} />
              <p class="meta">
                <Sentence tellings={tellVersion(statement, version)} />
              </p>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
