import { child, children, textOf } from './element'
import { absolute, itemOf, type Printed, tagOf } from './entry'
import { type Feed, LIMIT } from './feed'
import { minutesOf, skippedBy } from './rhythm'
import type { Element } from './xml'

/** RSS 2.0 has its items in the channel, RSS 1.0 beside it; some feeds of either do it the other way. */
export function rss(root: Element, address: string): Feed {
  const channel = child(root, 'channel') ?? root
  const items = [...children(channel, 'item'), ...(channel === root ? [] : children(root, 'item'))]
  return {
    title: textOf(channel, 'title'),
    language: tagOf(textOf(channel, 'language', 'dc:language')),
    minutesToLive: minutesOf(channel),
    site: siteOf(channel, address),
    ...skippedBy(channel),
    items: items.slice(0, LIMIT.items).flatMap((item) => itemOf(rssItem(item, address))),
  }
}

function siteOf(channel: Element, address: string): string | null {
  const link = textOf(channel, 'link')
  return link === '' ? null : absolute(link, address)
}

function rssItem(item: Element, address: string): Printed {
  const guid = child(item, 'guid')
  const isLink = guid !== undefined && guid.attributes.ispermalink !== 'false'
  const link =
    textOf(item, 'link', 'feedburner:origlink') || (isLink ? (guid?.text.trim() ?? '') : '')
  return {
    id: guid?.text.trim() ?? item.attributes['rdf:about'] ?? '',
    url: link === '' ? null : absolute(link, address),
    title: textOf(item, 'title'),
    date: textOf(item, 'pubdate', 'dc:date', 'published', 'dcterms:modified'),
    texts: ['content:encoded', 'description', 'content', 'summary'].map((name) =>
      textOf(item, name),
    ),
  }
}
