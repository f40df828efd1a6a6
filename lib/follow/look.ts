import { decoded } from '../feed/decoded'
import { type Feed, LIMIT } from '../feed/feed'
import { nameOf } from '../feed/feed-name'
import { readFeed } from '../feed/read-feed'
import { domainOf } from '../outlet'
import { type Answered, askFor, bytesUpTo } from '../web/ask'
import { readItems } from './items'
import type { FollowedOutlet, LookFault, LookResult } from './outlet'
import { type FollowPorts, isoOf, PATIENCE } from './ports'
import { maxAgeIn, nextLook, PACE } from './schedule'

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1'

/** What a look came to, and how long the publisher wants to be left in peace. */
interface Outcome {
  readonly result: LookResult
  /** Seconds, or null. */
  readonly seconds: number | null
  /** What is known of the feed from now on. */
  readonly learned: Partial<FollowedOutlet>
}

/**
 * Looks at a feed and keeps the statements of what is new in it. The state stands in the database at
 * every moment: a worker that dies in between takes it up again, an hour later at the earliest, and
 * entries that were read are not read again.
 */
export async function lookAt(outlet: FollowedOutlet, ports: FollowPorts): Promise<void> {
  const { feed } = outlet
  if (!(await ports.mayAsk(feed))) {
    await ports.change(feed, (now) => ({ ...now, paused: 'permission' }))
    return
  }
  const begin = ports.now()
  // Whatever comes of it, even if we die: not again before the hour is over.
  const claimed = await ports.change(feed, (now) => ({
    ...now,
    lastLook: isoOf(begin),
    nextLook: isoOf(begin + PACE.look),
  }))
  if (claimed === null) return
  const outcome = await lookNow(claimed, ports)
  const random = ports.random()
  await ports.change(feed, (now) => {
    const isFailure = outcome.result.kind === 'failed'
    const failures = isFailure ? now.failures + 1 : 0
    const next = { ...now, ...outcome.learned, result: outcome.result, failures }
    const at = { now: ports.now(), random }
    return { ...next, nextLook: isoOf(nextLook(next, outcome, at)) }
  })
}

async function lookNow(outlet: FollowedOutlet, ports: FollowPorts): Promise<Outcome> {
  const { etag, modified } = outlet
  const { ask } = ports
  const answered = await askFor(outlet.feed, {
    etag,
    modified,
    accept: ACCEPT,
    patience: PATIENCE,
    ...(ask ? { ask } : {}),
  })
  switch (answered.kind) {
    case 'refused': {
      const { fault, retryAfter } = answered
      return failed(fault, retryAfter, fault === 'gone' ? { paused: 'gone' } : {})
    }
    case 'unchanged':
      return { result: { kind: 'unchanged' }, seconds: maxAgeIn(answered.headers), learned: {} }
    case 'found':
      return readAnswer(outlet, answered, ports)
    default:
      return answered satisfies never
  }
}

const failed = (
  fault: LookFault,
  seconds: number | null = null,
  learned: Partial<FollowedOutlet> = {},
): Outcome => ({ result: { kind: 'failed', fault }, seconds, learned })

type Found = Extract<Answered, { readonly kind: 'found' }>

async function readAnswer(
  outlet: FollowedOutlet,
  found: Found,
  ports: FollowPorts,
): Promise<Outcome> {
  const read = await feedIn(found, outlet.feed)
  if (typeof read === 'string') return failed(read)
  // A page calls its feed "RSS"; the feed itself has the outlet's name.
  const name = nameOf(read.title)
  const named = name === '' ? outlet : { ...outlet, name }
  const kept = await readItems(named, read, ports)
  if (!kept.ok) return failed(kept.fault)
  const isOwn = domainOf(read.site) === outlet.domain
  return {
    result:
      kept.statements > 0 ? { kind: 'found', statements: kept.statements } : { kind: 'unchanged' },
    seconds: maxAgeIn(found.headers),
    learned: {
      name: named.name,
      site: isOwn ? read.site : outlet.site,
      etag: found.etag,
      modified: found.modified,
      minutes: read.minutesToLive,
      skipHours: read.skipHours,
      skipDays: read.skipDays,
    },
  }
}

/** The feed that an answer holds, or why it is none; a feed of somebody else is none. */
async function feedIn(found: Found, asked: string): Promise<Feed | LookFault> {
  if (domainOf(found.address) !== domainOf(asked)) {
    await found.body.cancel()
    return 'other-site'
  }
  const bytes = await bytesIn(found, LIMIT.text)
  if (typeof bytes === 'string') return bytes
  const read = readFeed(decoded(bytes, found.charset), found.address)
  return read.ok ? read.feed : read.reason
}

/** All bytes of an answer, or why there are none. */
export async function bytesIn(
  { body }: Pick<Found, 'body'>,
  most: number,
): Promise<Uint8Array | 'too-large' | 'timeout' | 'cut-off'> {
  try {
    return (await bytesUpTo(body, most)) ?? 'too-large'
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'cut-off'
  }
}
