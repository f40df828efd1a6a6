import type { Feed, FeedItem } from '../feed/feed'
import { articleOfItem } from '../feed/item-article'
import { domainOf } from '../outlet'
import { articleAddress } from '../web/article-address'
import type { FollowedOutlet, Waiting } from './outlet'
import type { FollowPorts, Kept } from './ports'

const LIMIT = {
  /** Hexadecimal digits of an entry's digest: 48 bits tell a thousand entries apart. */
  digits: 12,
  /** Articles that wait to be asked for: two days at 30 an hour is as long as news is new. */
  waiting: 500,
  /** Entries of which it is known that they were read: a feed has 500 at the most. */
  seen: 1_000,
} as const

/**
 * Keeps the statements of those entries of a feed that are new or have changed, one after the other;
 * how many statements were new, or why it had to stop.
 */
export async function readItems(
  outlet: FollowedOutlet,
  feed: Feed,
  ports: FollowPorts,
): Promise<Kept> {
  const keys: string[] = []
  const seen = new Set(outlet.seen)
  let statements = 0
  for (const item of feed.items) {
    const key = await digestOf(item)
    keys.push(key)
    if (seen.has(key)) continue
    const kept = await keepItem(item, { outlet, feed }, ports)
    if (!kept.ok) return kept
    statements += kept.statements
    const now = await ports.change(outlet.feed, (now) =>
      withItem(now, { key, item, statements: kept.statements }),
    )
    if (now === null) return { ok: true, statements }
    seen.add(key)
    // Others want the processor, too: a page that is being read.
    await new Promise((resolve) => setTimeout(resolve))
  }
  const current = new Set(keys)
  await ports.change(outlet.feed, (now) => ({
    ...now,
    seen: now.seen.filter((key) => current.has(key)),
  }))
  return { ok: true, statements }
}

interface From {
  readonly outlet: FollowedOutlet
  readonly feed: Feed
}

function keepItem(item: FeedItem, { outlet, feed }: From, ports: FollowPorts): Promise<Kept> {
  const { name, domain } = outlet
  const article = articleOfItem(item, feed, { name, domain, kind: 'news' })
  return ports.keep({ ...article, url: ownAddress(item.url, domain) }, outlet.feed)
}

interface Read {
  readonly key: string
  readonly item: FeedItem
  readonly statements: number
}

function withItem(outlet: FollowedOutlet, { key, item, statements }: Read): FollowedOutlet {
  const url = outlet.articlesToo ? ownAddress(item.url, outlet.domain) : null
  return {
    ...outlet,
    statements: outlet.statements + statements,
    seen: [...outlet.seen, key].slice(-LIMIT.seen),
    waiting: url === null ? outlet.waiting : withWaiting(outlet.waiting, url),
  }
}

const withWaiting = (waiting: readonly Waiting[], url: string): readonly Waiting[] =>
  waiting.some((each) => each.url === url) || waiting.length >= LIMIT.waiting
    ? waiting
    : [...waiting, { url, tries: 0 }]

/**
 * The address that an entry gives, if it is one of the outlet's own site, encrypted and without what
 * only says how a reader came there; else null. What a feed says that others printed is its own word.
 */
function ownAddress(url: string | null, domain: string): string | null {
  if (url === null || domainOf(url) !== domain) return null
  return articleAddress(url.replace(/^http:/u, 'https:'))
}

/** An entry that says anything else has another digest. */
async function digestOf({ id, url, title, html }: FeedItem): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([id, url, title, html]))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.slice(0, LIMIT.digits)
}
