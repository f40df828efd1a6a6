import { describe, expect, test } from 'vitest'
import type { Feed } from '../../lib/feed/feed'
import { readFeed } from '../../lib/feed/read-feed'

const HOME = 'https://lakeside.example/feed.xml'

function feedOf(text: string): Feed {
  const read = readFeed(text, HOME)
  if (!read.ok) throw new Error(read.reason)
  return read.feed
}

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Lakeside Post</title><link>https://lakeside.example/</link><language>en-GB</language>
<ttl>90</ttl><skipHours><hour>24</hour><hour>23</hour><hour>no</hour></skipHours><skipDays><day>Saturday</day></skipDays><sy:updatePeriod>hourly</sy:updatePeriod>
<item><title>Ferries &amp; bridges</title><link>/2026/1?a=1&amp;b=2</link><guid isPermaLink="false">n-1</guid>
<pubDate>Mon, 02 Mar 2026 10:15:00 +0100</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>“They will run,” said Mara Lind.</p>]]></content:encoded></item>
<item><title>Piers</title><guid>https://lakeside.example/2026/2</guid><description>&lt;p&gt;The piers stay.&lt;/p&gt;</description></item>
</channel></rss>`

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Seepost</title>
<entry><id>urn:1</id><title type="html">Fähren</title><link rel="self" href="/self"/><link href="/2026/1"/>
<updated>2026-03-02T10:15:00+01:00</updated><summary>Kurz</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sie fahren <em>wieder</em>.</p></div></content></entry></feed>`

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://lakeside.example/"><title>Lakeside</title></channel>
<item rdf:about="https://lakeside.example/1"><title>Old but alive</title><link>https://lakeside.example/1</link>
<dc:date>2026-03-02T09:15:00Z</dc:date><description>The locks are open.</description></item></rdf:RDF>`

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Lakeside',
  language: 'en',
  items: [
    {
      id: 7,
      url: '/7',
      title: 'Seven',
      date_published: '2026-03-02T09:15:00Z',
      content_text: 'a < b',
    },
    'no entry',
    {},
  ],
})

describe('feeds of every format say the same things', () => {
  test('RSS 2.0', () => {
    expect(feedOf(RSS)).toEqual({
      title: 'Lakeside Post',
      language: 'en-gb',
      minutesToLive: 90,
      site: 'https://lakeside.example/',
      skipHours: [0, 23],
      skipDays: [6],
      items: [
        {
          id: 'n-1',
          url: 'https://lakeside.example/2026/1?a=1&b=2',
          title: 'Ferries & bridges',
          publishedAt: '2026-03-02T09:15:00.000Z',
          html: '<p>“They will run,” said Mara Lind.</p>',
        },
        {
          id: 'https://lakeside.example/2026/2',
          url: 'https://lakeside.example/2026/2',
          title: 'Piers',
          publishedAt: null,
          html: '<p>The piers stay.</p>',
        },
      ],
    })
  })

  test('Atom', () => {
    expect(feedOf(ATOM)).toMatchObject({
      title: 'Seepost',
      language: 'de',
      minutesToLive: null,
      items: [
        {
          id: 'urn:1',
          url: 'https://lakeside.example/2026/1',
          title: 'Fähren',
          publishedAt: '2026-03-02T09:15:00.000Z',
          html: 'Sie fahren wieder.',
        },
      ],
    })
  })

  test('RSS 1.0', () => {
    expect(feedOf(RDF).items).toMatchObject([
      { id: 'https://lakeside.example/1', publishedAt: '2026-03-02T09:15:00.000Z' },
    ])
  })

  test('JSON Feed', () => {
    expect(feedOf(JSON_FEED).items).toEqual([
      {
        id: '7',
        url: 'https://lakeside.example/7',
        title: 'Seven',
        publishedAt: '2026-03-02T09:15:00.000Z',
        html: 'a &lt; b',
      },
    ])
  })
})

describe('broken feeds are read as far as they go', () => {
  test.each([
    ['a byte order mark and blank lines first', `\ufeff\n\n${RSS}`],
    ['a lone ampersand', RSS.replace('Ferries &amp; bridges', 'Ferries & bridges')],
    ['upper case', RSS.replaceAll('item>', 'ITEM>').replaceAll('title>', 'Title>')],
    ['a comment before the root', RSS.replace('<rss', '<!-- made by hand --><rss')],
  ])('%s', (_, text) => {
    expect(feedOf(text).items.map(({ title }) => title)).toEqual(['Ferries & bridges', 'Piers'])
  })

  test('cut off in the middle', () => {
    expect(feedOf(RSS.slice(0, RSS.indexOf('<description>&lt;'))).items).toHaveLength(2)
  })

  test('a date that nobody can read', () => {
    const text = RSS.replace('Mon, 02 Mar 2026 10:15:00 +0100', 'Montag früh')
    expect(feedOf(text).items[0]?.publishedAt).toBeNull()
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'the address %s is none',
    (link) => {
      expect(feedOf(RSS.replace('/2026/1?a=1&amp;b=2', link)).items[0]?.url).toBeNull()
    },
  )
})

describe('what is no feed, or means harm, has a name', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><rss><channel><title>&lol2;</title></channel></rss>`

  test.each([
    ['a page', '<!doctype html><html><body>Hello</body></html>', 'not-a-feed'],
    ['a page without a type', '<html><body>Hello</body></html>', 'not-a-feed'],
    ['nothing', '', 'not-a-feed'],
    ['words', 'Not found', 'not-a-feed'],
    ['other JSON', '{"items":[]}', 'not-a-feed'],
    ['broken JSON', '{"items":[', 'not-a-feed'],
    ['entities that grow', bomb, 'document-type'],
    ['a tower of elements', `<rss>${'<a>'.repeat(100_000)}`, 'too-deep'],
    ['a heap of elements', `<rss>${'<a/>'.repeat(300_000)}</rss>`, 'too-large'],
    ['a huge text', `<rss>${'x'.repeat(9 * 2 ** 20)}</rss>`, 'too-large'],
  ])('%s', (_, text, reason) => {
    expect(readFeed(text, HOME)).toEqual({ ok: false, reason })
  })

  test('an entity is decoded once', () => {
    const text = RSS.replace('Ferries &amp; bridges', '&amp;lt;b&amp;gt; &#x41;&#66;')
    expect(feedOf(text).items[0]?.title).toBe('&lt;b&gt; AB')
  })

  test('a CDATA section that is cut in two is one text', () => {
    const text = RSS.replace('said Mara Lind.', 'said ]]]]><![CDATA[> Mara Lind.')
    expect(feedOf(text).items[0]?.html).toContain('said ]]> Mara Lind.')
  })

  test('of a thousand entries five hundred are read', () => {
    const item = (at: number) => `<item><title>One</title><guid>${at}</guid></item>`
    const items = Array.from({ length: 1_000 }, (_, at) => item(at)).join('')
    expect(feedOf(`<rss><channel>${items}</channel></rss>`).items).toHaveLength(500)
  })

  test('of two entries of one id the first is read', () => {
    const item = (title: string) => `<item><title>${title}</title><guid>1</guid></item>`
    const { items } = feedOf(`<rss><channel>${item('Piers')}${item('Quays')}</channel></rss>`)
    expect(items.map(({ title }) => title)).toEqual(['Piers'])
  })
})
