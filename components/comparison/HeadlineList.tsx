import type { JSX } from 'preact'
import type { HeadlineFinding } from '../../lib/comparison'
import { tellHeadline } from '../../lib/telling/own'
import { VersionText } from '../FullText'
import { usePrinted } from '../printed'
import { Sentence } from '../Sentence'
import { useSpeech } from '../speech'

interface HeadlineListProps {
  readonly headline: readonly HeadlineFinding[]
}

/** What the headline says that somebody said, over the article's own body. */
export function HeadlineList({ headline }: HeadlineListProps): JSX.Element {
  const { say } = useSpeech()
  const printed = usePrinted()
  return (
    <ul class="headline">
      {headline.map((each) => (
        <li key={each.statement.id}>
          <p class="said" {...printed}>
            {each.statement.text}
          </p>
          <p>
            <Sentence tellings={tellHeadline(each)} />
          </p>
          <p class="label">{say('headlineBody')}</p>
          {each.versions.map((version) => (
            <VersionText key={version.variant.id} statement={each.statement} version={version} />
          ))}
        </li>
      ))}
    </ul>
  )
}
