import { expect, test } from 'vitest'
import { feedsOf } from '../../lib/page/feeds'
import { parse } from './pages'

const AT = 'https://www.courier.example/2026/ferry'
const found = (head: string) => feedsOf(parse(`<html><head>${head}</head><body></body></html>`), AT)

test('the feeds that a page names are found, each once, encrypted and in full', () => {
  expect(
    found(`<link rel="alternate" type="application/rss+xml" title=" All
      news " href="/feed.xml#top">
      <link rel="feed Alternate" type="Application/Atom+XML" href="http://courier.example/atom">
      <link rel="alternate" type="application/feed+json" href="//feeds.example/json">
      <link rel="alternate" type="application/rss+xml" href="/feed.xml">`),
  ).toEqual([
    { address: 'https://www.courier.example/feed.xml', title: 'All news' },
    { address: 'https://courier.example/atom', title: '' },
    { address: 'https://feeds.example/json', title: '' },
  ])
})

test('what a page calls its feeds turns no other line of a list around', () => {
  expect(
    found(
      '<link rel="alternate" type="application/rss+xml" title="\u202eNews\u2067 \u0007today" href="/1">',
    ),
  ).toEqual([{ address: 'https://www.courier.example/1', title: 'News today' }])
})

test.each([
  ['another language', '<link rel="alternate" hreflang="de" type="text/html" href="/de">'],
  ['a style', '<link rel="stylesheet" type="text/css" href="/a.css">'],
  ['no address', '<link rel="alternate" type="application/rss+xml" href="http://">'],
  ['a program', '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
  ['a file', '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">'],
])('%s is no feed', (_, head) => {
  expect(found(head)).toEqual([])
})

test('of a thousand feeds a dozen are offered', () => {
  const many = Array.from(
    { length: 1_000 },
    (_, at) => `<link rel="alternate" type="application/rss+xml" href="/${at}">`,
  )
  expect(found(many.join(''))).toHaveLength(12)
})
