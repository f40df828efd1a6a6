import { decoded } from '../feed/decoded'
import { askFor } from '../web/ask'
import { bytesIn } from './look'
import { type FollowPorts, isoOf, PATIENCE } from './ports'
import { ROBOTS, type RobotsRow } from './robots'
import { hasCome } from './schedule'

/** What the host of an address lets programs ask for: as it said within the last day, or asked anew. */
export async function robotsFor(address: string, ports: FollowPorts): Promise<RobotsRow> {
  const { origin } = new URL(address)
  const before = await ports.robots(origin)
  if (before !== null && !hasCome(before.until, ports.now())) return before
  const row = await askedRobots(origin, ports)
  await ports.keepRobots(row)
  return row
}

async function askedRobots(origin: string, ports: FollowPorts): Promise<RobotsRow> {
  const until = (milliseconds: number): string => isoOf(ports.now() + milliseconds)
  const nothing: RobotsRow = {
    origin,
    until: until(ROBOTS.holdsFailed),
    text: null,
    without: 'none',
  }
  const { ask } = ports
  const answered = await askFor(`${origin}/robots.txt`, {
    accept: 'text/plain, */*;q=0.1',
    patience: PATIENCE,
    ...(ask ? { ask } : {}),
  })
  if (answered.kind === 'unchanged') return nothing
  if (answered.kind === 'refused') {
    // RFC 9309, section 2.3.1.3: a host that has none lets everything be asked for.
    const isNone = answered.status >= 400 && answered.status < 500 && answered.fault !== 'later'
    return isNone ? { origin, until: until(ROBOTS.holds), text: null, without: 'all' } : nothing
  }
  const bytes = await bytesIn(answered, ROBOTS.bytes)
  if (typeof bytes === 'string') return nothing
  const text = decoded(bytes, answered.charset)
  return { origin, until: until(ROBOTS.holds), text, without: 'none' }
}
