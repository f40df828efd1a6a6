import fc from 'fast-check'
import { LIMIT } from '../../lib/feed/feed'
import { articleOfItem } from '../../lib/feed/item-article'
import { readFeed } from '../../lib/feed/read-feed'
import { changed, changes } from './bytes'
import { demand, type Target } from './target'
import { hostileText } from './texts'

const HOME = 'https://lakeside.example/feed.xml'
const TAGS = [
  ...['rss', 'feed', 'rdf:RDF', 'channel', 'item', 'entry', 'title', 'link', 'guid', 'id'],
  ...['pubDate', 'updated', 'dc:date', 'description', 'content:encoded', 'content', 'summary'],
  ...['ttl', 'sy:updatePeriod', 'sy:updateFrequency', 'language', 'div', 'p', 'x'],
]
const VALUES = [
  ...['Mon, 02 Mar 2026 10:15:00 +0100', '2026-03-02T10:15:00Z', '2026-13-99', '-1', '1e999'],
  ...[
    'hourly',
    'https://lakeside.example/1',
    '/2',
    'javascript:alert(1)',
    '//x',
    'http://[',
    '&#0;',
  ],
  ...[
    '&amp;lt;p&gt;',
    '&nosuch;',
    '<![CDATA[',
    ']]>',
    '<!-- ',
    '-->',
    '<?xml',
    '<!DOCTYPE a>',
    '<',
  ],
]

const part: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((tag) => `<${tag}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...TAGS),
        fc.constantFrom('href', 'rel', 'type', 'xml:lang'),
        hostileText,
      )
      .map(([tag, name, value]) => `<${tag} ${name}="${value}"/>`),
  },
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: hostileText },
)
/** An element whose parts are closed as they should be. */
const whole: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(...VALUES), hostileText),
    fc
      .tuple(fc.constantFrom(...TAGS), fc.array(tie('node'), { maxLength: 5 }))
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
  ),
})).node
const item = fc.array(whole, { maxLength: 6 }).map((parts) => `<item>${parts.join('')}</item>`)
const xml = fc.oneof(
  fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(item, { maxLength: 4 }).map((all) => `<rss><channel>${all.join('')}</channel></rss>`),
  fc
    .array(fc.array(whole, { maxLength: 6 }), { maxLength: 4 })
    .map((all) => `<feed>${all.map((each) => `<entry>${each.join('')}</entry>`).join('')}</feed>`),
)
const KEYS = [
  'version',
  'title',
  'items',
  'id',
  'url',
  'date_published',
  'content_html',
  'language',
]
const json = fc
  .oneof(
    fc.jsonValue(),
    fc.record({
      version: fc.constantFrom('https://jsonfeed.org/version/1.1', 1),
      items: fc.array(
        fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(fc.jsonValue(), hostileText)),
      ),
    }),
  )
  .map((value) => JSON.stringify(value))
const broken = fc
  .tuple(fc.oneof(xml, json), changes)
  .map(([text, all]) => new TextDecoder().decode(changed(new TextEncoder().encode(text), all)))

/** A feed is read or refused by name; what is read keeps to the limits. */
export const feeds: Target<string> = {
  name: 'feeds',
  inputs: fc.oneof({ weight: 4, arbitrary: xml }, { weight: 2, arbitrary: json }, broken),
  check(text) {
    const read = readFeed(text, HOME)
    if (!read.ok) return demand(read.reason.length > 0, 'a refusal without a reason')
    const { items, language, minutesToLive } = read.feed
    demand(items.length <= LIMIT.items, 'too many items')
    demand(new Set(items.map(({ id }) => id)).size === items.length, 'an id stands twice')
    demand(language === null || language === language.toLowerCase(), `language ${language}`)
    demand(minutesToLive === null || minutesToLive >= 0, `asks to wait ${minutesToLive}`)
    for (const each of items) {
      demand(each.url === null || /^https?:\/\//u.test(each.url), `an address ${each.url}`)
      demand(each.html.length <= LIMIT.itemText, 'a long text')
      demand(each.title.length <= LIMIT.title, 'a long title')
      const { publishedAt } = each
      demand(publishedAt === null || !Number.isNaN(Date.parse(publishedAt)), `date ${publishedAt}`)
      const outlet = { name: 'Lakeside', domain: 'lakeside.example', kind: 'news' } as const
      const { text: body, blocks } = articleOfItem(each, read.feed, outlet)
      demand(
        blocks.every(({ start, end }) => start < end && end <= body.length),
        'a block out of the text',
      )
    }
  },
}
