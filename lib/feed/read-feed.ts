import { atom } from './atom'
import { type Feed, LIMIT, type ReadFeed } from './feed'
import { readJsonFeed } from './json-feed'
import { rss } from './rss'
import { readXml } from './xml'

/**
 * What a feed's text says, or why it is none. `address` is where it came from: relative links are
 * resolved against it. Never throws.
 */
export function readFeed(text: string, address: string): ReadFeed {
  if (text.length > LIMIT.text) return { ok: false, reason: 'too-large' }
  const bare = text.replace(/^\ufeff/u, '').trimStart()
  const read = bare.startsWith('{') ? readJsonFeed(bare, address) : readXmlFeed(bare, address)
  return read.ok ? { ok: true, feed: withEachOnce(read.feed) } : read
}

/** Some feeds print an entry twice, and a hostile one may give another's id: the first has it. */
function withEachOnce(feed: Feed): Feed {
  const seen = new Set<string>()
  const items = feed.items.filter(({ id }) => !seen.has(id) && seen.add(id))
  return { ...feed, items }
}

function readXmlFeed(bare: string, address: string): ReadFeed {
  const root = readXml(bare)
  if (typeof root === 'string') return { ok: false, reason: root }
  switch (root.name) {
    case 'rss':
    case 'rdf:rdf':
      return { ok: true, feed: rss(root, address) }
    case 'feed':
      return { ok: true, feed: atom(root, address) }
    default:
      return { ok: false, reason: 'not-a-feed' }
  }
}
