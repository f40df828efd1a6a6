import { readLinked } from './linked'
import { lookAt } from './look'
import type { FollowedOutlet } from './outlet'
import { type FollowPorts, isoOf } from './ports'
import { hasCome, isArticleDue, isDue, nextTurn, PACE } from './schedule'

const LIMIT = {
  /** Milliseconds after which a turn begins nothing new: a worker lives for 30 s. */
  turn: 20_000,
  /** Until there may be a network again. */
  offline: 15 * 60_000,
} as const

/**
 * Does what is due, one thing after the other, and answers when there will be something again, in
 * milliseconds since the epoch; null where nothing is followed. A function of the clock and of what
 * the database holds: it may be called at any time, and die at any moment.
 */
export async function takeTurn(ports: FollowPorts): Promise<number | null> {
  const begin = ports.now()
  const hasTime = (): boolean => ports.now() - begin < LIMIT.turn
  const outlets = await ports.outlets()
  if (!ports.isOnline()) return nextTurn(outlets, begin) === null ? null : begin + LIMIT.offline
  for (const outlet of outlets.filter((each) => isDue(each, begin)).toSorted(longestWaiting)) {
    if (hasTime()) await lookAt(outlet, ports)
  }
  const now = await ports.outlets()
  for (const outlet of now.filter((each) => isArticleDue(each, ports.now()))) {
    if (hasTime()) await readLinked(outlet, ports)
  }
  return nextTurn(await ports.outlets(), ports.now())
}

const longestWaiting = (a: FollowedOutlet, b: FollowedOutlet): number =>
  a.nextLook < b.nextLook ? -1 : 1

/** Looks at one feed because the reader asks; false where that was done a moment ago. */
export async function lookAtOnce(feed: string, ports: FollowPorts): Promise<boolean> {
  const outlet = (await ports.outlets()).find((each) => each.feed === feed)
  if (outlet === undefined || outlet.paused !== null) return false
  if (!hasCome(soonest(outlet), ports.now())) return false
  await lookAt(outlet, ports)
  return true
}

/** When a look is asked for in vain no longer: a moment after the last, or when the server wants it. */
function soonest({ lastLook, nextLook, result }: FollowedOutlet): string | null {
  if (result?.kind === 'failed' && result.fault === 'later') return nextLook
  return lastLook === null ? null : isoOf(Date.parse(lastLook) + PACE.asked)
}

/**
 * Pauses the outlets whose sites the reader lets us ask no longer, and goes on with those that were
 * paused for it and are allowed again.
 */
export async function heedPermissions(ports: FollowPorts): Promise<void> {
  for (const { feed, paused } of await ports.outlets()) {
    const isAllowed = await ports.mayAsk(feed)
    if (isAllowed && paused === 'permission') {
      await ports.change(feed, (now) => ({ ...now, paused: null, nextLook: isoOf(ports.now()) }))
    } else if (!isAllowed && paused === null) {
      await ports.change(feed, (now) => ({ ...now, paused: 'permission' }))
    }
  }
}
