import type { ComponentChildren, JSX } from 'preact'
import type { MessageKey } from '../lib/extension/i18n'
import type { UnreadableReason } from '../lib/extension/tab-state'
import { CopyDetails, type CopyDetailsProps } from './CopyDetails'
import { useSpeech } from './speech'

interface Retry {
  onRetry(): void
}

/** A reading under way: nothing for a moment, then the shape of what will come. */
export function Reading({ late, onRetry }: Retry & { readonly late: boolean }): JSX.Element {
  const { say } = useSpeech()
  if (late) {
    return (
      <State title={say('readingLong')} more={say('readingLongMore')}>
        <button type="button" class="button first" onClick={onRetry}>
          {say('retry')}
        </button>
      </State>
    )
  }
  return (
    <section class="soon" aria-busy="true">
      <header class="mast">
        <h1 class="sum">
          <span role="status">{say('reading')}</span>
        </h1>
      </header>
      <div class="state">
        <div class="skeleton" aria-hidden="true">
          {['a', 'b', 'c', 'd', 'e'].map((line) => (
            <div key={line} class={`bone ${line}`} />
          ))}
        </div>
        <p class="meta">{say('readingMore')}</p>
      </div>
    </section>
  )
}

const UNREADABLE: Record<Reason, readonly [MessageKey, MessageKey]> = {
  'not-an-article': ['notArticle', 'notArticleMore'],
  'too-short': ['tooShort', 'tooShortMore'],
  'too-large': ['tooLarge', 'tooLargeMore'],
  unreadable: ['unreadable', 'unreadableMore'],
  own: ['ownPage', 'ownPageMore'],
  forbidden: ['forbidden', 'forbiddenMore'],
}

/** Where the reader's leave is missing, three choices stand instead. */
type Reason = Exclude<UnreadableReason, 'not-permitted'>

/** What reading the page again would not change. */
const NEVER_READ: readonly Reason[] = ['own', 'forbidden', 'too-large']

/** A page that was not read: why, and what to do. */
export function Unreadable({ reason, onRetry }: Retry & { readonly reason: Reason }): JSX.Element {
  const { say } = useSpeech()
  const [title, more] = UNREADABLE[reason]
  return (
    <State title={say(title)} more={say(more)}>
      {!NEVER_READ.includes(reason) && (
        <button type="button" class="button" onClick={onRetry}>
          {say('lookAgain')}
        </button>
      )}
      <a class="text" href="library.html" target="_blank" rel="noreferrer">
        {say('openLibrary')}
      </a>
    </State>
  )
}

interface FailedProps extends Retry, CopyDetailsProps {
  readonly what: 'database' | 'unexpected'
  /** The address of the settings, where the database can be looked at. */
  readonly settings: string
}

/** Something broke on our side: what the reader can do, and the details for a report. */
export function Failed({ what, detail, settings, onRetry, onCopy }: FailedProps): JSX.Element {
  const { say } = useSpeech()
  const database = what === 'database'
  return (
    <State
      alert
      title={say(database ? 'failedDatabase' : 'failedUnexpected')}
      more={say(database ? 'failedDatabaseMore' : 'failedUnexpectedMore')}
      detail={detail}
    >
      <button type="button" class="button first" onClick={onRetry}>
        {say('retry')}
      </button>
      {database && (
        <a class="text" href={`${settings}#condition`} target="_blank" rel="noreferrer">
          {say('openCondition')}
        </a>
      )}
      <CopyDetails detail={detail} onCopy={onCopy} />
    </State>
  )
}

interface StateProps {
  readonly title: string
  readonly more: string
  readonly alert?: boolean
  readonly detail?: string
  readonly children: ComponentChildren
}

function State({ title, more, alert = false, detail, children }: StateProps): JSX.Element {
  return (
    <section class="state" role={alert ? 'alert' : 'status'}>
      <h1>{title}</h1>
      <p>{more}</p>
      <div class="actions">{children}</div>
      {detail !== undefined && <pre class="code">{detail}</pre>}
    </section>
  )
}
