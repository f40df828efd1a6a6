import { describe, expect, test } from 'vitest'
import { extract } from '../../lib/page/extract'
import { linesOf, PROSE, pageOf, paragraphs, parse, read } from './pages'

const HEADLINE = '<h1>Quay to be mended</h1>'
const [FIRST = '', SECOND = '', THIRD = '', ...REST] = PROSE
const LIFTED = 'Nobody will be paid twice, and nobody will be forgotten'
/** An article with something between its second and its third paragraph. */
const withInside = (markup: string): string =>
  pageOf(
    `<article>${HEADLINE}${paragraphs([FIRST, SECOND])}${markup}${paragraphs([THIRD, ...REST])}</article>`,
  )

const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('a pull quote is read once', () => {
  test.each([
    ['in an aside', `<aside class="pullquote"><p>“${LIFTED}”</p></aside>`],
    [
      'in an aside, with its speaker',
      `<aside><blockquote>“${LIFTED}”</blockquote><cite>Ada Lind</cite></aside>`,
    ],
    [
      'in a figure',
      `<figure class="pull-quote"><blockquote><p>${LIFTED}</p></blockquote><figcaption>Ada Lind</figcaption></figure>`,
    ],
    ['in a division', `<div class="pull-quote"><span>“${LIFTED}”</span></div>`],
    ['as a paragraph', `<p class="quote">“${LIFTED}”</p>`],
  ])('%s', (_, markup) => {
    expect(linesOf(withInside(markup))).toEqual([...PROSE])
  })

  test.each([
    [
      'in an aside',
      '<aside class="pullquote"><p>“We count every plank, and then we count each of them again.”</p></aside>',
    ],
    [
      'in an aside, as a block',
      '<aside><blockquote>“We count every plank, and then we count each of them again.”</blockquote></aside>',
    ],
    [
      'in a section',
      '<section class="pullquote"><blockquote>“We count every plank, and then we count each of them again.”</blockquote></section>',
    ],
  ])('and stays where the text does not say it: %s', (_, markup) => {
    expect(linesOf(withInside(markup)).join('\n')).toContain('count every plank')
  })
})

describe('a system of 2009', () => {
  test.each([
    ['lines of a typewriter', `<pre>${PROSE.join('\n\n')}</pre>`],
    [
      'lines of a typewriter, broken at its width',
      `<pre>${PROSE.map((text) => text.replaceAll(/(.{50,60}) /g, '$1\n')).join('\n\n')}</pre>`,
    ],
    [
      'tables and fonts',
      `<table width="760"><tr><td bgcolor="#eeeeee"><a href="/">Home</a><br><a href="/sea">Sea</a><br><a href="/fish">Fish</a></td><td><font face="Arial" size="5"><b>Quay to be mended</b></font><br><font face="Verdana" size="2">${PROSE.join('<br><br>')}</font></td></tr></table>`,
    ],
    [
      'tables of tables',
      `<center><table><tr><td><table><tr><td>${PROSE.map((text) => `<font size="2">${text}</font>`).join('<br><br>\n')}</td></tr></table></td></tr></table></center>`,
    ],
    [
      'breaks with spaces',
      `<div>${HEADLINE}<div id="txt">${PROSE.join('<br />&nbsp;<br />')}</div></div>`,
    ],
    ['single breaks', `<td><div id="txt">${PROSE.join('<br>\n')}</div></td>`],
  ])('%s', (_, body) => {
    expect(linesOf(pageOf(body))).toEqual([...PROSE])
  })
})

describe('what the reader sees is read, whatever is said of it', () => {
  test.each([
    ['a whole text', (text: string) => `<div aria-hidden="true">${text}</div>`],
    [
      'a text in two wrappers',
      (text: string) =>
        `<div class="a"><div aria-hidden="true"><div class="b">${text}</div></div></div>`,
    ],
  ])('%s behind aria-hidden', (_, wrap) => {
    expect(linesOf(pageOf(`<article>${HEADLINE}${wrap(paragraphs())}</article>`))).toEqual([
      ...PROSE,
    ])
  })

  test('the second half behind aria-hidden', () => {
    const page = pageOf(
      `<article>${HEADLINE}<div>${paragraphs([FIRST, SECOND, THIRD])}</div><div aria-hidden="true">${paragraphs(REST)}</div></article>`,
    )
    expect(linesOf(page)).toEqual([...PROSE])
  })

  test('words within a sentence', () => {
    const page = withInside(
      '<p>The list was long, <span aria-hidden="true">“and every name on it is known to me”</span>, the clerk said.</p>',
    )
    expect(linesOf(page)).toContain(
      'The list was long, “and every name on it is known to me”, the clerk said.',
    )
  })
})

describe.each([
  ['in JSON-LD', linked({ '@type': 'LiveBlogPosting', headline: 'Quay to be mended' })],
  ['by Open Graph', '<meta property="og:type" content="article">'],
])('a live report that says so %s', (_, head) => {
  const entry = (text: string, at: number): string =>
    `<li class="entry" id="e${at}"><header><time datetime="2023-11-14T1${at}:05:00Z">1${at}:05</time><h3>Entry of the hour ${at}</h3></header><div><p>${text}</p></div><div class="share-tools"><a href="#">Share</a></div></li>`

  test('its entries in a list, with their titles', () => {
    const lines = linesOf(
      pageOf(
        `<main>${HEADLINE}<ol class="live-feed">${PROSE.map(entry).join('')}</ol></main>`,
        head,
      ),
    )
    expect(lines.filter((line) => !line.startsWith('Entry'))).toEqual([...PROSE])
  })

  test('its entries as articles of their own', () => {
    const own = (text: string, at: number) => `<article class="post">${entry(text, at)}</article>`
    const lines = linesOf(pageOf(`<main>${HEADLINE}${PROSE.map(own).join('')}</main>`, head))
    expect(lines.filter((line) => !line.startsWith('Entry'))).toEqual([...PROSE])
  })
})

describe('a live report that does not say so', () => {
  const ENTRIES = Array.from(
    { length: 12 },
    (_, at) =>
      `${at} boxes were carried over the planks by noon, and “the ${at} that are left will follow before the night,” said Ada Lind, who has chaired the board for eleven years.`,
  )
  const clock = (at: number): string => `${at + 8}:05`
  const LAYOUTS: Readonly<Record<string, (text: string, at: number) => string>> = {
    'times in heads of their own': (text, at) =>
      `<div class="entry"><div class="head"><time>${clock(at)}</time></div><div class="body"><p>${text}</p></div></div>`,
    'times as plain words': (text, at) =>
      `<div class="row"><div class="left">${clock(at)}</div><div class="right"><p>${text}</p></div></div>`,
    'times before the words': (text, at) =>
      `<div class="entry"><p><b>${clock(at)}</b> ${text}</p></div>`,
    'titles, and a link to share each': (text, at) =>
      `<section><h3>Entry of the hour</h3><span>${clock(at)} Uhr</span><div><p>${text}</p></div><a href="#s">Share</a></section>`,
  }
  test.each(Object.entries(LAYOUTS))('%s', (_, entry) => {
    const { text } = read(pageOf(`<main>${HEADLINE}${ENTRIES.map(entry).join('')}</main>`)).article
    for (const each of ENTRIES) expect(text).toContain(each)
  })

  const TEASERS: Readonly<Record<string, (text: string, at: number) => string>> = {
    'titles that lead elsewhere': (text, at) =>
      `<div class="card"><time>${clock(at)}</time><h3><a href="/a${at}">What was said of the boxes on day ${at}</a></h3><p>${text}</p></div>`,
    'cards that are links': (text, at) =>
      `<a href="/a${at}"><div><span>${clock(at)}</span><p>${text}</p></div></a>`,
    'no times': (text, at) => `<div class="card"><p>${text}</p><a href="/a${at}">more</a></div>`,
    'dates and no times': (text, at) =>
      `<div class="card"><span>${at + 10}.05.2023</span><p>${text}</p><a href="/a${at}">more</a></div>`,
  }
  test.each(Object.entries(TEASERS))('but not %s', (_, teaser) => {
    const page = parse(pageOf(`<main><h1>Harbour</h1>${ENTRIES.map(teaser).join('')}</main>`))
    expect(extract(page, 'https://courier.example/harbour')).toEqual({
      ok: false,
      reason: 'not-an-article',
    })
  })
})

describe('a body that stands there twice', () => {
  test.each([
    [
      'for two widths',
      `<div class="desktop">${paragraphs()}</div><div class="mobile">${paragraphs()}</div>`,
    ],
    ['once as lines', `<div>${paragraphs()}</div><div>${PROSE.join('<br><br>')}</div>`],
    [
      'beginning alike',
      `<div class="teaser">${paragraphs([FIRST, SECOND])}</div><div class="full">${paragraphs()}</div>`,
    ],
  ])('%s', (_, body) => {
    expect(linesOf(pageOf(`<article>${HEADLINE}${body}</article>`))).toEqual([...PROSE])
  })
})

test.each([
  ['of the article', { '@type': 'NewsArticle', isAccessibleForFree: false }],
  ['in words', { '@type': 'NewsArticle', isAccessibleForFree: 'False' }],
  [
    'of a part',
    { '@type': 'NewsArticle', hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false } },
  ],
  [
    'in a graph',
    { '@graph': [{ '@type': 'WebPage' }, { '@type': 'NewsArticle', isAccessibleForFree: false }] },
  ],
  [
    'of the page',
    [
      { '@type': 'WebPage', isAccessibleForFree: false },
      { '@type': 'NewsArticle', headline: 'Quay to be mended' },
    ],
  ],
])('behind a paywall, what is visible is a part: %s', (_, data) => {
  const page = pageOf(`<article>${HEADLINE}${paragraphs([FIRST, SECOND])}</article>`, linked(data))
  const { article } = read(page)
  expect(article.partial).toBe(true)
  expect(article.text).toBe([FIRST, SECOND].join('\n\n'))
})

const CANONICAL = 'https://courier.example/harbour/quay'
test.each([
  [
    'an AMP page',
    'https://courier.example/amp/harbour/quay',
    `<link rel="canonical" href="${CANONICAL}">`,
  ],
  [
    'an AMP page of another host',
    'https://amp.courier.example/harbour/quay?amp=1',
    `<link rel="canonical" href="${CANONICAL}">`,
  ],
  [
    'a cache of AMP pages',
    'https://courier-example.cdn.example/c/s/courier.example/harbour/quay',
    `<link rel="canonical" href="${CANONICAL}">`,
  ],
  [
    'a page to be printed',
    'https://courier.example/print/harbour/quay',
    `<link rel="canonical" href="/harbour/quay">`,
  ],
  [
    'a page with an AMP page',
    CANONICAL,
    '<link rel="amphtml" href="https://courier.example/amp/harbour/quay">',
  ],
  [
    'a page with both',
    `${CANONICAL}?utm_source=letter`,
    `<link rel="amphtml" href="/amp/harbour/quay"><link rel="canonical" href="${CANONICAL}">`,
  ],
])('one article has one address: %s', (_, url, head) => {
  const { canonicalUrl, url: own } = read(
    pageOf(`<article>${HEADLINE}${paragraphs()}</article>`, head),
    url,
  ).article
  expect(canonicalUrl ?? own).toBe(CANONICAL)
})

test.each([
  ['/harbour/quay/amp'],
  ['/harbour/quay/amp/'],
  ['/harbour/quay?amp=1'],
  ['/harbour/quay?outputType=amp'],
  ['/harbour/quay?print=1'],
  ['/harbour/quay?print=true'],
  ['/harbour/quay/print'],
  ['/harbour/quay.amp'],
  ['/harbour/quay?utm_source=letter&fbclid=x#top'],
])('%s, which names no other, is the same article', (path) => {
  const { canonicalUrl } = read(
    pageOf(`<article>${HEADLINE}${paragraphs()}</article>`),
    `https://courier.example${path}`,
  ).article
  expect(canonicalUrl).toBe(CANONICAL)
})

describe('each line that is not simply what was found says why', () => {
  const BESIDE = [
    [
      'a caption',
      '<figure><img src="/p.jpg" alt=""><figcaption>The old crane in the rain, seen from the northern pier.</figcaption></figure>',
      'old crane',
    ],
    [
      'an author box',
      '<div class="author-box"><p>Ines Halvorsen writes about ports, and has done so for longer than the crane stands.</p></div>',
      'Halvorsen',
    ],
    [
      'related stories',
      '<aside class="related"><h3>Related</h3><ul><li><a href="/x">Storm closes the northern pier</a></li></ul></aside>',
      'Storm closes',
    ],
    [
      'comments',
      '<section id="comments"><p>I was there, and it was not like that at all, whatever they may write of it.</p></section>',
      'not like that',
    ],
    [
      'a share bar',
      '<div class="social-share"><p>Share this with your friends, and with your enemies, and with everybody in between.</p></div>',
      'enemies',
    ],
  ] as const
  test.each(BESIDE)('%s', (_, markup, words) => {
    const { article, decisions } = read(withInside(markup))
    expect(article.text).toBe(PROSE.join('\n\n'))
    expect(
      decisions().filter(({ text, kept, rule }) => text.includes(words) && !kept && rule !== ''),
    ).not.toEqual([])
  })
})
