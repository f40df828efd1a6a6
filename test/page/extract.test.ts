import { DOMParser } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { extract } from '../../lib/page/extract'
import { ADDRESS, linesOf, PROSE, pageOf, paragraphs, parse, read } from './pages'

const HEADLINE = '<h1>Quay to be mended</h1>'
const [FIRST = '', SECOND = '', THIRD = '', ...REST] = PROSE
/** An article with something between its second and its third paragraph. */
const withInside = (markup: string): string =>
  pageOf(
    `<article>${HEADLINE}${paragraphs([FIRST, SECOND])}${markup}${paragraphs([THIRD, ...REST])}</article>`,
  )

describe('what belongs to an article', () => {
  test('its paragraphs, a block each, and the headline as its title', () => {
    const { article } = read(pageOf(`<article>${HEADLINE}${paragraphs()}</article>`))
    expect(article.title).toBe('Quay to be mended')
    expect(article.text).toBe(PROSE.join('\n\n'))
    expect(article.blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual(PROSE)
  })

  test.each([
    ['a block quotation', '<blockquote>“We count every plank, and then again.”</blockquote>'],
    [
      'a quotation in a figure of its own',
      '<div><blockquote><p>“We count every plank, and then again.”</p></blockquote></div>',
    ],
    [
      'a paragraph full of links',
      '<p>“We count every plank,” <a href="/a">Lind said</a> in <a href="/b">the hall</a>, “and then we count each of them again.”</p>',
    ],
    ['a subheading', '<h2>We count every plank</h2>'],
    [
      'a paragraph in a wrapper hidden from readers aloud',
      '<div aria-hidden="true"><p>We count every plank of it, said the harbour master, and then we count each of them again.</p></div>',
    ],
    [
      'a line after a line break',
      '<p>The list was read aloud.<br>We count every plank, said the clerk, and then again.</p>',
    ],
  ])('%s stays', (_, markup) => {
    expect(linesOf(withInside(markup)).join('\n')).toContain('count every plank')
  })

  test.each([
    ['in wrappers of their own', (text: string) => `<div class="block"><p>${text}</p></div>`],
    ['in elements of the page’s own', (text: string) => `<x-text><p>${text}</p></x-text>`],
    ['that are no paragraphs by name', (text: string) => `<div>${text}</div>`],
  ])('paragraphs %s', (_, wrap) => {
    expect(linesOf(pageOf(`<article>${PROSE.map(wrap).join('')}</article>`))).toEqual([...PROSE])
  })

  test('a quotation set as a figure, without the name under it', () => {
    const figure =
      '<figure><blockquote><p>“A plank is a plank, and it stays one.”</p></blockquote><figcaption>Ada Lind</figcaption></figure>'
    expect(linesOf(withInside(figure))[2]).toBe('“A plank is a plank, and it stays one.”')
  })

  test('the entries of a live report, without their times', () => {
    const entry = (text: string, at: number) =>
      `<div class="entry"><time>1${at}:05</time><p>${text}</p><p>After ${at} more minutes somebody opened the windows to the harbour, and the noise came in.</p></div>`
    const lines = linesOf(pageOf(`<main>${HEADLINE}${PROSE.map(entry).join('')}</main>`))
    expect(lines).toHaveLength(2 * PROSE.length)
  })

  test('paragraphs that only breaks divide', () => {
    expect(linesOf(pageOf(`<div class="story">${PROSE.join('<br><br>')}</div>`))).toEqual([
      ...PROSE,
    ])
  })

  test('where the source of a report is named', () => {
    const page = pageOf(
      `<article>${HEADLINE}${paragraphs()}<p>Source: North Coast Wire</p></article>`,
    )
    expect(linesOf(page).at(-1)).toBe('Source: North Coast Wire')
  })

  test('the report that the headline stands over, of several on one page', () => {
    const other = PROSE.map((text) => `${text} So it was in the other town, too.`)
    const page = pageOf(
      `<article><h2>Another town</h2><div class="text">${paragraphs([...other, ...other.map((text) => `${text} Again.`)])}</div></article>
       <article>${HEADLINE}<div class="text">${paragraphs()}</div></article>`,
    )
    expect(linesOf(page)).toEqual([...PROSE])
  })
})

describe('what stands beside an article', () => {
  test.each([
    ['pointer', '<p>Read more: <a href="/x">Storm closes the northern pier</a></p>'],
    ['link', '<p><a href="/x">Storm closes the northern pier</a></p>'],
    ['label', '<p>Advertisement</p>'],
    ['label', '<p>AD</p>'],
    [
      'figure',
      '<figure><img src="/p.jpg"><figcaption>Storm over the northern pier on Sunday.</figcaption></figure>',
    ],
    ['credit', '<p>Photo: Ines Halvorsen</p>'],
    [
      'invitation',
      '<p>Sign up for our letter from the coast, every Friday, and never miss a storm.</p>',
    ],
    [
      'newsletter',
      '<div class="newsletter-box"><p>Storms, ships and prices of fish, in a letter each Friday at noon.</p></div>',
    ],
    [
      'related',
      '<div class="related-stories"><p>Storm closes the northern pier for the third time in this short year.</p></div>',
    ],
    ['counter', '<p>2 min read</p>'],
    [
      'advertisement',
      '<div class="advert"><p>Storm doors of the best oak, delivered to your house within two days.</p></div>',
    ],
  ])('%s', (rule, markup) => {
    const { article, decisions } = read(withInside(markup))
    expect(article.text.split('\n\n')).toEqual([...PROSE])
    const decided = decisions().flatMap((decision) => (decision.kept ? [] : [decision.rule]))
    for (const each of decided) expect([rule, 'headline', 'readability', 'thrown']).toContain(each)
  })

  test.each([
    ['a date above the text', '<p>14 November 2023</p>', ''],
    [
      'a box about the author',
      '',
      '<div class="author-bio"><p>Ines Halvorsen has written about ports and people for many years now.</p></div>',
    ],
    [
      'a note of the author’s',
      '',
      '<p>I am a reporter for the coast and its ports. I have always liked the sea.</p>',
    ],
    [
      'comments',
      '',
      '<div id="comments"><p>I was there, and it was not like that at all, whatever they may write.</p></div>',
    ],
    ['a heading with nothing under it', '', '<h3>Most read this week</h3>'],
  ])('%s', (_, before, after) => {
    const page = pageOf(`<article>${HEADLINE}${before}${paragraphs()}${after}</article>`)
    expect(linesOf(page)).toEqual([...PROSE])
  })

  test.each([
    ['the comments on a report in brief', 'comments', 8],
    ['a notice about cookies, longer than the report', 'cookie-consent', 8],
  ])('%s', (_, name, times) => {
    const others = Array.from(
      { length: times },
      (_, at) => `<p>${FIRST} That was my ${at + 1}. time there, and I liked it.</p>`,
    )
    const page = pageOf(
      `<article>${HEADLINE}${paragraphs([FIRST, SECOND, THIRD])}</article><div class="${name}">${others.join('')}</div>`,
    )
    expect(linesOf(page)).toEqual([FIRST, SECOND, THIRD])
  })

  test('a name that the page gives to its own text is not believed', () => {
    expect(linesOf(pageOf(`<div class="social-news-ad">${HEADLINE}${paragraphs()}</div>`))).toEqual(
      [...PROSE],
    )
  })
})

test.each([
  '“Watch: the old crane will fall, and nobody will have seen it coming,” she said to the board.',
  'Skippers must sign up for the new berths before May, or they will have to wait for another year.',
  'Photographs of the crane hang in the hall, and the oldest of them is from the year of the flood.',
  'Nobody is our enemy here, Vik is reported to have told them, and the meeting was over before ten.',
])('a report may use those words, too: %s', (text) => {
  expect(linesOf(withInside(`<p>${text}</p>`))).toContain(text)
  expect(linesOf(pageOf(`<article>${paragraphs([...PROSE, text])}</article>`)).at(-1)).toBe(text)
})

describe('what a page says twice is read once', () => {
  test('the whole text again', () => {
    expect(linesOf(pageOf(`<article>${paragraphs()}${paragraphs()}</article>`))).toEqual([...PROSE])
  })

  test('the whole text again in one line', () => {
    const { article, decisions } = read(
      pageOf(`<article>${paragraphs()}<p>${PROSE.join(' ')}</p></article>`),
    )
    expect(article.text.split('\n\n')).toEqual([...PROSE])
    expect(decisions().map(({ rule }) => rule)).toContain('run-on')
  })

  test('a sentence lifted out of its paragraph', () => {
    const lifted = '“The quay will be mended before the first frost,” said Ada Lind'
    expect(linesOf(withInside(`<blockquote>${lifted}</blockquote>`))).toEqual([...PROSE])
  })

  test('the headline as a paragraph', () => {
    expect(
      linesOf(pageOf(`${HEADLINE}<article><p>Quay to be mended</p>${paragraphs()}</article>`)),
    ).toEqual([...PROSE])
  })
})

describe('a page that cannot be read says why', () => {
  test.each([
    ['not-an-article', ''],
    [
      'not-an-article',
      PROSE.map((text) => `<div><div><a href="/x">Title</a><p>${text}</p></div></div>`).join(''),
    ],
    ['too-short', '<p>A short line, and no more of it.</p>'],
    ['too-large', `<p>${'A very long report it is. '.repeat(100_000)}</p>`],
    ['too-large', '<i></i>'.repeat(50_001)],
  ])('%s', (reason, body) => {
    const extraction = extract(parse(pageOf(body)), ADDRESS)
    expect(extraction.ok ? 'ok' : extraction.reason).toBe(reason)
  })
})

test('a page that is no HTML cannot be read', () => {
  const feed = new DOMParser().parseFromString('<rss><p>x</p></rss>', 'text/xml')
  const extraction = extract(feed as unknown as Document, ADDRESS)
  expect(extraction).toEqual({ ok: false, reason: 'unreadable' })
})

test('the page is only looked at', () => {
  const document = parse(withInside('<div hidden style="color:red"><p>Not seen.</p></div>'))
  const before = document.toString()
  extract(document, ADDRESS)
  expect(document.toString()).toBe(before)
})

test('what the reader cannot see is not read', () => {
  const unseen =
    '<p style="display: none">Hidden words about the quay and what it will cost in the end, all told.</p>'
  expect(linesOf(withInside(unseen))).toEqual([...PROSE])
})
