import type { JSX } from 'preact'
import type { KeptEntry } from '../../lib/library'
import { Dotted } from '../Dotted'
import { Text } from '../Sentence'
import { useSpeech } from '../speech'

export interface KeptListProps {
  /** Null until they are known, `failed` where they cannot be. */
  readonly kept: readonly KeptEntry[] | 'failed' | null
  /** Whether the last thing done was to drop one. */
  readonly dropped: boolean
  onDrop(id: string): void
}

/** Comparisons that the reader keeps, the latest first. */
export function KeptList({ kept, dropped, onDrop }: KeptListProps): JSX.Element {
  const { say } = useSpeech()
  if (kept === null) return <p role="status">{say('searching')}</p>
  if (kept === 'failed') {
    return (
      <>
        <p role="status">{say('keptFailed')}</p>
        <p class="actions">
          <a class="text" href="options.html#condition">
            {say('openCondition')}
          </a>
        </p>
      </>
    )
  }
  if (kept.length === 0) return <p>{say(dropped ? 'keptNothingNow' : 'keptNothing')}</p>
  return (
    <ul class="lines">
      {kept.map((entry) => (
        <KeptLine key={entry.id} entry={entry} onDrop={onDrop} />
      ))}
    </ul>
  )
}

interface KeptLineProps {
  readonly entry: KeptEntry
  onDrop(id: string): void
}

function KeptLine({ entry, onDrop }: KeptLineProps): JSX.Element {
  const { say, count, date, outlet } = useSpeech()
  const { id, text, speaker, article, versions, at } = entry
  return (
    <li>
      <div>
        <p class="said">
          <bdi>
            <a href={`comparison.html?kept=${encodeURIComponent(id)}`}>{text}</a>
          </bdi>
        </p>
        <p class="meta">
          <Dotted
            facts={[
              <bdi key="speaker">{speaker ?? say('speakerUnknown')}</bdi>,
              <bdi key="outlet">{outlet(article.outlet)}</bdi>,
              count('versionsCount', versions),
              say('keptOn', date(at)),
            ]}
          />
        </p>
      </div>
      <button type="button" class="text" onClick={() => onDrop(id)}>
        <span>
          <Text
            of="keptDrop"
            with={[
              <bdi key="text" class="vh">
                {text}
              </bdi>,
            ]}
          />
        </span>
      </button>
    </li>
  )
}
