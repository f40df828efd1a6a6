import { children, textOf } from './element'
import { absolute, itemOf, type Printed, tagOf } from './entry'
import { type Feed, LIMIT } from './feed'
import { minutesOf } from './rhythm'
import type { Element } from './xml'

/** What the root element of an Atom feed says (RFC 4287). */
export function atom(root: Element, address: string): Feed {
  const base = root.attributes['xml:base'] ?? address
  return {
    title: textOf(root, 'title'),
    language: tagOf(root.attributes['xml:lang'] ?? ''),
    minutesToLive: minutesOf(root),
    site: siteIn(root, base, address),
    skipHours: [],
    skipDays: [],
    items: children(root, 'entry')
      .slice(0, LIMIT.items)
      .flatMap((entry) => itemOf(atomEntry(entry, absolute(base, address) ?? address))),
  }
}

function siteIn(root: Element, base: string, address: string): string | null {
  const link = children(root, 'link').find(
    ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate' && attributes.href,
  )
  const href = link?.attributes.href?.trim() ?? ''
  return href === '' ? null : absolute(href, absolute(base, address) ?? address)
}

function atomEntry(entry: Element, address: string): Printed {
  const links = children(entry, 'link')
  const link =
    links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0]
  const href = link?.attributes.href ?? link?.text ?? ''
  return {
    id: textOf(entry, 'id'),
    url: href.trim() === '' ? null : absolute(href, address),
    title: textOf(entry, 'title'),
    date: textOf(entry, 'published', 'issued', 'updated', 'modified'),
    texts: ['content', 'summary'].map((name) => textOf(entry, name)),
  }
}
