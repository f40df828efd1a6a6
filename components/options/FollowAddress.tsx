import type { JSX } from 'preact'
import type { MessageKey } from '../../lib/extension/i18n'
import type { Following } from '../../lib/extension/protocol'
import type { FoundFeed } from '../../lib/feed/feed'
import type { LookFault } from '../../lib/follow/outlet'
import { useSpeech } from '../speech'
import { AddressForm } from './AddressForm'
import { NamedButton } from './NamedButton'

/** Why an outlet is not followed, or a look at its feed gave nothing. */
export type FollowProblem =
  | LookFault
  | Exclude<Following, 'followed'>
  | 'no-leave'
  | 'no-feed'
  | 'soon'
  | 'failed'

/** How far the wish to follow an outlet is. */
export type FollowSearch =
  | { readonly kind: 'seeking'; readonly address: string }
  | {
      readonly kind: 'choose'
      /** The host of the page that names them. */
      readonly host: string
      readonly feeds: readonly FoundFeed[]
    }
  | { readonly kind: 'followed'; readonly name: string }
  | { readonly kind: 'refused'; readonly what: string; readonly problem: FollowProblem }

export const FOLLOW_PROBLEMS: Record<FollowProblem, MessageKey> = {
  'no-address': 'importNoAddress',
  'not-https': 'importNotHttps',
  credentials: 'importCredentials',
  port: 'importPort',
  'private-host': 'importPrivateHost',
  unreachable: 'importUnreachable',
  timeout: 'importTimeout',
  redirected: 'importRedirected',
  'not-found': 'importNotFound',
  gone: 'importGone',
  denied: 'importDenied',
  later: 'importLater',
  broken: 'importBroken',
  'not-a-feed': 'followNotAFeed',
  'document-type': 'followNotAFeed',
  'too-deep': 'followNotAFeed',
  'too-large': 'followTooLarge',
  'other-site': 'followOtherSite',
  'cut-off': 'importUnreachable',
  full: 'followFull',
  none: 'followNone',
  already: 'followAlready',
  'too-many': 'followTooMany',
  'no-site': 'importNoAddress',
  private: 'followPrivate',
  'no-leave': 'importNoLeave',
  'no-feed': 'followNoFeed',
  soon: 'followSoon',
  failed: 'followNone',
}

export interface FollowAddressProps {
  /** Null before the first. */
  readonly search: FollowSearch | null
  /** Looks for a feed. Called in the press itself: the browser asks the reader for leave. */
  onSeek(typed: string): void
  /** Follows one of several feeds; called in the press itself, too. */
  onFollow(feed: FoundFeed): void
}

/** Where the address of a site or a feed is typed, and what came of it. */
export function FollowAddress({ search, onSeek, onFollow }: FollowAddressProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <>
      <div role="status">{search !== null && <Told search={search} />}</div>
      {search?.kind === 'choose' && <Feeds feeds={search.feeds} onFollow={onFollow} />}
      <AddressForm
        name="followAddress"
        more="followAddressMore"
        example="news.example"
        button={say('followDo', '').trim()}
        busy={search?.kind === 'seeking'}
        onAddress={onSeek}
      />
    </>
  )
}

function Told({ search }: { readonly search: FollowSearch }): JSX.Element {
  const { say } = useSpeech()
  switch (search.kind) {
    case 'seeking':
      return <p class="undo">{say('followSeeking', search.address)}</p>
    case 'choose':
      return <p class="undo">{say('followChoose', search.host)}</p>
    case 'followed':
      return <p class="undo">{say('followFollowed', search.name)}</p>
    case 'refused':
      return <p class="undo">{say(FOLLOW_PROBLEMS[search.problem], search.what)}</p>
    default:
      return search satisfies never
  }
}

/** The feeds that a page names, each with the place that it is fetched from. */
function Feeds({
  feeds,
  onFollow,
}: Pick<FollowAddressProps, 'onFollow'> & { readonly feeds: readonly FoundFeed[] }): JSX.Element {
  return (
    <ul class="lines">
      {feeds.map((feed) => (
        <li key={feed.address}>
          <div>
            <b>
              <bdi>{feed.title === '' ? new URL(feed.address).hostname : feed.title}</bdi>
            </b>
            <p class="meta">
              <bdi>{feed.address.replace(/^https:\/\//u, '')}</bdi>
            </p>
          </div>
          <NamedButton
            says="followDo"
            name={feed.title === '' ? feed.address : feed.title}
            onPress={() => onFollow(feed)}
          />
        </li>
      ))}
    </ul>
  )
}
