import { decoded } from '@/lib/feed/decoded'
import { type FoundFeed, LIMIT } from '@/lib/feed/feed'
import { nameOf } from '@/lib/feed/feed-name'
import { readFeed } from '@/lib/feed/read-feed'
import { bytesIn } from '@/lib/follow/look'
import type { LookFault } from '@/lib/follow/outlet'
import { PATIENCE } from '@/lib/follow/ports'
import { feedsIn } from '@/lib/page/feeds'
import { askFor } from '@/lib/web/ask'

/** What is at an address: a feed, or a page that names some; or why there is nothing. */
export async function seekFeeds(
  address: string,
): Promise<{ readonly feeds: readonly FoundFeed[] } | LookFault> {
  const answered = await askFor(address, { patience: PATIENCE })
  if (answered.kind === 'unchanged') return 'broken'
  if (answered.kind === 'refused') return answered.fault
  const bytes = await bytesIn(answered, LIMIT.text)
  if (typeof bytes === 'string') return bytes
  const text = decoded(bytes, answered.charset)
  const read = readFeed(text, answered.address)
  if (read.ok) return { feeds: [{ address: answered.address, title: nameOf(read.feed.title) }] }
  return { feeds: feedsIn(text, answered.address) }
}
