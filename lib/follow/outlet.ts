import type { FeedFailure } from '../feed/feed'
import { nameOf } from '../feed/feed-name'
import { siteOriginOf } from '../outlet'
import type { AskFault } from '../web/ask'

/**
 * Why a look at a feed gave nothing: what the web said (AskFault), what the text is instead of a feed
 * (FeedFailure); `other-site`: redirects led to the feed of somebody else; `cut-off`: it broke off;
 * `full`: there is no room for what it says; `none`: there is no database to keep it in.
 */
export type LookFault = AskFault | FeedFailure | 'other-site' | 'cut-off' | 'full' | 'none'

/** What the last look at a feed came to; `found` counts statements that were not known before. */
export type LookResult =
  | { readonly kind: 'found'; readonly statements: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly fault: LookFault }

/**
 * Why an outlet is not looked at: the reader said so, the reader took the permission back, or the
 * publisher said that the feed is gone for ever.
 */
export type Pause = 'reader' | 'permission' | 'gone'

/** An article that a feed named and that is to be asked for. */
export interface Waiting {
  readonly url: string
  /** How often it was asked for in vain. */
  readonly tries: number
}

/** What was left out of an outlet's articles, and why. */
export interface LeftOut {
  /** `robots.txt` says that programs are not to ask for them. */
  readonly robots: number
  /** They say of themselves that they are not free to read. */
  readonly paid: number
  /** They were not there, or no articles. */
  readonly other: number
}

/** An outlet that the reader follows, by one of its feeds, with all that its next look needs. */
export interface FollowedOutlet {
  /** The feed's address: what it is known by. */
  readonly feed: string
  /** As the feed calls itself, else the domain. */
  readonly name: string
  /** Registrable domain that its statements are credited to. */
  readonly domain: string
  /** Its front page, on the same domain; null where the feed does not say. */
  readonly site: string | null
  /** Whether the articles that the feed links to are asked for, too. */
  readonly articlesToo: boolean
  readonly paused: Pause | null
  /** ISO time at which the reader began to follow it. */
  readonly since: string
  /** ISO time of the next look. */
  readonly nextLook: string
  /** ISO time of the last look; null before the first. */
  readonly lastLook: string | null
  readonly result: LookResult | null
  /** Looks in a row that failed. */
  readonly failures: number
  /** What the server said of the feed as it was last read. */
  readonly etag: string | null
  readonly modified: string | null
  /** Minutes for which the publisher asks not to be asked again, or null. */
  readonly minutes: number | null
  readonly skipHours: readonly number[]
  readonly skipDays: readonly number[]
  /** Statements that it brought, ever. */
  readonly statements: number
  /** Digests of the entries that were read: they are read again only when they change. */
  readonly seen: readonly string[]
  readonly waiting: readonly Waiting[]
  /** ISO time before which no further article is asked for; null where none was. */
  readonly nextArticle: string | null
  readonly leftOut: LeftOut
}

/** An outlet as the settings list it. */
export interface OutletEntry
  extends Pick<
    FollowedOutlet,
    | 'feed'
    | 'name'
    | 'domain'
    | 'site'
    | 'articlesToo'
    | 'paused'
    | 'nextLook'
    | 'lastLook'
    | 'result'
    | 'statements'
    | 'leftOut'
  > {
  /** Articles that are still to be asked for. */
  readonly waiting: number
}

/** What the reader asks to follow: a feed, and the page that named it, if any did. */
export interface FollowWish {
  readonly feed: string
  readonly title: string
  readonly site: string | null
}

/** What the settings list of an outlet. */
export const entryOf = (outlet: FollowedOutlet): OutletEntry => ({
  feed: outlet.feed,
  name: outlet.name,
  domain: outlet.domain,
  site: outlet.site,
  articlesToo: outlet.articlesToo,
  paused: outlet.paused,
  nextLook: outlet.nextLook,
  lastLook: outlet.lastLook,
  result: outlet.result,
  statements: outlet.statements,
  leftOut: outlet.leftOut,
  waiting: outlet.waiting.length,
})

/** Match patterns of the sites that an outlet's feed and articles are fetched from. */
export const originsOf = ({ feed, site }: Pick<OutletEntry, 'feed' | 'site'>): readonly string[] =>
  [feed, site ?? feed].flatMap((each) => siteOriginOf(each) ?? [])

/** An outlet as it is when the reader begins to follow it: to be looked at now. */
export function begun(
  {
    feed,
    title,
    domain,
  }: { readonly feed: string; readonly title: string; readonly domain: string },
  now: number,
): FollowedOutlet {
  const name = nameOf(title)
  const at = new Date(now).toISOString()
  return {
    feed,
    name: name === '' ? domain : name,
    domain,
    site: null,
    articlesToo: false,
    paused: null,
    since: at,
    nextLook: at,
    lastLook: null,
    result: null,
    failures: 0,
    etag: null,
    modified: null,
    minutes: null,
    skipHours: [],
    skipDays: [],
    statements: 0,
    seen: [],
    waiting: [],
    nextArticle: null,
    leftOut: { robots: 0, paid: 0, other: 0 },
  }
}
