import type { JSX } from 'preact'
import { Text } from './Sentence'
import type { Access } from './SiteAccess'
import { useSpeech } from './speech'

interface UnreadProps {
  /** The site, where we may know it. */
  readonly access: Access | null
  /** The browser would remember a site that is allowed, and with it what was read in private. */
  readonly privateWindow: boolean
  /** Whether the page may be read at once, because the site is allowed already. */
  onRead(): void
  onAccess(wanted: 'always' | 'all'): void
  /** Reads the page this once; absent where the toolbar's button has to be pressed for that. */
  onOnce?: (() => void) | undefined
}

/** A page that the reader has not let us read: three choices, and what each lets us see. */
export function Unread(props: UnreadProps): JSX.Element {
  const { access, onRead } = props
  const { say } = useSpeech()
  return (
    <section class="state" role="status">
      <h1>{say(access?.granted ? 'unread' : 'unreadClosed')}</h1>
      <p>{say(access?.granted ? 'unreadAllowed' : 'unreadMore')}</p>
      {access?.granted ? (
        <div class="actions">
          <button type="button" class="button first" onClick={onRead}>
            {say('unreadNow')}
          </button>
        </div>
      ) : (
        <Choices {...props} />
      )}
      <p class="meta">{say('unreadStays')}</p>
    </section>
  )
}

function Choices({ access, privateWindow, onAccess, onOnce }: UnreadProps): JSX.Element {
  const { say } = useSpeech()
  // Where the toolbar's button was pressed, a site that is not known even so is none.
  const hasSite = access !== null || privateWindow || onOnce === undefined
  return (
    <ul class="choices">
      <li>
        {onOnce === undefined ? (
          <b>{say('unreadOnce')}</b>
        ) : (
          <button type="button" class="button first" onClick={onOnce}>
            {say('unreadOnce')}
          </button>
        )}
        <span>{say(onOnce === undefined ? 'unreadOnceSees' : 'unreadOnceNow')}</span>
      </li>
      {hasSite && (
        <li>
          {access === null || privateWindow ? (
            <>
              <b>{say('unreadSite')}</b>
              <span>{say(privateWindow ? 'unreadSitePrivate' : 'unreadSiteHow')}</span>
            </>
          ) : (
            <>
              <button type="button" class="button" onClick={() => onAccess('always')}>
                <span>
                  <Text of="siteAlways" with={[<bdi key="host">{access.host}</bdi>]} />
                </span>
              </button>
              <span>{say('unreadSiteSees')}</span>
            </>
          )}
        </li>
      )}
      <li>
        <button type="button" class="button" onClick={() => onAccess('all')}>
          {say('unreadAll')}
        </button>
        <span>{say('unreadAllSees')}</span>
      </li>
    </ul>
  )
}
