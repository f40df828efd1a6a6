import { atom } from './atom'
import { LIMIT, type ReadFeed } from './feed'
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
  if (bare.startsWith('{')) return readJsonFeed(bare, address)
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
