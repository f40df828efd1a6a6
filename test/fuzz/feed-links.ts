import fc from 'fast-check'
import { nameOf } from '../../lib/feed/feed-name'
import { feedsOf } from '../../lib/page/feeds'
import { ADDRESS, parse } from '../page/pages'
import { changed, changes } from './bytes'
import { demand, type Target } from './target'
import { hostileText } from './texts'

const RELATIONS = ['alternate', 'Alternate feed', 'alternate stylesheet', 'feed', '']
const TYPES = ['rss+xml', 'atom+xml', 'RSS+XML', 'rdf+xml', 'feed+json', 'json', 'rss+xml; x=1']
const PLACES = [
  ...['/feed', 'feed.xml#top', '//feeds.example/1', '?a&b', '', ' /feed\n', 'http://[', '/%zz'],
  ...['javascript:alert(1)', 'data:,x', 'file:///etc/passwd', 'blob:https://a.example/1'],
  ...[
    'http://user:pass@lakeside.example:81/feed',
    'https://127.0.0.1/feed',
    `/${'a'.repeat(2_100)}`,
  ],
]

const among = (values: readonly string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, hostileText)

const link = fc
  .record({
    rel: among(RELATIONS),
    type: among(TYPES.map((each) => `application/${each}`)),
    href: among(PLACES),
    title: hostileText,
    mark: fc.constantFrom('"', '"', "'", ''),
  })
  .map(({ mark, ...said }) => {
    const attributes = Object.entries(said).map(([name, value]) => `${name}=${mark}${value}${mark}`)
    return `<link ${attributes.join(' ')}>`
  })
const page = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: link },
      fc.constantFrom('<base href="javascript:0">', '<svg>', '<template>', '<!-- ', '<form>'),
      hostileText,
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))
const broken = fc
  .tuple(page, changes)
  .map(([text, all]) => new TextDecoder().decode(changed(new TextEncoder().encode(text), all)))

/** Whatever a page says of its feeds: what is offered is a dozen encrypted addresses, each once. */
export const feedLinks: Target<string> = {
  name: 'feed-links',
  inputs: fc.oneof({ weight: 4, arbitrary: page }, { weight: 1, arbitrary: broken }),
  check(html) {
    const feeds = feedsOf(parse(html), ADDRESS)
    demand(feeds.length <= 12, 'more feeds than anybody looks through')
    demand(new Set(feeds.map(({ address }) => address)).size === feeds.length, 'a feed twice')
    for (const { address, title } of feeds) {
      const { protocol, hash, href } = new URL(address)
      demand(protocol === 'https:' && hash === '' && href === address, `a feed at ${address}`)
      demand(address.length <= 2_048, 'an address that is too long')
      demand(title.isWellFormed() && title.length <= 120, `a title “${title}”`)
      demand(title === nameOf(title), `a title that is no name: “${title}”`)
    }
  },
}
